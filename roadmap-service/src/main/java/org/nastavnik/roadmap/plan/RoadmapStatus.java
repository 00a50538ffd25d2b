package org.nastavnik.roadmap.plan;

/** How far a roadmap has come. */
public enum RoadmapStatus {
    /** It is being written. */
    DRAFT,
    /** It has been handed in, to be agreed on. */
    SUBMITTED,
    /** The body that had to has agreed. */
    AGREED,
    /** It holds, by order of the director; its tasks are being carried out. */
    APPROVED,
    /** All is done, and nothing changes any more. */
    CLOSED
}
