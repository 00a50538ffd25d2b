package org.nastavnik.roadmap.plan;

import static org.nastavnik.roadmap.Asking.named;
import static org.nastavnik.roadmap.School.ORDER;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Bad input to what is planned by hand: a 4xx that names the field. */
@OverHttp
class PlanMistakesTest {

    private static final String TASKS = "/api/roadmaps/{id}/tasks";
    private static final String APPROVAL = "/api/roadmaps/{id}/approval";

    private final School school;

    PlanMistakesTest(RestTestClient anybody) {
        school = new School(anybody);
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
        named(pointer, school.coordinator.post(400, json(json), "/api/roadmaps"));
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
        named(pointer, school.coordinator.post(400, json(json), TASKS, school.imported()));
    }

    @Test
    void whatIsNotJsonIsTurnedAwayAndAMistakeInAnOrderIsNamed() {
        UUID id = school.imported();
        school.coordinator.post(400, "{\"number\": ", TASKS, id);
        school.coordinator.post(400, "[]", TASKS, id);
        named("/order/date", school.director.post(400, ORDER.replace("2022-09-05", "5 September"), APPROVAL, id));
        named("/order/number", school.director.post(400, ORDER.replace("\"12\"", "null"), APPROVAL, id));
        named("/order", school.director.post(400, "{}", APPROVAL, id));
    }

    private String json(String shorthand) {
        return shorthand
                .replace('\'', '"')
                .replace("#", UUID.randomUUID().toString())
                .replace("@", school.id.toString());
    }
}
