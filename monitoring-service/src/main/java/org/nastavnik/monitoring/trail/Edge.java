package org.nastavnik.monitoring.trail;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a stretch of time begins or ends, and belongs to it: a day, where programmes are run, or an instant.
 *
 * @param written as it was asked for
 */
@Schema(type = "string")
record Edge(
        String written, @Nullable LocalDate day, @Nullable Instant instant) {

    private static final int DAY = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Reads {@code 2026-11-28} or {@code 2026-11-28T09:30:00Z}; Spring calls it for request parameters. */
    public static @Nullable Edge of(String written) {
        if (written.isBlank()) {
            return null;
        }
        Edge edge = written.length() == DAY
                ? new Edge(written, LocalDate.parse(written), null)
                : new Edge(written, null, Instant.parse(written));
        int year = edge.end(ZoneId.of("UTC")).atZone(ZoneId.of("UTC")).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("Not of this age: " + written);
        }
        return edge;
    }

    /** The first instant that belongs to it. */
    Instant start(ZoneId zone) {
        return day == null ? known() : day.atStartOfDay(zone).toInstant();
    }

    /** The first instant that comes after it. */
    Instant end(ZoneId zone) {
        return day == null
                ? known().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS)
                : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant known() {
        if (instant == null) {
            throw new IllegalStateException("Neither a day nor an instant");
        }
        return instant;
    }

    @Override
    public String toString() {
        return written;
    }
}
