package org.nastavnik.pairing.pair;

import static org.nastavnik.pairing.pair.PairScenes.ANNA;
import static org.nastavnik.pairing.pair.PairScenes.BORIS;
import static org.nastavnik.pairing.pair.PairScenes.COORDINATOR_HERE;
import static org.nastavnik.pairing.pair.PairScenes.MARIA;
import static org.nastavnik.pairing.pair.PairScenes.MENTEE_HERE;
import static org.nastavnik.pairing.pair.PairScenes.MENTOR_HERE;
import static org.nastavnik.pairing.pair.PairScenes.ORDER;
import static org.nastavnik.pairing.pair.PairScenes.ORDERED;
import static org.nastavnik.pairing.pair.PairScenes.PAIR;
import static org.nastavnik.pairing.pair.PairScenes.PROPOSED;
import static org.nastavnik.pairing.pair.PairScenes.SCHOOL;
import static org.nastavnik.pairing.pair.PairScenes.STRANGER;
import static org.nastavnik.pairing.pair.PairScenes.TODAY;
import static org.nastavnik.pairing.pair.PairScenes.active;
import static org.nastavnik.pairing.pair.PairScenes.and;
import static org.nastavnik.pairing.pair.PairScenes.by;
import static org.nastavnik.pairing.pair.PairScenes.consent;
import static org.nastavnik.pairing.pair.PairScenes.consented;
import static org.nastavnik.pairing.pair.PairScenes.nothing;
import static org.nastavnik.pairing.pair.PairScenes.propose;
import static org.nastavnik.pairing.pair.PairScenes.underApproval;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.testing.Refusals.refused;

import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.pairing.conclusion.ConclusionEvent.Abandoned;
import org.nastavnik.pairing.pair.PairCommand.OrderOnPaper;
import org.nastavnik.pairing.pair.PairCommand.RecordConsent;
import org.nastavnik.pairing.pair.PairCommand.RequestApproval;
import org.nastavnik.pairing.pair.ProposalEvent.Consented;
import org.nastavnik.pairing.pair.ProposalEvent.Declined;
import org.nastavnik.testing.As;

/** From the proposal to the consents. */
class PairTest {

    private final AggregateTestFixture<Pair> pair = PairScenes.fixture();

    @Test
    void isProposed() {
        pair.givenNoPriorActivity()
                .when(propose(MARIA, ANNA, BORIS), by(COORDINATOR_HERE))
                .expectEvents(PROPOSED);
    }

    @Test
    void isProposedButOnceHoweverOftenItIsAsked() {
        nothing(pair.given(active()).when(propose(MARIA, ANNA, BORIS)));
    }

    @Test
    void isNotProposedInPlaceOfAnother() {
        refused(PairRefusal.ID_TAKEN, pair.given(PROPOSED).when(propose(MARIA, ANNA)));
    }

    @Test
    void isNotProposedForAnotherInstitution() {
        refused(
                INSTITUTION_UNKNOWN,
                pair.givenNoPriorActivity()
                        .when(propose(MARIA, ANNA), by(As.a(COORDINATOR).of(UUID.randomUUID()))));
    }

    @Test
    void isOfDifferentPeople() {
        refused(PairRefusal.OWN_MENTOR, pair.givenNoPriorActivity().when(propose(MARIA, ANNA, MARIA)));
        refused(
                PairRefusal.MENTEE_TWICE,
                PairScenes.fixture().givenNoPriorActivity().when(propose(MARIA, ANNA, ANNA)));
    }

    @Test
    void isConsentedToByEachOfThem() {
        pair.given(PROPOSED).when(consent(ANNA, true), by(MENTEE_HERE)).expectEvents(new Consented(PAIR, ANNA, false));
    }

    @Test
    void isConsentedToByAllWithTheLastOfThem() {
        pair.given(PROPOSED, new Consented(PAIR, ANNA, false), new Consented(PAIR, BORIS, false))
                .when(consent(MARIA, true), by(MENTOR_HERE))
                .expectEvents(new Consented(PAIR, MARIA, true));
    }

    @Test
    void isConsentedToOnPaper() {
        pair.given(PROPOSED)
                .when(consent(ANNA, true), by(COORDINATOR_HERE))
                .expectEvents(new Consented(PAIR, ANNA, false));
    }

    @Test
    void isConsentedToByNobodyForOthers() {
        refused(PairRefusal.NOT_OWN_VOICE, pair.given(PROPOSED).when(consent(BORIS, true), by(MENTEE_HERE)));
    }

    @Test
    void isConsentedToByNobodyElse() {
        refused(PairRefusal.NO_MEMBER, pair.given(PROPOSED).when(consent(STRANGER, true), by(COORDINATOR_HERE)));
    }

    @Test
    void isConsentedToOnceByEach() {
        nothing(pair.given(consented()).when(consent(ANNA, true)));
    }

    @Test
    void isDeclinedByWhoeverDoesNotWant() {
        pair.given(PROPOSED).when(consent(ANNA, false), by(MENTEE_HERE)).expectEvents(new Declined(PAIR, ANNA));
    }

    @Test
    void isDeclinedByWhoeverNoLongerWants() {
        pair.given(consented()).when(consent(MARIA, false)).expectEvents(new Declined(PAIR, MARIA));
    }

    @Test
    void isDeclinedOnceByEach() {
        nothing(pair.given(PROPOSED, new Declined(PAIR, ANNA)).when(consent(ANNA, false)));
    }

    @Test
    void isConsentedToAfterAll() {
        pair.given(and(consented(), new Declined(PAIR, ANNA)))
                .when(consent(ANNA, true))
                .expectEvents(new Consented(PAIR, ANNA, true));
    }

    @Test
    void isNotDeclinedOnceTheDirectorHasIt() {
        refused(PairRefusal.CONSENTS_CLOSED, pair.given(underApproval()).when(consent(ANNA, false)));
        refused(
                PairRefusal.CONSENTS_CLOSED,
                PairScenes.fixture().given(active()).when(consent(ANNA, false)));
        refused(
                PairRefusal.CONSENTS_CLOSED,
                PairScenes.fixture()
                        .given(PROPOSED, new Abandoned(PAIR, TODAY, Personal.of("Передумали")))
                        .when(consent(ANNA, false)));
    }

    @Test
    void isUnknownToOthers() {
        refused(PairRefusal.UNKNOWN, pair.givenNoPriorActivity().when(consent(ANNA, true)));
        refused(
                PairRefusal.UNKNOWN,
                PairScenes.fixture()
                        .given(PROPOSED)
                        .when(consent(ANNA, true), by(As.a(COORDINATOR).of(UUID.randomUUID()))));
        refused(
                PairRefusal.UNKNOWN,
                PairScenes.fixture().given(PROPOSED).when(consent(STRANGER, true), by(MENTEE_HERE.who(STRANGER))));
        refused(
                PairRefusal.UNKNOWN,
                PairScenes.fixture()
                        .given(PROPOSED)
                        .when(
                                consent(ANNA, true),
                                by(As.a(COORDINATOR).of(SCHOOL).of(UUID.randomUUID()))));
    }

    @Test
    void isNotChangedByWhoeverMissedAChange() {
        refused(
                PairRefusal.CHANGED,
                pair.given(PROPOSED, new Declined(PAIR, ANNA)).when(new RecordConsent(PAIR, 0L, ANNA, true)));
        refused(
                PairRefusal.CHANGED,
                PairScenes.fixture()
                        .given(consented())
                        .when(new RequestApproval(
                                PAIR,
                                2L,
                                new OrderOnPaper(
                                        ORDER.number(), ORDERED, ORDER.title().text()))));
    }
}
