package org.nastavnik.platform.messaging;

/** What somebody is in an institution's programme, and by that may do. Somebody may be several of these at once. */
public enum Role {
    /** Keeps the roadmap and the bases, runs matching, surveys and monitoring rounds. */
    COORDINATOR,
    /** The head of the institution, who approves by order. */
    DIRECTOR,
    /** Reports tasks done, with evidence. */
    EXECUTOR,
    /** Mentors; sees what concerns him or her only. */
    MENTOR,
    /** Is mentored; sees what concerns him or her only. */
    MENTEE,
    /** The municipal centre: reads the figures of the institutions granted to it, and no personal data. */
    MUNICIPAL,
    /** Reads and verifies, and changes nothing. */
    AUDITOR,
    /** Runs the platform: users, institutions, replays, dead letters. */
    ADMIN
}
