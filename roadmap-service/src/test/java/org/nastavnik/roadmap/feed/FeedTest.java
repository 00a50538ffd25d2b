package org.nastavnik.roadmap.feed;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.testing.Refusals.refused;

import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.messaging.AccessRefusal;
import org.nastavnik.roadmap.feed.FeedCommand.Issue;
import org.nastavnik.roadmap.feed.FeedCommand.Revoke;
import org.nastavnik.roadmap.feed.FeedEvent.Issued;
import org.nastavnik.roadmap.feed.FeedEvent.Revoked;
import org.nastavnik.testing.As;

/** How a calendar feed is given out and taken back. */
class FeedTest {

    private static final UUID FEED = UUID.fromString("0198c0de-0000-7000-8000-0000000000fe");
    private static final Issued ISSUED = new Issued(FEED, ROADMAP, SCHOOL, "9f86");
    private static final Revoked REVOKED = new Revoked(FEED, ROADMAP, SCHOOL);
    private static final Issue ISSUE = new Issue(FEED, ROADMAP, SCHOOL, "9f86");
    private static final Revoke REVOKE = new Revoke(FEED, ROADMAP);

    private static final Map<String, String> STRANGER =
            As.a(COORDINATOR).of(UUID.randomUUID()).actor().asMetaData();

    @Test
    void isGivenOutOnce() {
        given().when(ISSUE).expectEvents(ISSUED);
        refused(FeedRefusal.UNKNOWN, given(ISSUED).when(ISSUE));
        refused(AccessRefusal.INSTITUTION_UNKNOWN, given().when(ISSUE, STRANGER));
    }

    @Test
    void isTakenBackForGood() {
        given(ISSUED).when(REVOKE).expectEvents(REVOKED);
        given(ISSUED, REVOKED).when(REVOKE).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotTakenBackByWhoeverKnowsNothingOfIt() {
        refused(FeedRefusal.UNKNOWN, given().when(REVOKE));
        refused(FeedRefusal.UNKNOWN, given(ISSUED).when(REVOKE, STRANGER));
        refused(FeedRefusal.UNKNOWN, given(ISSUED).when(new Revoke(FEED, UUID.randomUUID())));
    }

    private static TestExecutor<Feed> given(Object... happened) {
        var fixture = new AggregateTestFixture<>(Feed.class);
        return happened.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(happened);
    }
}
