package org.nastavnik.monitoring.survey;

import java.util.UUID;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.School;

/** What a school that asks its mentees and mentors in 2023 says over HTTP. */
record Surveys(School school) {

    static final String ALL = "/api/surveys";
    static final String LIST = ALL + "?institution={school}";
    static final String ONE = ALL + "/{id}";
    static final String RESPONSES = ONE + "/responses";
    static final String CLOSURE = ONE + "/closure";

    UUID open(String audience, int month) {
        UUID id = UUID.randomUUID();
        school.coordinator.create(id, opening(id, audience, month), ALL);
        return id;
    }

    String opening(UUID id, String audience, int month) {
        return """
            {"id": "%s", "institution": "%s", "audience": "%s", "round": {"year": 2023, "month": %d}, "threshold": 7,
             "questions": [{"id": "useful", "text": "Is it of use?", "kind": "SCALE", "satisfaction": true},
                           {"id": "form", "text": "Where?", "kind": "CHOICE", "options": ["Here", "Afar"]},
                           {"id": "wish", "text": "What else?", "kind": "TEXT", "satisfaction": false}]}
            """.formatted(id, school.id, audience, month);
    }

    static void respond(Asking somebody, UUID survey, UUID person, String answers) {
        somebody.post(response(person, answers), RESPONSES, survey)
                .expectStatus()
                .isNoContent();
    }

    static String response(UUID person, String answers) {
        return """
            {"personId": "%s", "answers": %s}
            """.formatted(person, answers);
    }
}
