package org.nastavnik.monitoring.survey;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.monitoring.survey.Surveys.ALL;
import static org.nastavnik.monitoring.survey.Surveys.CLOSURE;
import static org.nastavnik.monitoring.survey.Surveys.LIST;
import static org.nastavnik.monitoring.survey.Surveys.ONE;
import static org.nastavnik.monitoring.survey.Surveys.RESPONSES;
import static org.nastavnik.monitoring.survey.Surveys.respond;
import static org.nastavnik.monitoring.survey.Surveys.response;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who asks, who answers and for whom, who may only read, and who learns of nothing. */
@OverHttp
class SurveyRightsTest {

    private final School school;
    private final Surveys surveys;

    SurveyRightsTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody, store);
        surveys = new Surveys(school);
    }

    @Test
    void whoIsAskedAnswersForHimselfOrHerselfAndSeesNoOther() {
        UUID anna = school.teacher("2021-09-01");
        UUID boris = school.teacher("2021-09-01");
        UUID mentees = surveys.open("MENTEES", 6);
        UUID mentors = surveys.open("MENTORS", 6);
        Asking annaHerself = school.who(anna, MENTEE);
        respond(school.coordinator, mentees, boris, "{\"useful\": 2}");
        annaHerself.read(ONE, mentees).json("{\"responses\": 1, \"own\": null}");

        respond(annaHerself, mentees, anna, "{\"useful\": 9, \"wish\": \"Больше встреч\"}");
        annaHerself.read(ONE, mentees).json("""
            {"responses": 2, "own": {"useful": 9, "wish": "Больше встреч"}}
            """);
        annaHerself.read(LIST, school.id).jsonPath("$.items.length()").isEqualTo(1);
        problem(annaHerself.get(ONE, mentors), 404, "/id");
        problem(annaHerself.post(response(boris, "{\"useful\": 9}"), RESPONSES, mentees), 403, "/");
        problem(annaHerself.post(response(anna, "{\"useful\": 9}"), RESPONSES, mentors), 403, "/");
        annaHerself.get(RESPONSES, mentees).expectStatus().isForbidden();
        school.coordinator.read(ONE, mentees).json("{\"responses\": 2}");
    }

    @Test
    void onlyWhoIsInTheRegisterAnswers() {
        UUID id = surveys.open("MENTEES", 6);
        UUID elsewhere = school.others.teacher(UUID.randomUUID(), "2021-09-01", "2021-09-01");
        for (UUID stranger : new UUID[] {UUID.randomUUID(), elsewhere}) {
            problem(school.coordinator.post(response(stranger, "{\"useful\": 9}"), RESPONSES, id), 404, "/personId");
        }
    }

    @Test
    void whoHasNoRightChangesNothingAndAnotherInstitutionSeesNothing() {
        UUID anna = school.teacher("2021-09-01");
        UUID id = surveys.open("MENTEES", 6);
        Asking auditor = school.a(AUDITOR);
        auditor.read(ONE, id);
        auditor.read(RESPONSES, id);
        problem(auditor.post(response(anna, "{\"useful\": 9}"), RESPONSES, id), 403, "/");
        problem(auditor.post("{}", CLOSURE, id), 403, "/");
        problem(school.a(DIRECTOR).get(RESPONSES, id), 403, "/");
        problem(school.who(anna, MENTOR).post(surveys.opening(UUID.randomUUID(), "MENTEES", 6), ALL), 403, "/");
        problem(school.a(EXECUTOR, ADMIN).get(ONE, id), 403, "/");

        Asking stranger = school.stranger();
        problem(stranger.get(ONE, id), 404, "/id");
        problem(stranger.get(RESPONSES, id), 404, "/id");
        problem(stranger.get(LIST, school.id), 404, "/institution");
        problem(stranger.post(response(anna, "{\"useful\": 9}"), RESPONSES, id), 404, "/id");
        problem(stranger.post("{}", CLOSURE, id), 404, "/id");
        problem(stranger.post(surveys.opening(UUID.randomUUID(), "MENTEES", 6), ALL), 404, "/institution");
        school.nobody.get(ONE, id).expectStatus().isUnauthorized();
        school.coordinator.read(ONE, id).json("{\"state\": \"OPEN\", \"responses\": 0}");
    }
}
