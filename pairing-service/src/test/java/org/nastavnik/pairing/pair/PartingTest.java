package org.nastavnik.pairing.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.pairing.School.ORDER_DATE;
import static org.nastavnik.pairing.School.PAIRS;
import static org.nastavnik.pairing.School.approval;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.pairing.School;
import org.nastavnik.pairing.pair.PairCommand.OrderOnPaper;
import org.nastavnik.pairing.pair.PairCommand.RequestApproval;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.testing.OverHttp;
import org.nastavnik.testing.Rebuild;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What becomes of pairs when participants tells that one of them takes part no more. */
@OverHttp
class PartingTest {

    private static final String ORDER = approval("17-О", ORDER_DATE);

    @Autowired
    EventStore store;

    @Autowired
    ProjectionFreshness freshness;

    private School school;
    private UUID mentor;
    private UUID mentee;

    @BeforeEach
    void found(@Autowired RestTestClient http) {
        school = new School(store, http);
        mentor = school.mentor(3);
        mentee = school.mentee();
    }

    @Test
    void noPairGoesOnWhoseMenteeTakesTheConsentBack() {
        UUID proposed = school.proposed(mentor, mentee);
        UUID consented = school.consented(mentor, school.mentee(), mentee);
        UUID active = school.active(mentor, mentee);
        UUID others = school.active(mentor, school.mentee());
        hasPlacesTaken(2);

        school.participants.withdrawConsent(school.id, mentee);

        for (UUID pair : new UUID[] {proposed, consented, active}) {
            school.sees(school.coordinator, pair).json("""
                {"state": "DISSOLVED", "dissolution": {"reason": "mentee-without-consent"}}
                """);
        }
        school.sees(school.coordinator, active).json("{\"dissolution\": {\"on\": \"%s\"}}".formatted(ORDER_DATE));
        school.sees(school.coordinator, proposed).json("{\"dissolution\": {\"on\": \"2022-09-01\"}}");
        assertThat(school.lists(school.coordinator, "&state=ACTIVE")).containsExactly(others.toString());
        hasPlacesTaken(1);
    }

    @Test
    void noPairGoesOnWhoseMentorTakesTheConsentBack() {
        UUID pair = school.active(mentor, mentee);
        UUID before = school.active(mentor, school.mentee());
        school.does(school.coordinator, before, "/dissolution", School.dissolution("2022-11-01"), 204);

        school.participants.withdrawConsent(school.id, mentor);

        school.sees(school.coordinator, pair).json("""
            {"state": "DISSOLVED", "dissolution": {"reason": "mentor-without-consent"}}
            """);
        school.sees(school.coordinator, before).json("{\"dissolution\": {\"reason\": \"Изменилась нагрузка\"}}");
    }

    /** The key itself is destroyed by participants; why the pair ended goes with it. */
    @Test
    void noPairGoesOnOfWhomIsErased(@Autowired Vault vault) {
        UUID proposed = school.proposed(mentor, mentee);
        UUID active = school.active(mentor, mentee);
        UUID others = school.active(mentor, school.mentee());
        school.participants.erase(school.id, mentee);
        vault.destroy(mentee);

        for (UUID pair : new UUID[] {proposed, active}) {
            school.sees(school.coordinator, pair).json("""
                {"state": "DISSOLVED", "goals": ["%1$s"], "dissolution": {"on": "2023-02-01"}}
                """.formatted(Personal.ERASED));
        }
        school.sees(school.coordinator, others)
                .json("{\"state\": \"ACTIVE\", \"goals\": [\"Освоить планирование занятий\"]}");
        for (String proposal : new String[] {
            school.proposal(UUID.randomUUID(), mentor, mentee), school.proposal(UUID.randomUUID(), mentee, mentor)
        }) {
            school.post(school.coordinator, PAIRS, proposal)
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.type")
                    .value(code -> assertThat(code.toString()).endsWith("-erased"));
        }
        hasPlacesTaken(1);
    }

    /** Of all projections, with the keys gone. */
    @Test
    void everythingRebuiltAfterAnErasureFindsTheSameRows(
            @Autowired Vault vault,
            @Autowired JdbcClient database,
            @Autowired EventProcessingConfiguration processing) {
        UUID pair = school.active(mentor, mentee);
        school.workUntilTheEnd(pair, mentor, mentee);
        school.participants.erase(school.id, mentee);
        vault.destroy(mentee);
        school.sees(school.coordinator, pair).json("{\"state\": \"DISSOLVED\"}");
        UUID another = school.mentee();
        concludes(school.active(mentor, another), mentor, another);

        Rebuild.findsTheSameRows(processing, () -> Rebuild.rows(database, "pairing"));

        school.sees(school.coordinator, pair).json("""
            {"goals": ["%1$s"], "dissolution": {"reason": "%1$s"}, "order": {"title": "%1$s"},
             "meetings": [{"topic": "%1$s"}, {"topic": "%1$s"}, {"topic": "%1$s"}, {"topic": "%1$s"}]}
            """.formatted(Personal.ERASED));
    }

