package org.nastavnik.roadmap.schedule;

import java.time.LocalDate;

/**
 * A stretch of days, such as a roadmap is made for.
 *
 * @param from its first day
 * @param to its last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** Whole calendar years, the last one included. */
    public static Period ofYears(int from, int to) {
        return new Period(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    /** Whether the day is one of these. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
