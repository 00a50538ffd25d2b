package org.nastavnik.pairing.meeting;

import static org.nastavnik.pairing.School.ORDER_DATE;
import static org.nastavnik.pairing.School.PAIRS;
import static org.nastavnik.pairing.School.feedback;
import static org.nastavnik.pairing.School.meeting;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

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
class MeetingApiTest {

    private School school;
    private UUID mentor;
    private UUID mentee;
    private UUID pair;

    @BeforeEach
    void begin(@Autowired EventStore store, @Autowired RestTestClient http) {
        school = new School(store, http);
        mentor = school.mentor(1);
        mentee = school.mentee();
        pair = school.active(mentor, mentee);
    }

    @Test
    void whatWasJustRecordedIsRead() {
        school.post(mentor(), PAIRS + "/" + pair + "/meetings", meeting("ACQUAINTANCE", "2022-10-25"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location(PAIRS + "/" + pair + "/meetings/1")
                .expectBody()
                .json("{\"n\": 1}");
        school.get(mentee(), PAIRS + "/" + pair + "/meetings/1")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"n": 1, "kind": "ACQUAINTANCE", "heldOn": "2022-10-25", "topic": "Планирование", "feedback": []}
                    """);
        school.get(mentee(), PAIRS + "/" + pair + "/meetings/2").expectStatus().isNotFound();
    }

    @Test
    void theCycleGoesItsWay() {
        school.workUntilTheEnd(pair, mentor, mentee);
        school.meet(pair, 5, "WORKING", "2023-02-14", mentor, mentee);
        school.meet(pair, 6, "FINAL", "2023-05-23", mentor, mentee);
        school.sees(mentor(), pair).json("""
            {"state": "ACTIVE", "meetings": [{"n": 1, "kind": "ACQUAINTANCE"}, {"n": 2, "kind": "TRIAL"},
             {"n": 3, "kind": "PLANNING"}, {"n": 4, "kind": "WORKING"}, {"n": 5, "kind": "WORKING"},
             {"n": 6, "kind": "FINAL", "heldOn": "2023-05-23"}]}
            """);
        isRefused(mentor(), "WORKING", "2023-05-24", 409, "meeting-out-of-order", "/kind");
    }

    @Test
    void thereIsNoOtherMeetingUntilAllHaveToldOfTheWorkingOne() {
        school.workUntilTheEnd(pair, mentor);
        isRefused(mentor(), "WORKING", "2023-02-14", 409, "feedback-missing", "/kind");
        isRefused(mentor(), "FINAL", "2023-02-14", 409, "feedback-missing", "/kind");
        school.does(mentee(), pair, "/meetings/4/feedback", feedback(mentee, 9), 204);
        school.does(mentor(), pair, "/meetings", meeting("FINAL", "2023-02-14"), 201);
    }

    @Test
    void meetingsComeInTheirOrderAndNoneFromTheFuture() {
        isRefused(mentor(), "TRIAL", "2022-10-25", 409, "meeting-out-of-order", "/kind");
        isRefused(mentor(), "ACQUAINTANCE", "2022-10-19", 422, "meeting-before-order", "/heldOn");
        isRefused(mentor(), "ACQUAINTANCE", "2199-12-31", 422, "meeting-in-future", "/heldOn");
        school.does(mentor(), pair, "/meetings", meeting("ACQUAINTANCE", "2022-10-25"), 201);
        isRefused(mentor(), "TRIAL", "2022-10-24", 422, "meeting-before-previous", "/heldOn");
    }

    @Test
    void feedbackIsReadByWhoGaveItAndWhoRunsTheProgramme() {
        school.meet(pair, 1, "ACQUAINTANCE", ORDER_DATE);
        school.does(mentor(), pair, "/meetings/1/feedback", feedback(mentor, 6), 204);
        school.does(school.coordinator, pair, "/meetings/1/feedback", feedback(mentee, 9), 204);
        school.sees(mentee(), pair)
                .jsonPath(given(mentee))
                .isEqualTo(9)
                .jsonPath(given(mentor))
                .isEqualTo(null)
                .jsonPath("$.meetings[0].feedback[?(@.personId == '%s')].text".formatted(mentor))
                .isEqualTo(null);
        for (As reader :
                new As[] {school.coordinator, school.director, As.a(AUDITOR).of(school.id)}) {
            school.sees(reader, pair)
                    .jsonPath(given(mentor))
                    .isEqualTo(6)
                    .jsonPath(given(mentee))
                    .isEqualTo(9);
        }
    }

    @Test
    void feedbackIsGivenOnceByEachForHimselfOrHerself() {
        school.meet(pair, 1, "ACQUAINTANCE", ORDER_DATE);
        String what = "/meetings/1/feedback";
        school.does(mentee(), pair, what, feedback(mentee, 9), 204);
        school.does(mentee(), pair, what, feedback(mentee, 9), 204);
        school.isRefused(mentee(), pair, what, feedback(mentee, 1), 409, "feedback-given-already", "/personId");
        school.isRefused(mentee(), pair, what, feedback(mentor, 1), 403, "not-own-voice", "/personId");
        school.isRefused(mentee(), pair, "/meetings/2/feedback", feedback(mentee, 9), 404, "meeting-unknown", "/n");
    }

    @Test
    void onlyItsMentorRecordsMeetingsAndOnlyWhileItWorks() {
        isRefused(mentee(), "ACQUAINTANCE", ORDER_DATE, 403, "no-right", "/");
        As both = As.a(MENTOR, MENTEE).of(school.id);
        isRefused(both.who(mentee), "ACQUAINTANCE", ORDER_DATE, 403, "meeting-not-of-own-pair", "/id");
        isRefused(both.who(school.person()), "ACQUAINTANCE", ORDER_DATE, 404, "pair-unknown", "/id");
        school.isRefused(
                school.coordinator,
                school.consented(mentor, mentee),
                "/meetings",
                meeting("ACQUAINTANCE", ORDER_DATE),
                409,
                "pair-not-active",
                "/id");
    }

    @Test
    void aMeetingIsAChangeOfThePair() {
        school.post(mentor(), PAIRS + "/" + pair + "/meetings", "\"0\"", meeting("ACQUAINTANCE", ORDER_DATE))
                .expectStatus()
                .isEqualTo(412);
        school.post(mentor(), PAIRS + "/" + pair + "/meetings", "\"4\"", meeting("ACQUAINTANCE", ORDER_DATE))
                .expectStatus()
                .isCreated();
        school.get(mentor(), PAIRS + "/" + pair).expectHeader().valueEquals(HttpHeaders.ETAG, "\"5\"");
    }

    private void isRefused(As who, String kind, String heldOn, int status, String code, String pointer) {
        school.isRefused(who, pair, "/meetings", meeting(kind, heldOn), status, code, pointer);
    }

    private static String given(UUID by) {
        return "$.meetings[0].feedback[?(@.personId == '%s')].rating".formatted(by);
    }

    private As mentor() {
        return As.a(MENTOR).of(school.id).who(mentor);
    }

    private As mentee() {
        return As.a(MENTEE).of(school.id).who(mentee);
    }
}
