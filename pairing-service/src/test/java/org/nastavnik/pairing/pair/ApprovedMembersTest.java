package org.nastavnik.pairing.pair;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nastavnik.pairing.School.ORDER_DATE;
import static org.nastavnik.pairing.School.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.pairing.School;
import org.nastavnik.pairing.pair.PairCommand.OrderOnPaper;
import org.nastavnik.pairing.pair.PairCommand.Propose;
import org.nastavnik.pairing.pair.PairCommand.RequestApproval;
import org.nastavnik.pairing.pair.PairOnRecord.Approval;
import org.nastavnik.pairing.pair.PairOnRecord.Outcome;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who may be approved, by the facts of participants: whoever lets data be kept. */
@OverHttp
class ApprovedMembersTest {

    private static final String ORDER = approval("17-О", ORDER_DATE);

    @Autowired
    CommandGateway commands;

    @Autowired
    ProjectionFreshness freshness;

    private School school;
    private UUID mentor;

    @BeforeEach
    void found(@Autowired EventStore store, @Autowired RestTestClient http) {
        school = new School(store, http);
        mentor = school.mentor(3);
    }

    @Test
    void nobodyIsApprovedWhoHasTakenBackTheConsent() {
        UUID mentee = school.mentee();
        UUID pair = school.consented(mentor, mentee);
        school.participants.withdrawConsent(school.id, mentee);
        isRefused(pair, "pair-ended", "/id");
        school.participants.giveConsent(school.id, mentee);
        isRefused(pair, "pair-ended", "/id");
        school.sees(school.coordinator, school.proposed(mentor, mentee)).json("{\"state\": \"PROPOSED\"}");
    }

    /** Even by an order of a day on which it was in force. */
    @Test
    void nobodyIsProposedOrApprovedAfterTheLastDayOfTheConsent(@Autowired Clock clock) {
        LocalDate today = LocalDate.now(clock);
        UUID mentee = school.mentee();
        UUID pair = school.consented(mentor, mentee);
        school.participants.giveConsent(school.id, mentee, LocalDate.of(2022, 9, 2), today.minusDays(1));
        isRefused(pair, "mentee-without-consent", "/menteeIds");
        comesToNothing(pair, "mentee-without-consent");
        school.post(school.coordinator, School.PAIRS, school.proposal(UUID.randomUUID(), mentor, mentee))
                .expectStatus()
                .isEqualTo(409);
        school.participants.giveConsent(school.id, mentee, LocalDate.of(2022, 9, 2), today);
        school.participants.giveConsent(school.id, mentor, LocalDate.of(2022, 9, 2), today.minusDays(1));
        isRefused(pair, "mentor-without-consent", "/mentorId");
        school.participants.giveConsent(school.id, mentor, LocalDate.of(2022, 9, 2), today);
        school.does(school.director, pair, "/approval", ORDER, 204);
        school.participants.giveConsent(school.id, mentor, LocalDate.of(2022, 9, 2), today.minusDays(1));
        school.sees(school.coordinator, pair).json("{\"state\": \"ACTIVE\"}");
    }

    /** The command by itself knows no better; as if what drops such a pair were late. */
    @Test
    void nobodyIsApprovedWhoHasNeverConsented(@Autowired EventProcessingConfiguration processing) {
        UUID mentee = school.participants.registerWithoutConsent(school.id);
        school.participants.enterMenteeBase(UUID.randomUUID(), school.id, mentee);
        UUID pair = UUID.randomUUID();
        var processor = processing
                .eventProcessor("pairing.when-pair-proposed-drop-it-if-somebody-is-gone", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        try {
            commands.sendAndWait(
                    new Propose(pair, school.id, "TEACHER_TEACHER", mentor, List.of(mentee), null, List.of()));
            school.consent(pair, mentor, mentee);
            isRefused(pair, "mentee-without-consent", "/menteeIds");
        } finally {
            processor.start();
        }
        freshness.await(WhenPairProposedDropItIfSomebodyIsGone.class);
        school.sees(school.coordinator, pair).json("""
            {"state": "DISSOLVED", "dissolution": {"reason": "mentee-without-consent"}}
            """);
    }

    /** Whoever requests the approval looked a moment too early, and requests it of the pair itself. */
    @Test
    void whoIsNotReadyWhenPlacesAreAskedForIsNotApproved() {
        UUID mentee = school.mentee();
        UUID pair = school.consented(mentor, mentee);
        school.participants.depart(school.id, mentee, LocalDate.of(2022, 9, 1));
        comesToNothing(pair, "mentee-departed");
        school.get(school.director, "/api/mentors/" + mentor + "/load?institution=" + school.id)
                .expectBody()
                .json("{\"taken\": 0}");
    }

    /** As it has to be if somebody becomes unready between the question whether all are ready and the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"mentee-without-consent", "mentor-not-in-base", "mentor-at-capacity"})
    void whyItCameToNothingIsToldWhicheverRuleForbidsIt(String code) {
        var refused = new Approval(
                1, Outcome.REFUSED, code, new Order("17-О", LocalDate.parse(ORDER_DATE), Personal.of("О паре")));
        assertThatThrownBy(() -> Approving.tell(1, refused)).hasMessage(code);
    }

    private void comesToNothing(UUID pair, String reason) {
        commands.sendAndWait(new RequestApproval(
                pair, null, new OrderOnPaper("17-О", LocalDate.parse(ORDER_DATE), "О наставнической паре")));
        freshness.await(WhenApprovalRequestedAskForPlaces.class);
        freshness.await(WhenPlacesAnsweredAnswerApproval.class);
        school.sees(school.director, pair).json("""
            {"state": "CONSENTED", "approval": {"attempt": 1, "outcome": "REFUSED", "reason": "%s"}}
            """.formatted(reason));
    }

    private void isRefused(UUID pair, String code, String pointer) {
        school.isRefused(school.director, pair, "/approval", ORDER, 409, code, pointer);
    }
}
