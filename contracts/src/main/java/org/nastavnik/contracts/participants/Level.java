package org.nastavnik.contracts.participants;

/** How far somebody is, or wants to get, in a topic. */
public enum Level {
    /** The first steps. */
    BASIC,
    /** Works without help. */
    CONFIDENT,
    /** Can show others. */
    EXPERT
}
