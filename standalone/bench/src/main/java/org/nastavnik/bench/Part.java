package org.nastavnik.bench;

import java.util.Arrays;
import java.util.Locale;

/** What can be measured by itself. */
enum Part {
    /** Commands, and how far projections lag while they last. */
    COMMANDS,
    /** Reads of what has just been written. */
    READS,
    /** What it costs that texts about people are sealed. */
    SEALING,
    /** Starts, and what they leave in memory. */
    START,
    /** Stores grown to their sizes; what is measured with them needs them, and has them made if need be. */
    LOAD,
    /** Rows made again from events. */
    REBUILD,
    /** Figures as they are and as they were known; pages of the audit log. */
    ASOF,
    /** The audit log, verified. */
    VERIFICATION;

    /** As on the command line. */
    static Part of(String written) {
        for (Part part : values()) {
            if (part.toString().equals(written)) {
                return part;
            }
        }
        throw new IllegalArgumentException("There is no part " + written + "; there are " + Arrays.toString(values()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
