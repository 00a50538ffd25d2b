package org.nastavnik.monitoring.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Of which year a figure is, as of which day, as known when.
 *
 * @param on a day of the year; where it is earlier, the year has not begun, and there is nobody to count
 * @param asOf what was known up to and including then, to the microsecond; null for all that is known
 */
public record Moment(int year, LocalDate on, @Nullable Instant asOf) {

    /** Takes the instant as exactly as the database does. */
    public Moment {
        asOf = asOf == null ? null : asOf.truncatedTo(ChronoUnit.MICROS);
    }

    /** The end of the year, or today if that is earlier; as far as all that is known. */
    public static Moment endOf(int year, LocalDate today) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return new Moment(year, end.isBefore(today) ? end : today, null);
    }

    /** The first day of the year. */
    public LocalDate newYear() {
        return LocalDate.of(year, 1, 1);
    }

    /** Whether there is anything to count yet. */
    public boolean hasBegun() {
        return !on.isBefore(newYear());
    }
}
