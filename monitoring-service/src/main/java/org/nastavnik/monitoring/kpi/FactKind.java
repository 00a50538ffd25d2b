package org.nastavnik.monitoring.kpi;

/** What a fact says of a person in an institution. */
enum FactKind {
    /** Is on the staff, from the day of hiring until the day before the departure. */
    EMPLOYED,
    /** Has been teaching, here or before, since then. */
    TEACHES,
    /** Has entered a mentoring programme as a mentee, on the day of an order, for good. */
    ENTERED_AS_MENTEE,
    /** Is in a pair or group as a mentee, from the day of its order to its last day. */
    TOOK_PART_AS_MENTEE,
    /** Is in a pair or group as its mentor, likewise. */
    TOOK_PART_AS_MENTOR,
    /** Has answered a survey of mentees, from the first day of its round's month to the end of that year. */
    ANSWERED_AS_MENTEE,
    /** Has answered a survey of mentors, likewise. */
    ANSWERED_AS_MENTOR
}
