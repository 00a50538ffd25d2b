package org.nastavnik.participants.base;

import java.util.UUID;
import org.nastavnik.platform.messaging.Role;

/** The two kinds of bases, which clients ask in the same way. */
enum Kind {
    MENTEES("mentee", Role.MENTEE, "requests", ""),
    MENTORS("mentor", Role.MENTOR, "competencies", ", \"capacity\": 2");

    final Role role;
    final String subjects;
    private final String name;
    private final String more;

    Kind(String name, Role role, String subjects, String more) {
        this.name = name;
        this.role = role;
        this.subjects = subjects;
        this.more = more;
    }

    String all() {
        return "/api/" + name + "-bases";
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

    String entering(UUID person, String level) {
        return """
            {"personId": "%s", "%s": [{"topic": "Lesson plans", "level": "%s"}], "availability": ["Tuesdays"]%s}
            """.formatted(person, subjects, level, more);
    }
}
