package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.roadmap.Asking.named;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Bad input to what is planned by hand: a 4xx that names the field. */
@SpringBootTest(classes = ServiceOnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class PlanMistakesTest {

    private static final String TASKS = "/api/roadmaps/{id}/tasks";
    private static final String APPROVAL = "/api/roadmaps/{id}/approval";
    private static final String ORDER = """
        {"order": {"number": "12", "date": "2022-09-05", "title": "On the roadmap"}}
        """;

    private final UUID school = UUID.randomUUID();

    private Asking coordinator;
    private Asking director;

    @BeforeEach
    void signIn(@Autowired RestTestClient anybody) {
        coordinator = new Asking(As.a(COORDINATOR).of(school).using(anybody));
        director = new Asking(As.a(DIRECTOR).of(school).using(anybody));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/title    | {'id': '#', 'institution': '@', 'title': ' ', 'period': {'from': '2023-01-01', 'to':"
                        + " '2023-12-31'}}",
                "/period   | {'id': '#', 'institution': '@', 'title': 'By hand'}",
                "/period   | {'id': '#', 'institution': '@', 'title': 'By hand', 'period': {'from': '2023-12-31',"
                        + " 'to': '2023-01-01'}}",
                "/period   | {'id': '#', 'institution': '@', 'title': 'By hand', 'period': {'from': '2023-12-31'}}",
                "/period/to| {'id': '#', 'institution': '@', 'title': 'By hand', 'period': {'from': '2023-12-31',"
                        + " 'to': '3023-01-01'}}",
                "/title    | {'id': '#', 'institution': '@', 'title': 7, 'period': {'from': '2023-01-01', 'to':"
                        + " '2023-12-31'}}",
                "/id       | {'id': 'seven', 'institution': '@', 'title': 'By hand', 'period': {'from': '2023-01-01',"
                        + " 'to': '2023-12-31'}}",
            })
    void aMistakeInADraftIsNamed(String pointer, String json) {
        named(pointer, coordinator.post(400, json(json), "/api/roadmaps"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/number        | {'number': '1.x', 'section': '1', 'title': 'T', 'phrase': 'P', 'responsible': [],"
                        + " 'deliverables': []}",
                "/number        | {'section': '1', 'title': 'T', 'phrase': 'P', 'responsible': [], 'deliverables': []}",
                "/section       | {'number': '1.9', 'title': 'T', 'phrase': 'P', 'responsible': [], 'deliverables':"
                        + " []}",
                "/responsible   | {'number': '1.9', 'section': '1', 'title': 'T', 'phrase': 'P', 'responsible': 'Me',"
                        + " 'deliverables': []}",
                "/responsible/0 | {'number': '1.9', 'section': '1', 'title': 'T', 'phrase': 'P', 'responsible':"
                        + " [null], 'deliverables': []}",
                "/deliverables/1| {'number': '1.9', 'section': '1', 'title': 'T', 'phrase': 'P', 'responsible': [],"
                        + " 'deliverables': ['A', '']}",
                "/phrase        | {'number': '1.9', 'section': '1', 'title': 'T', 'phrase': ['P'], 'responsible': [],"
                        + " 'deliverables': []}",
            })
    void aMistakeInATaskIsNamed(String pointer, String json) {
        named(pointer, coordinator.post(400, json(json), TASKS, Upload.text(coordinator.http(), school)));
    }

    @Test
    void whatIsNotJsonIsTurnedAwayAndAMistakeInAnOrderIsNamed() {
        UUID id = Upload.text(coordinator.http(), school);
        coordinator.post(400, "{\"number\": ", TASKS, id);
        coordinator.post(400, "[]", TASKS, id);
        named("/order/date", director.post(400, ORDER.replace("2022-09-05", "5 September"), APPROVAL, id));
        named("/order/number", director.post(400, ORDER.replace("\"12\"", "null"), APPROVAL, id));
        named("/order", director.post(400, "{}", APPROVAL, id));
    }

    private String json(String shorthand) {
        return shorthand
                .replace('\'', '"')
                .replace("#", UUID.randomUUID().toString())
                .replace("@", school.toString());
    }
}
