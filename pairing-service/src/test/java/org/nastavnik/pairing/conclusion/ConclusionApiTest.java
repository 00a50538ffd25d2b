package org.nastavnik.pairing.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.pairing.School.ORDER_DATE;
import static org.nastavnik.pairing.School.PAIRS;
import static org.nastavnik.pairing.School.conclusion;
import static org.nastavnik.pairing.School.dissolution;
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
class ConclusionApiTest {

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
    void aPairIsConcludedWithItsCycle() {
        school.workUntilTheEnd(pair, mentor, mentee);
        school.meet(pair, 5, "FINAL", "2023-05-23", mentor);
        isRefused("/conclusion", conclusion("2023-05-25"), 409, "cycle-incomplete", "/id");
        school.does(school.coordinator, pair, "/meetings/5/feedback", School.feedback(mentee, 8), 204);
        isRefused("/conclusion", conclusion("2023-05-22"), 422, "conclusion-before-final-meeting", "/concludedOn");
        isRefused("/conclusion", conclusion("2199-12-31"), 422, "conclusion-in-future", "/concludedOn");
        school.does(school.coordinator, pair, "/conclusion", conclusion("2023-05-25"), 204);
        school.sees(As.a(MENTOR).of(school.id).who(mentor), pair).json("""
            {"state": "CONCLUDED", "dissolution": null,
             "conclusion": {"concludedOn": "2023-05-25", "reflection": "Трудности разобраны",
                            "publicEvent": "Открытая встреча", "outcome": "Программа выполнена", "continue": true}}
            """);
        isRefused("/conclusion", conclusion("2023-05-25"), 409, "pair-ended", "/id");
        isRefused("/dissolution", dissolution("2023-05-25"), 409, "pair-ended", "/id");
        isRefused("/meetings", School.meeting("FINAL", "2023-05-25"), 409, "pair-not-active", "/id");
        school.active(mentor, mentee);
    }

    @Test
    void aPairIsDissolvedAtWork() {
        school.meet(pair, 1, "ACQUAINTANCE", "2022-10-25");
        isRefused("/dissolution", dissolution("2022-10-24"), 422, "dissolution-before-work", "/on");
        isRefused("/dissolution", dissolution("2199-12-31"), 422, "dissolution-in-future", "/on");
        school.does(school.director, pair, "/dissolution", dissolution("2022-10-25"), 204);
        school.sees(school.director, pair).json("""
            {"state": "DISSOLVED", "conclusion": null,
             "dissolution": {"on": "2022-10-25", "reason": "Изменилась нагрузка"}}
            """);
        school.active(mentor, mentee);
    }

    @Test
    void aPairThatNeverWorkedIsGivenUpAndOthersHearNothingOfIt(@Autowired EventStore store) {
        UUID proposed = school.proposed(mentor, mentee);
        school.does(school.coordinator, proposed, "/dissolution", dissolution("2022-09-01"), 204);
        school.sees(school.coordinator, proposed)
                .json("{\"state\": \"DISSOLVED\", \"dissolution\": {\"on\": \"2022-09-01\"}}");
        assertThat(store.readEvents(proposed.toString()).asStream())
                .extracting(event -> event.getPayloadType().getName())
                .noneMatch(name -> name.startsWith("org.nastavnik.contracts"));
    }

    @Test
    void onlyWhoRunsTheProgrammeEndsAPair() {
        As member = As.a(MENTOR).of(school.id).who(mentor);
        school.does(member, pair, "/dissolution", dissolution(ORDER_DATE), 403);
        school.does(member, pair, "/conclusion", conclusion(ORDER_DATE), 403);
        school.does(school.director, pair, "/conclusion", conclusion(ORDER_DATE), 403);
        As elsewhere = new As(school.coordinator.user()).of(UUID.randomUUID());
        school.isRefused(elsewhere, pair, "/dissolution", dissolution(ORDER_DATE), 404, "pair-unknown", "/id");
        school.isRefused(elsewhere, pair, "/conclusion", conclusion(ORDER_DATE), 404, "pair-unknown", "/id");
    }

    @Test
    void whoeverMissedAChangeEndsNothing() {
        school.post(school.director, PAIRS + "/" + pair + "/dissolution", "\"3\"", dissolution(ORDER_DATE))
                .expectStatus()
                .isEqualTo(412);
        school.post(school.director, PAIRS + "/" + pair + "/dissolution", "\"4\"", dissolution(ORDER_DATE))
                .expectStatus()
                .isNoContent();
        school.get(school.director, PAIRS + "/" + pair).expectHeader().valueEquals(HttpHeaders.ETAG, "\"6\"");
    }

    private void isRefused(String what, String json, int status, String code, String pointer) {
        school.isRefused(school.coordinator, pair, what, json, status, code, pointer);
    }
}
