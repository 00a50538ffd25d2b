package org.nastavnik.roadmap.execution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.execution.Standing.OccurrenceStanding;
import org.nastavnik.roadmap.schedule.Period;

/**
 * A task's due windows drawn along the roadmap's period, whose days lie on a line from 0 to {@value #LENGTH}.
 *
 * @param years where calendar years begin
 * @param marks the due windows
 * @param today where the line is crossed by the present, if it is
 */
record Timeline(
        List<Year> years, List<Mark> marks, @Nullable Double today) {

    static final int LENGTH = 240;

    /** So many years' numbers are still legible side by side. */
    private static final int MOST_LABELS = 6;

    /** What is drawn narrower is not seen. */
    private static final double NARROWEST = 4;

    static Timeline of(Period period, List<OccurrenceStanding> occurrences, LocalDate today) {
        List<Integer> years = IntStream.rangeClosed(
                        period.from().getYear(), period.to().getYear())
                .boxed()
                .toList();
        return new Timeline(
                years.stream()
                        .map(year -> new Year(
                                at(LocalDate.of(year, 1, 1), period),
                                years.size() <= MOST_LABELS ? Integer.toString(year) : ""))
                        .toList(),
                occurrences.stream().map(one -> mark(one, period)).toList(),
                period.includes(today) ? at(today, period) : null);
    }

    /** How the same line is labelled above all others. */
    static Timeline axis(Period period, LocalDate today) {
        return of(period, List.of(), today);
    }

    private static Mark mark(OccurrenceStanding one, Period period) {
        double end = at(one.to().plusDays(1), period);
        double start = one.from() == null ? end : at(one.from(), period);
        double width = Math.max(NARROWEST, rounded(end - start));
        return new Mark(Math.clamp(rounded(end - width), 0, LENGTH - width), width, one.from() == null, one.status());
    }

    private static double at(LocalDate day, Period period) {
        double length = ChronoUnit.DAYS.between(period.from(), period.to()) + 1.0;
        double x = LENGTH * ChronoUnit.DAYS.between(period.from(), day) / length;
        return Math.clamp(rounded(x), 0, LENGTH);
    }

    private static double rounded(double x) {
        return Math.round(x * 10) / 10.0;
    }

    /** Where a calendar year begins, and what it is called there. */
    record Year(double x, String label) {}

    /**
     * A due window.
     *
     * @param x its left end
     * @param deadline whether only its last day is known
     */
    record Mark(double x, double width, boolean deadline, OccurrenceStatus status) {}
}
