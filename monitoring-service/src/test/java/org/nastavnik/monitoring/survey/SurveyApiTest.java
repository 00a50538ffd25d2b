package org.nastavnik.monitoring.survey;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.monitoring.survey.Surveys.ALL;
import static org.nastavnik.monitoring.survey.Surveys.CLOSURE;
import static org.nastavnik.monitoring.survey.Surveys.LIST;
import static org.nastavnik.monitoring.survey.Surveys.ONE;
import static org.nastavnik.monitoring.survey.Surveys.RESPONSES;
import static org.nastavnik.monitoring.survey.Surveys.respond;
import static org.nastavnik.monitoring.survey.Surveys.response;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class SurveyApiTest {

    private final School school;
    private final Surveys surveys;

    SurveyApiTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody, store);
        surveys = new Surveys(school);
    }

    @Test
    void whatWasJustOpenedAnsweredAndClosedIsRead() {
        UUID anna = school.teacher("2021-09-01");
        UUID id = surveys.open("MENTEES", 6);
        school.coordinator.read(ONE, id).json("""
            {"id": "%s", "institution": "%s", "audience": "MENTEES", "round": {"year": 2023, "month": 6},
             "questions": [{"id": "useful", "kind": "SCALE", "satisfaction": true, "options": []},
                           {"id": "form", "kind": "CHOICE", "satisfaction": false, "options": ["Here", "Afar"]},
                           {"id": "wish", "kind": "TEXT", "satisfaction": false}],
             "threshold": 7, "state": "OPEN", "responses": 0, "own": null}
            """.formatted(id, school.id));

        respond(school.coordinator, id, anna, "{\"useful\": 6}");
        respond(school.coordinator, id, anna, "{\"useful\": 8, \"form\": \"Here\"}");
        school.coordinator
                .get(ONE, id)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .json("{\"responses\": 1}");
        school.coordinator.read(RESPONSES, id).json("""
            {"items": [{"personId": "%s", "answers": {"useful": 8, "form": "Here"}, "mean": 8.00, "satisfied": true}],
             "next": null}
            """.formatted(anna));

        school.coordinator.post("{}", CLOSURE, id).expectStatus().isNoContent();
        school.coordinator.read(ONE, id).json("{\"state\": \"CLOSED\", \"responses\": 1}");
        problem(school.coordinator.post(response(anna, "{\"useful\": 1}"), RESPONSES, id), 409, "/id");
        problem(school.coordinator.post("{}", CLOSURE, id), 409, "/id");
    }

    @Test
    void whatIsAskedTwiceIsDoneOnceAndAnotherUnderTheSameIdIsAConflict() {
        UUID id = surveys.open("MENTEES", 6);
        school.coordinator
                .post(surveys.opening(id, "MENTEES", 6), ALL)
                .expectStatus()
                .isCreated();
        school.coordinator.get(ONE, id).expectHeader().valueEquals(HttpHeaders.ETAG, "\"0\"");
        problem(school.coordinator.post(surveys.opening(id, "MENTORS", 6), ALL), 409, "/id");
    }

    @Test
    void theListGoesOnWhereItEnded() {
        UUID june = surveys.open("MENTEES", 6);
        UUID december = surveys.open("MENTORS", 12);
        UUID march = surveys.open("MENTEES", 3);
        school.coordinator.read(LIST + "&limit=2", school.id).json("""
            {"items": [{"id": "%s"}, {"id": "%s"}], "next": "2023-06_%s"}
            """.formatted(december, june, june));
        school.coordinator
                .read(LIST + "&limit=2&cursor=2023-06_{june}", school.id, june)
                .json("""
                    {"items": [{"id": "%s"}], "next": null}
                    """.formatted(march));
    }
}
