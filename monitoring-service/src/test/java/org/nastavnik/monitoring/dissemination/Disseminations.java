package org.nastavnik.monitoring.dissemination;

import java.util.UUID;
import org.nastavnik.monitoring.School;

/** What a school that puts its fairs on record says over HTTP. */
record Disseminations(School school) {

    static final String ALL = "/api/dissemination";
    static final String LIST = ALL + "?institution={school}";
    static final String ONE = ALL + "/{id}";
    static final String WITHDRAWAL = ONE + "/withdrawal";

    static final String REASON = """
        {"reason": "It never took place"}
        """;

    UUID putOnRecord(String title, String on) {
        UUID id = UUID.randomUUID();
        school.coordinator.create(id, recording(id, title, on), ALL);
        return id;
    }

    String recording(UUID id, String title, String on) {
        return correction(title, on).replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
    }

    String correction(String title, String on) {
        return """
            {"institution": "%s", "kind": "EVENT", "title": "%s", "on": "%s", "link": "https://example.org/fair"}
            """.formatted(school.id, title, on);
    }
}
