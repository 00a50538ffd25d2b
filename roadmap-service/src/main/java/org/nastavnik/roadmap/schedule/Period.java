package org.nastavnik.roadmap.schedule;

import java.time.LocalDate;

/**
 * A stretch of days, such as a roadmap is made for.
 *
 * @param from its first day
 * @param to its last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    /** As long as a roadmap may be made for. A real one is made for three; this only keeps nonsense out. */
    public static final int MOST_YEARS = 30;

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** Whole calendar years, the last one included. */
    public static Period ofYears(int from, int to) {
        return new Period(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    /** Whether it lasts longer than {@link #MOST_YEARS}. */
    public boolean lastsTooLong() {
        return !to.isBefore(from.plusYears(MOST_YEARS));
    }

    /** Whether the day is one of these. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
