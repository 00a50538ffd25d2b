package org.nastavnik.participants.base;

/** Whom a base lists; its rows tell so by this name. */
enum Kind {
    MENTEES,
    MENTORS
}
