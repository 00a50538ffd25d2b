package org.nastavnik.monitoring.survey;

import org.nastavnik.platform.messaging.Role;

/** Whom a survey asks. */
public enum Audience {
    /** Those who are mentored. */
    MENTEES(Role.MENTEE),
    /** Those who mentor. */
    MENTORS(Role.MENTOR);

    private final Role role;

    Audience(Role role) {
        this.role = role;
    }

    /** The role of those who answer for themselves. */
    Role role() {
        return role;
    }
}
