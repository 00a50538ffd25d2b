package org.nastavnik.monitoring.trail;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;

/** A place in the order of entries, written {@code 2026-11-28T09:30:00.123456Z_17}. */
@Schema(type = "string")
record Cursor(Instant at, long number) {

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** Reads what {@link #toString} has written; Spring calls it for request parameters. */
    public static Cursor of(String written) {
        int end = written.indexOf('_');
        Instant at = Instant.parse(written.substring(0, Math.max(0, end)));
        if (at.isBefore(Instant.EPOCH.minus(Duration.ofDays(40_000))) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("No entry is of " + at);
        }
        return new Cursor(at, Long.parseLong(written.substring(end + 1)));
    }

    @Override
    public String toString() {
        return at + "_" + number;
    }
}
