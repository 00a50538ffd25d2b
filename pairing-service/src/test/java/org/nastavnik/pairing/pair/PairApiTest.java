package org.nastavnik.pairing.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.pairing.School.ORDER_DATE;
import static org.nastavnik.pairing.School.PAIRS;
import static org.nastavnik.pairing.School.approval;
import static org.nastavnik.pairing.School.consent;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.pairing.School;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class PairApiTest {

    private School school;
    private UUID mentor;
    private UUID mentee;

    @BeforeEach
    void found(@Autowired EventStore store, @Autowired RestTestClient http) {
        school = new School(store, http);
        mentor = school.mentor(2);
        mentee = school.mentee();
    }

    @Test
    void whatWasJustProposedIsRead() {
        UUID other = school.person();
        UUID pair = school.proposed(mentor, mentee, other);
        school.get(school.coordinator, PAIRS + "/" + pair)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"0\"")
                .expectBody()
                .json("""
                    {"id": "%s", "institution": "%s", "form": "PEDAGOGUE_PEDAGOGUE", "state": "PROPOSED",
                     "mentorId": "%s", "menteeIds": ["%s", "%s"], "acceptedBy": [], "declinedBy": [], "round": null,
                     "goals": ["Освоить планирование занятий"], "order": null, "approval": null,
                     "menteesInBase": ["%s"], "meetings": [], "conclusion": null, "dissolution": null}
                    """.formatted(pair, school.id, mentor, mentee, other, mentee));
    }

    @Test
    void whatIsAskedTwiceIsDoneOnceWhoeverMayHaveLeftSince() {
        UUID pair = school.proposed(mentor, mentee);
        String again = school.proposal(pair, mentor, mentee);
        school.post(school.coordinator, PAIRS, again).expectStatus().isCreated();
        school.participants.depart(school.id, mentee, LocalDate.of(2022, 9, 1));
        school.post(school.coordinator, PAIRS, again)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location(PAIRS + "/" + pair);
        school.post(school.coordinator, PAIRS, again.replace("PEDAGOGUE_PEDAGOGUE", "TEACHER_TEACHER"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json("{\"type\": \"urn:nastavnik:problem:pair-id-taken\"}");
    }

    @Test
    void aFormMayBeTheInstitutionsOwnAndTheIdTheServices() {
        school.post(school.coordinator, PAIRS, """
            {"institution": "%s", "form": "Ветеран — стажёр", "mentorId": "%s", "menteeIds": ["%s"]}
            """.formatted(school.id, mentor, mentee))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isNotEmpty();
        assertThat(school.lists(school.coordinator, "&state=PROPOSED")).hasSize(1);
    }

    @Test
    void onlyThePeopleOfTheInstitutionAreProposed() {
        UUID elsewhere = school.participants.register(UUID.randomUUID());
        proposalIsRefused(422, "mentor-unknown", "/mentorId", UUID.randomUUID(), mentee);
        proposalIsRefused(422, "mentor-unknown", "/mentorId", elsewhere, mentee);
        proposalIsRefused(422, "mentee-unknown", "/menteeIds", mentor, mentee, UUID.randomUUID());
        proposalIsRefused(422, "mentee-unknown", "/menteeIds", mentor, elsewhere);
        proposalIsRefused(422, "mentor-among-mentees", "/menteeIds", mentor, mentor);
        proposalIsRefused(422, "mentee-twice", "/menteeIds", mentor, mentee, mentee);
    }

    @Test
    void nobodyIsProposedWhoHasLeftOrDoesNotConsentToTheKeepingOfData() {
        UUID departed = school.person();
        school.participants.depart(school.id, departed, LocalDate.of(2022, 9, 1));
        UUID unwilling = school.person();
        school.participants.withdrawConsent(school.id, unwilling);
        proposalIsRefused(409, "mentor-departed", "/mentorId", departed, mentee);
        proposalIsRefused(409, "mentee-departed", "/menteeIds", mentor, departed);
        proposalIsRefused(409, "mentor-without-consent", "/mentorId", unwilling, mentee);
        proposalIsRefused(409, "mentee-without-consent", "/menteeIds", mentor, unwilling);
        UUID unasked = school.participants.registerWithoutConsent(school.id);
        proposalIsRefused(409, "mentor-without-consent", "/mentorId", unasked, mentee);
        proposalIsRefused(409, "mentee-without-consent", "/menteeIds", mentor, unasked);
    }

    @Test
    void consentsAreGivenByEachAndOnPaper() {
        UUID pair = school.proposed(mentor, mentee);
        school.does(mentor(), pair, "/consents", consent(mentor, true), 204);
        school.sees(mentee(), pair).json("{\"state\": \"PROPOSED\", \"acceptedBy\": [\"%s\"]}".formatted(mentor));
        school.does(school.coordinator, pair, "/consents", consent(mentee, true), 204);
        school.sees(mentee(), pair)
                .json("{\"state\": \"CONSENTED\", \"acceptedBy\": [\"%s\", \"%s\"]}".formatted(mentor, mentee));
        school.isRefused(mentor(), pair, "/consents", consent(mentee, true), 403, "not-own-voice", "/personId");
        school.isRefused(
                school.coordinator,
                pair,
                "/consents",
                consent(school.person(), true),
                422,
                "person-not-in-pair",
                "/personId");
    }

    @Test
    void whoDeclinesMayThinkBetterOfIt() {
        UUID pair = school.consented(mentor, mentee);
        school.does(mentee(), pair, "/consents", consent(mentee, false), 204);
        school.sees(school.director, pair).json("""
            {"state": "PROPOSED", "acceptedBy": ["%s"], "declinedBy": ["%s"]}
            """.formatted(mentor, mentee));
        school.isRefused(
                school.director, pair, "/approval", approval("17-О", ORDER_DATE), 409, "pair-not-consented", "/id");
        school.does(mentee(), pair, "/consents", consent(mentee, true), 204);
        school.does(school.director, pair, "/approval", approval("17-О", ORDER_DATE), 204);
        school.isRefused(mentee(), pair, "/consents", consent(mentee, false), 409, "consents-closed", "/id");
    }

    @Test
    void theDirectorApprovesByOrder() {
        UUID pair = school.consented(mentor, mentee);
        school.does(school.director, pair, "/approval", approval("17-О", ORDER_DATE), 204);
        school.sees(school.coordinator, pair).json("""
            {"state": "ACTIVE",
             "order": {"number": "17-О", "date": "2022-10-20", "title": "О наставнической паре"},
             "approval": {"attempt": 1, "outcome": "GRANTED", "reason": null}}
            """);
        school.does(school.director, pair, "/approval", approval("17-О", ORDER_DATE), 204);
        school.isRefused(
                school.director, pair, "/approval", approval("18-О", ORDER_DATE), 409, "pair-approved-already", "/id");
    }

    @Test
    void anOrderOfTomorrowApprovesNothing() {
        UUID pair = school.consented(mentor, mentee);
        school.isRefused(
                school.director,
                pair,
                "/approval",
                approval("17-О", "2199-12-31"),
                422,
                "order-in-future",
                "/order/date");
    }

    @Test
    void nobodyIsApprovedWhoHasLeftBeforeTheOrder() {
        UUID pair = school.consented(mentor, mentee);
        school.participants.depart(school.id, mentee, LocalDate.parse(ORDER_DATE));
        school.isRefused(
                school.director, pair, "/approval", approval("17-О", ORDER_DATE), 409, "mentee-departed", "/menteeIds");
        school.does(school.director, pair, "/approval", approval("17-О", "2022-10-19"), 204);
    }

    @Test
    void whoeverMissedAChangeChangesNothing() {
        UUID pair = school.proposed(mentor, mentee);
        String consents = PAIRS + "/" + pair + "/consents";
        school.post(school.coordinator, consents, "\"0\"", consent(mentor, true))
                .expectStatus()
                .isNoContent();
        for (String stale : new String[] {"\"0\"", "\"7\"", "\"none of ours\""}) {
            school.post(school.coordinator, consents, stale, consent(mentee, true))
                    .expectStatus()
                    .isEqualTo(412)
                    .expectBody()
                    .json("{\"type\": \"urn:nastavnik:problem:pair-changed\"}");
        }
        school.post(school.coordinator, consents, "\"1\"", consent(mentee, true))
                .expectStatus()
                .isNoContent();
    }

    @Test
    void theListGoesOnWhereItEnded() {
        UUID first = school.proposed(mentor, mentee);
        UUID second = school.consented(mentor, school.mentee());
        UUID third = school.active(mentor, school.mentee());
        assertThat(school.lists(school.director, ""))
                .containsExactly(third.toString(), second.toString(), first.toString());
        assertThat(school.lists(school.director, "&state=CONSENTED")).containsExactly(second.toString());
        String next = school.next(school.director, "&limit=2");
        assertThat(next).isNotEmpty();
        assertThat(school.lists(school.director, "&limit=2&cursor=" + next)).containsExactly(first.toString());
    }

    private void proposalIsRefused(int status, String code, String pointer, UUID mentorId, UUID... menteeIds) {
        school.post(school.coordinator, PAIRS, school.proposal(UUID.randomUUID(), mentorId, menteeIds))
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .json("""
                    {"type": "urn:nastavnik:problem:%s", "errors": [{"pointer": "%s"}]}
                    """.formatted(code, pointer));
    }

    private As mentor() {
        return As.a(MENTOR).of(school.id).who(mentor);
    }

    private As mentee() {
        return As.a(MENTEE).of(school.id).who(mentee);
    }
}
