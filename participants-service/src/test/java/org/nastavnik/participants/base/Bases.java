package org.nastavnik.participants.base;

import java.util.UUID;
import org.nastavnik.participants.Asking;
import org.nastavnik.platform.messaging.Role;
import org.springframework.http.HttpMethod;

/** The bases of one kind that a school has, as its coordinator fills them over HTTP. */
record Bases(Kind kind, Asking coordinator, UUID school) {

    String all() {
        return switch (kind) {
            case MENTEES -> "/api/mentee-bases";
            case MENTORS -> "/api/mentor-bases";
        };
    }

    String list() {
        return all() + "?institution={institution}";
    }

    String one() {
        return all() + "/{id}";
    }

    String closure() {
        return one() + "/closure";
    }

    String entries() {
        return one() + "/entries";
    }

    String entry() {
        return entries() + "/{personId}";
    }

    /** Of whoever stands in one. */
    Role role() {
        return switch (kind) {
            case MENTEES -> Role.MENTEE;
            case MENTORS -> Role.MENTOR;
        };
    }

    /** What an entry calls the subjects that it names. */
    String subjects() {
        return switch (kind) {
            case MENTEES -> "requests";
            case MENTORS -> "competencies";
        };
    }

    String opening(UUID id, String year) {
        return """
            {"id": "%s", "institution": "%s", "schoolYear": "%s"}
            """.formatted(id, school, year);
    }

    UUID open(String year) {
        UUID id = UUID.randomUUID();
        coordinator
                .ask(HttpMethod.POST, 201, null, opening(id, year), all())
                .expectHeader()
                .location(all() + "/" + id);
        return id;
    }

    String entering(UUID person, String level) {
        return """
            {"personId": "%s", "%s": [{"topic": "Lesson plans", "level": "%s"}], "availability": ["Tuesdays"]%s}
            """.formatted(person, subjects(), level, kind == Kind.MENTORS ? ", \"capacity\": 2" : "");
    }

    void enter(UUID base, UUID person, String level) {
        coordinator
                .ask(HttpMethod.POST, 201, null, entering(person, level), entries(), base)
                .expectHeader()
                .location(all() + "/" + base + "/entries/" + person);
    }
}
