package org.nastavnik.monitoring.survey;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.monitoring.survey.Surveys.ALL;
import static org.nastavnik.monitoring.survey.Surveys.CLOSURE;
import static org.nastavnik.monitoring.survey.Surveys.LIST;
import static org.nastavnik.monitoring.survey.Surveys.ONE;
import static org.nastavnik.monitoring.survey.Surveys.RESPONSES;
import static org.nastavnik.monitoring.survey.Surveys.response;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Bad input on surveys: a 4xx that names the field or the question. */
@OverHttp
class SurveyMistakesTest {

    private final School school;
    private final Surveys surveys;

    SurveyMistakesTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody, store);
        surveys = new Surveys(school);
    }

    /** Each row spoils one part of what is otherwise in order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"audience\": \"MENTEES\"       | \"audience\": \"ALL\"               | 400 | /audience",
                "\"audience\": \"MENTEES\"       | \"audience\": null                  | 400 | /audience",
                "\"institution\":                | \"institute\":                      | 400 | /institution",
                "\"month\": 6                    | \"month\": 13                       | 400 | /round/month",
                "\"month\": 6                    | \"month\": 0                        | 400 | /round/month",
                "\"month\": 6                    | \"month\": \"6\"                    | 400 | /round/month",
                "\"month\": 6                    | \"month\": 6.5                      | 400 | /round/month",
                "\"year\": 2023                  | \"year\": 1899                      | 400 | /round/year",
                "\"year\": 2023                  | \"year\": 99999999999               | 400 | /round/year",
                "\"round\":                      | \"turn\":                           | 400 | /round",
                "\"threshold\": 7                | \"threshold\": 0                    | 400 | /threshold",
                "\"threshold\": 7                | \"threshold\": 10.5                 | 400 | /threshold",
                "\"threshold\": 7                | \"threshold\": 7.25                 | 400 | /threshold",
                "\"threshold\": 7                | \"threshold\": 1e999999             | 400 | /threshold",
                "\"threshold\": 7                | \"threshold\": \"seven\"            | 400 | /threshold",
                "\"questions\":                  | \"items\":                          | 400 | /questions",
                "\"id\": \"useful\"              | \"id\": \"form\"                    | 422 | /questions",
                "\"id\": \"useful\"              | \"id\": \" \"                       | 400 | /questions/0/id",
                "\"id\": \"useful\"              | \"id\": \"\\u0000\"                 | 400 | /questions/0/id",
                "\"kind\": \"SCALE\"             | \"kind\": \"STARS\"                 | 400 | /questions/0/kind",
                "\"kind\": \"SCALE\"             | \"kind\": \"TEXT\"                  | 422 | /questions",
                "\"satisfaction\": true          | \"satisfaction\": false             | 422 | /questions",
                "\"satisfaction\": true          | \"satisfaction\": \"yes\"           | 400 |"
                        + " /questions/0/satisfaction",
                "\"kind\": \"CHOICE\"            | \"kind\": \"TEXT\"                  | 422 | /questions",
                "\"options\": [\"Here\", \"Afar\"] | \"options\": [\"\"]               | 400 | /questions/1/options/0",
                "\"options\": [\"Here\", \"Afar\"] | \"options\": \"Here\"             | 400 | /questions/1/options",
            })
    void aSurveyThatCannotBeIsRefusedByItsField(String good, String bad, int status, String pointer) {
        String asked = surveys.opening(UUID.randomUUID(), "MENTEES", 6);
        problem(school.coordinator.post(asked.replace(good, bad), ALL), status, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"useful\": 0}                           | 422 | /answers/useful",
                "{\"useful\": 11}                          | 422 | /answers/useful",
                "{\"useful\": 7.5}                         | 422 | /answers/useful",
                "{\"useful\": \"7\"}                       | 422 | /answers/useful",
                "{\"useful\": null}                        | 422 | /answers/useful",
                "{\"useful\": 99999999999999999999}        | 422 | /answers/useful",
                "{}                                        | 422 | /answers/useful",
                "{\"useful\": 8, \"other\": 8}             | 422 | /answers/other",
                "{\"useful\": 8, \"form\": \"Nowhere\"}    | 422 | /answers/form",
                "{\"useful\": 8, \"wish\": 8}              | 422 | /answers/wish",
                "{\"useful\": 8, \"wish\": [\"a\"]}        | 422 | /answers/wish",
                "{\"useful\": 8, \"wish\": \"\\u0000\"}    | 400 | /answers/wish",
                "{\"useful\": 8, \"wish\": \"\\ud800\"}    | 400 | /answers/wish",
                "null                                      | 400 | /answers",
                "[8]                                       | 400 | /answers",
            })
    void anAnswerThatDoesNotFitIsRefusedByItsQuestion(String answers, int status, String pointer) {
        UUID anna = school.teacher("2021-09-01");
        UUID id = surveys.open("MENTEES", 6);
        problem(school.coordinator.post(response(anna, answers), RESPONSES, id), status, pointer);
        school.coordinator.read(ONE, id).json("{\"responses\": 0}");
    }

    @Test
    void whatCannotBeAskedIsRefusedByItsField() {
        UUID id = surveys.open("MENTEES", 6);
        problem(school.coordinator.post("{\"answers\": {}}", RESPONSES, id), 400, "/personId");
        problem(school.coordinator.post("{\"personId\": 5, \"answers\": {}}", RESPONSES, id), 400, "/personId");
        problem(school.coordinator.post(response(id, "{}"), ALL + "/nobody/responses"), 400, "/id");
        problem(school.coordinator.post("{}", CLOSURE, UUID.randomUUID()), 404, "/id");
        problem(school.coordinator.get(ALL), 400, "/institution");
        problem(school.coordinator.get(ALL + "?institution=school"), 400, "/institution");
        problem(school.coordinator.get(LIST + "&limit=0", school.id), 400, "/limit");
        problem(school.coordinator.get(LIST + "&limit=1001", school.id), 400, "/limit");
        problem(school.coordinator.get(LIST + "&cursor=2023-13_x", school.id), 400, "/cursor");
        problem(school.coordinator.get(RESPONSES + "?cursor=x", id), 400, "/cursor");
        problem(school.coordinator.get(ALL + "/nobody"), 400, "/id");
        school.coordinator.post("{\"id\"", ALL).expectStatus().isBadRequest();
        school.coordinator.post("[]", ALL).expectStatus().isBadRequest();
    }
}
