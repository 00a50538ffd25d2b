package org.nastavnik.pairing.pair;

import static org.nastavnik.pairing.conclusion.ConclusionRefusal.ENDED;
import static org.nastavnik.pairing.pair.PairScenes.ANNA;
import static org.nastavnik.pairing.pair.PairScenes.APPROVED;
import static org.nastavnik.pairing.pair.PairScenes.BORIS;
import static org.nastavnik.pairing.pair.PairScenes.DIRECTOR_HERE;
import static org.nastavnik.pairing.pair.PairScenes.ORDER;
import static org.nastavnik.pairing.pair.PairScenes.ORDERED;
import static org.nastavnik.pairing.pair.PairScenes.PAIR;
import static org.nastavnik.pairing.pair.PairScenes.PROPOSED;
import static org.nastavnik.pairing.pair.PairScenes.REQUESTED;
import static org.nastavnik.pairing.pair.PairScenes.TODAY;
import static org.nastavnik.pairing.pair.PairScenes.TOMORROW;
import static org.nastavnik.pairing.pair.PairScenes.active;
import static org.nastavnik.pairing.pair.PairScenes.and;
import static org.nastavnik.pairing.pair.PairScenes.approved;
import static org.nastavnik.pairing.pair.PairScenes.by;
import static org.nastavnik.pairing.pair.PairScenes.consented;
import static org.nastavnik.pairing.pair.PairScenes.nothing;
import static org.nastavnik.pairing.pair.PairScenes.requestApproval;
import static org.nastavnik.pairing.pair.PairScenes.requested;
import static org.nastavnik.pairing.pair.PairScenes.underApproval;
import static org.nastavnik.testing.Refusals.refused;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.pairing.conclusion.ConclusionEvent.Abandoned;
import org.nastavnik.pairing.pair.PairCommand.Approve;
import org.nastavnik.pairing.pair.PairCommand.RefuseApproval;
import org.nastavnik.pairing.pair.ProposalEvent.ApprovalRefused;
import org.nastavnik.pairing.pair.ProposalEvent.Consented;
import org.nastavnik.pairing.pair.ProposalEvent.Declined;

/** From the consents to the approval. */
class PairApprovalTest {

    private final AggregateTestFixture<Pair> pair = PairScenes.fixture();

    @Test
    void isUpForApprovalOnceAllConsent() {
        pair.given(consented())
                .when(requestApproval(ORDERED), by(DIRECTOR_HERE))
                .expectEvents(REQUESTED)
                .expectResultMessagePayload(1);
    }

    @Test
    void isNotApprovedUnlessAllConsent() {
        refused(
                PairRefusal.NOT_CONSENTED,
                pair.given(PROPOSED, new Consented(PAIR, ANNA, false)).when(requestApproval(ORDERED)));
        refused(
                PairRefusal.NOT_CONSENTED,
                PairScenes.fixture()
                        .given(and(consented(), new Declined(PAIR, BORIS)))
                        .when(requestApproval(ORDERED)));
    }

    @Test
    void isNotApprovedByAnOrderOfTomorrow() {
        refused(PairRefusal.ORDER_IN_FUTURE, pair.given(consented()).when(requestApproval(TOMORROW)));
    }

    @Test
    void isUpForApprovalOnceHoweverOftenItIsAsked() {
        pair.given(underApproval())
                .when(requestApproval(ORDERED))
                .expectNoEvents()
                .expectResultMessagePayload(1);
        PairScenes.fixture()
                .given(active())
                .when(requestApproval(ORDERED))
                .expectNoEvents()
                .expectResultMessagePayload(1);
    }

    @Test
    void isNotApprovedByTwoOrders() {
        refused(PairRefusal.UNDER_APPROVAL, pair.given(underApproval()).when(requestApproval(TODAY)));
        refused(PairRefusal.APPROVED, PairScenes.fixture().given(active()).when(requestApproval(TODAY)));
    }

    @Test
    void isNotApprovedOnceItHasEnded() {
        refused(
                ENDED,
                pair.given(and(consented(), new Abandoned(PAIR, TODAY, Personal.of("Передумали"))))
                        .when(requestApproval(ORDERED)));
    }

    @Test
    void isApprovedWhenItsMentorHasPlaces() {
        pair.given(underApproval()).when(new Approve(PAIR, 1)).expectEvents(APPROVED);
    }

    @Test
    void isNotApprovedWhenItsMentorHasNone() {
        pair.given(underApproval())
                .when(new RefuseApproval(PAIR, 1, "mentor-at-capacity"))
                .expectEvents(new ApprovalRefused(PAIR, 1, "mentor-at-capacity"));
    }

    @Test
    void isUpForApprovalAgainAfterThat() {
        pair.given(and(underApproval(), new ApprovalRefused(PAIR, 1, "mentor-at-capacity")))
                .when(requestApproval(ORDERED))
                .expectEvents(requested(2, ORDER))
                .expectResultMessagePayload(2);
    }

    @Test
    void isApprovedByTheOrderOfThatAttempt() {
        Order later = new Order("18-О", TODAY, ORDER.title());
        pair.given(and(underApproval(), new ApprovalRefused(PAIR, 1, "mentor-at-capacity"), requested(2, later)))
                .when(new Approve(PAIR, 2))
                .expectEvents(approved(later));
    }

    @Test
    void hearsNothingNewFromAnAnswerToldTwice() {
        nothing(pair.given(active()).when(new Approve(PAIR, 1)));
        nothing(PairScenes.fixture().given(active()).when(new RefuseApproval(PAIR, 1, "mentor-at-capacity")));
        nothing(PairScenes.fixture().given(consented()).when(new Approve(PAIR, 1)));
        nothing(PairScenes.fixture()
                .given(and(underApproval(), new ApprovalRefused(PAIR, 1, "mentor-at-capacity"), requested(2, ORDER)))
                .when(new Approve(PAIR, 1)));
    }
}