    /** The withdrawal comes when the order is taken and the load has answered, which the pair has yet to hear. */
    @Test
    void aPairThatLosesAConsentWhileItIsApprovedEndsAtOnce(@Autowired EventProcessingConfiguration processing) {
        UUID pair = school.consented(mentor, mentee);
        var answering = processing
                .eventProcessor("pairing.when-places-answered-answer-approval", StreamingEventProcessor.class)
                .orElseThrow();
        answering.shutDown();
        try {
            school.post(school.director, PAIRS + "/" + pair + "/approval", ORDER)
                    .expectStatus()
                    .isEqualTo(503);
            school.participants.withdrawConsent(school.id, mentee);
            school.sees(school.coordinator, pair)
                    .json("{\"state\": \"CONSENTED\", \"approval\": {\"outcome\": \"PENDING\"}}");
        } finally {
            answering.start();
        }
        freshness.await(WhenPlacesAnsweredAnswerApproval.class);
        freshness.await(WhenApprovalAnsweredEndPairIfConsentIsGone.class);
        school.sees(school.coordinator, pair).json("""
            {"state": "DISSOLVED", "approval": {"outcome": "GRANTED"},
             "dissolution": {"reason": "mentee-without-consent"}}
            """);
        hasPlacesTaken(0);
    }

    /** As if the request had looked a moment before the withdrawal, and the policy after it. */
    @Test
    void aPairThatIsNotApprovedForWantOfAConsentIsDropped(
            @Autowired EventProcessingConfiguration processing,
            @Autowired CommandGateway commands,
            @Autowired PairQueries pairs) {
        UUID pair = school.consented(mentor, mentee);
        var ending = processing
                .eventProcessor("pairing.when-consent-withdrawn-end-pairs", StreamingEventProcessor.class)
                .orElseThrow();
        ending.shutDown();
        try {
            school.participants.withdrawConsent(school.id, mentee);
            commands.sendAndWait(new RequestApproval(
                    pair, null, new OrderOnPaper("17-О", LocalDate.parse(ORDER_DATE), "О наставнической паре")));
            freshness.await(WhenApprovalRequestedAskForPlaces.class);
            freshness.await(WhenPlacesAnsweredAnswerApproval.class);
            freshness.await(WhenApprovalAnsweredEndPairIfConsentIsGone.class);
            assertThat(pairs.find(pair)).map(PairOnRecord::state).contains(PairState.DISSOLVED);
        } finally {
            ending.start();
        }
        school.sees(school.coordinator, pair).json("""
            {"state": "DISSOLVED", "approval": {"outcome": "REFUSED", "reason": "mentee-without-consent"},
             "dissolution": {"reason": "mentee-without-consent"}}
            """);
    }

    /** As if positions had been lost; what was proposed by another consent stays. */
    @Test
    void whatIsToldAgainEndsNothingMore(@Autowired WhenConsentWithdrawnEndPairs policy) throws Exception {
        school.active(mentor, mentee);
        school.participants.withdrawConsent(school.id, mentee);
        freshness.await(WhenConsentWithdrawnEndPairs.class);
        school.participants.giveConsent(school.id, mentee);
        UUID later = school.active(mentor, mentee);
        var handlers = new AnnotationEventHandlerAdapter(policy);
        for (DomainEventMessage<?> event :
                store.readEvents(mentee.toString()).asStream().toList()) {
            handlers.handle(event);
        }
        school.sees(school.coordinator, later).json("{\"state\": \"ACTIVE\"}");
    }

    private void concludes(UUID pair, UUID... members) {
        school.workUntilTheEnd(pair, members);
        school.meet(pair, 5, "FINAL", "2023-05-23", members);
        school.does(school.coordinator, pair, "/conclusion", School.conclusion("2023-05-24"), 204);
    }

    private void hasPlacesTaken(int taken) {
        school.get(school.director, "/api/mentors/" + mentor + "/load?institution=" + school.id)
                .expectBody()
                .json("{\"taken\": " + taken + "}");
    }
}
