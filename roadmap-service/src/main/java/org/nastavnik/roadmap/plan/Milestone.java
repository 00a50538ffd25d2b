package org.nastavnik.roadmap.plan;

/**
 * What an institution gets done outside of its roadmap, and the platform knows of: a task may be bound to it. It is reached
 * by what another service makes known.
 */
public enum Milestone {
    /** Nobody enters the base of mentees any more. */
    MENTEE_BASE_CLOSED,
    /** Nobody enters the base of mentors any more. */
    MENTOR_BASE_CLOSED,
    /** A mentor has completed a course. */
    MENTORS_TRAINED,
    /** A pair or group is approved by an order. */
    PAIRS_APPROVED,
    /** Nobody answers a survey any more. */
    SURVEY_CLOSED
}
