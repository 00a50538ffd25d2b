package org.nastavnik.roadmap.deadline;

import static org.nastavnik.roadmap.plan.Plans.IMPORTED;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.Plans.approvedAnd;
import static org.nastavnik.roadmap.plan.Plans.task;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.roadmap.deadline.DeadlineCommand.TellWhatIsDue;
import org.nastavnik.roadmap.deadline.DeadlineEvent.DueSoon;
import org.nastavnik.roadmap.deadline.DeadlineEvent.Overdue;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Reopened;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Waived;
import org.nastavnik.roadmap.plan.PlanEvent.Closed;
import org.nastavnik.roadmap.plan.PlanEvent.TaskChanged;
import org.nastavnik.roadmap.plan.PlanEvent.TaskRemoved;

/** A coordinator was due by 30 May 2022 (1.1), pairs each year from 16 to 30 September (2.1). */
class DeadlinesTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate MAY = LocalDate.of(2022, 5, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 30);
    private static final Overdue COORDINATOR_OVERDUE = new Overdue(ROADMAP, SCHOOL, "1.1", 1, MAY);
    private static final DueSoon PAIRS_SOON = new DueSoon(ROADMAP, SCHOOL, "2.1", 1, SEPTEMBER);
    private static final Overdue PAIRS_OVERDUE = new Overdue(ROADMAP, SCHOOL, "2.1", 1, SEPTEMBER);

    @Test
    void whatIsDueAtTheApprovalIsToldAtOnceAndWhatIsNextIsKnown() {
        on("2022-09-15T12:00", approvedAnd())
                .expectEvents(COORDINATOR_OVERDUE)
                .expectResultMessagePayload(Instant.parse("2022-09-15T21:00:00Z"));
        on("2022-09-20T12:00", approvedAnd())
                .expectEvents(COORDINATOR_OVERDUE, PAIRS_SOON)
                .expectResultMessagePayload(Instant.parse("2022-09-30T21:00:00Z"));
    }

    @Test
    void itIsToldOnce() {
        nothing("2022-09-20T12:00", approvedAnd(COORDINATOR_OVERDUE, PAIRS_SOON));
        on("2022-10-01T00:00", approvedAnd(COORDINATOR_OVERDUE, PAIRS_SOON))
                .expectEvents(PAIRS_OVERDUE)
                .expectResultMessagePayload(Instant.parse("2023-09-15T21:00:00Z"));
        nothing("2022-10-02T00:00", approvedAnd(COORDINATOR_OVERDUE, PAIRS_SOON, PAIRS_OVERDUE));
    }

    /** The clock was ahead when it was set, and was put right. */
    @Test
    void whatIsAskedTooEarlyIsToldWhenItIsTime() {
        nothing("2022-09-15T23:59", approvedAnd(COORDINATOR_OVERDUE))
                .expectResultMessagePayload(Instant.parse("2022-09-15T21:00:00Z"));
        nothing("2022-05-01T00:00", approvedAnd(COORDINATOR_OVERDUE, PAIRS_SOON))
                .expectResultMessagePayload(Instant.parse("2022-05-15T21:00:00Z"));
    }

    /** It is the platform's clock that looks at another zone's day. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Vladivostok,   2022-09-15T13:59:59Z, false",
        "Asia/Vladivostok,   2022-09-15T14:00:00Z, true",
        "Europe/Moscow,      2022-09-15T20:59:59Z, false",
        "Europe/Moscow,      2022-09-15T21:00:00Z, true",
        "Europe/Kaliningrad, 2022-09-15T21:59:59Z, false",
        "Europe/Kaliningrad, 2022-09-15T22:00:00Z, true",
    })
    void aDayBeginsWhereTheInstitutionIs(ZoneId zone, Instant now, boolean due) {
        var told = fixture(now, ZoneOffset.UTC)
                .given(approvedAnd(COORDINATOR_OVERDUE))
                .when(new TellWhatIsDue(ROADMAP, zone));
        if (due) {
            told.expectEvents(PAIRS_SOON);
        } else {
            told.expectNoEvents()
                    .expectResultMessagePayload(
                            LocalDate.of(2022, 9, 16).atStartOfDay(zone).toInstant());
        }
    }

    @Test
    void whatIsDoneOrWaivedIsNotDue() {
        Evidence proof = new Evidence("ORDER", "7", MAY, null, null, null);
        Completed done = new Completed(ROADMAP, SCHOOL, "1.1", 1, MAY.plusDays(3), proof);
        Waived waived = new Waived(ROADMAP, SCHOOL, "2.1", 1, stored("No pairs"));
        nothing("2022-10-05T00:00", approvedAnd(done, waived));
        Reopened reopened = new Reopened(ROADMAP, SCHOOL, "1.1", 1, stored("Not signed"));
        on("2022-10-05T00:00", approvedAnd(COORDINATOR_OVERDUE, done, waived, reopened))
                .expectEvents(COORDINATOR_OVERDUE);
    }

    @Test
    void whatIsGivenOtherDatesFallsDueByThese() {
        DatesSet later = moved(MAY, SEPTEMBER.plusDays(1));
        on("2022-09-20T12:00", approvedAnd(COORDINATOR_OVERDUE, PAIRS_SOON, later))
                .expectEvents(new DueSoon(ROADMAP, SCHOOL, "1.1", 1, SEPTEMBER.plusDays(1)));
        on("2022-09-20T12:00", approvedAnd(COORDINATOR_OVERDUE, PAIRS_SOON, later, moved(null, MAY)))
                .expectEvents(COORDINATOR_OVERDUE);
    }

    @Test
    void anAmendmentMakesDueOnlyWhatItMoves() {
        TaskChanged renamed =
                new TaskChanged(ROADMAP, SCHOOL, task("1.1", "1", "Name one", "до 30.05.2022"), Optional.empty());
        nothing("2022-09-15T12:00", approvedAnd(COORDINATOR_OVERDUE, renamed));
        TaskChanged sooner =
                new TaskChanged(ROADMAP, SCHOOL, task("1.1", "1", "Name one", "до 20.05.2022"), Optional.empty());
        on("2022-09-15T12:00", approvedAnd(COORDINATOR_OVERDUE, sooner))
                .expectEvents(new Overdue(ROADMAP, SCHOOL, "1.1", 1, LocalDate.of(2022, 5, 20)));
        nothing("2022-09-15T12:00", approvedAnd(new TaskRemoved(ROADMAP, SCHOOL, "1.1", Optional.empty())));
    }

    @Test
    void nothingIsDueBeforeTheApprovalOrAfterTheClosure() {
        nothing("2022-09-20T12:00", List.of(IMPORTED)).expectResultMessagePayload(null);
        nothing("2022-09-20T12:00", approvedAnd(new Closed(ROADMAP, SCHOOL))).expectResultMessagePayload(null);
    }

    @Test
    void inTheEndThereIsNothingThatFallsDueNext() {
        on("2025-01-01T00:00", approvedAnd()).expectResultMessagePayload(null);
    }

    private static DatesSet moved(@Nullable LocalDate from, LocalDate to) {
        return new DatesSet(
                ROADMAP, SCHOOL, "1.1", 1, Optional.ofNullable(from), to, Optional.of(stored("The director is away")));
    }

    private static ResultValidator<Deadlines> nothing(String moscow, List<Object> happened) {
        return on(moscow, happened).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    private static ResultValidator<Deadlines> on(String moscow, List<Object> happened) {
        Instant now = LocalDateTime.parse(moscow).atZone(MOSCOW).toInstant();
        return fixture(now, MOSCOW).given(happened).when(new TellWhatIsDue(ROADMAP, MOSCOW));
    }

    private static AggregateTestFixture<Deadlines> fixture(Instant now, ZoneId zone) {
        var fixture = new AggregateTestFixture<>(Deadlines.class);
        fixture.registerInjectableResource(Clock.fixed(now, zone));
        return fixture;
    }
}
