package org.nastavnik.roadmap.milestone;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Occurrence;
import org.nastavnik.roadmap.schedule.Period;

/**
 * A task's due windows as something that happens on a day belongs to them: to the one that holds the day; or late, to the
 * last one before it, as long as that is nearer than the next one, and no more than half a year past. A bare deadline begins
 * in the middle between it and the one before, the first of all with the roadmap.
 */
record DueWindows(List<Reach> reaches) {

    private static final int MONTHS_LATE = 6;

    static DueWindows of(List<Occurrence> windows, Period period) {
        List<Occurrence> sorted = windows.stream()
                .sorted(Comparator.comparing(Occurrence::to).thenComparingInt(Occurrence::n))
                .toList();
        List<Reach> reaches = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Occurrence window = sorted.get(i);
            reaches.add(new Reach(
                    window,
                    begin(window, i == 0 ? null : sorted.get(i - 1), period),
                    end(window, i + 1 == sorted.size() ? null : sorted.get(i + 1))));
        }
        return new DueWindows(reaches);
    }

    /** Those that the day belongs to, the one that ends first before the others. Most days belong to one at most. */
    List<Occurrence> on(LocalDate day) {
        return reaches.stream()
                .filter(reach -> !day.isBefore(reach.from()) && !day.isAfter(reach.to()))
                .map(Reach::window)
                .toList();
    }

    private static LocalDate begin(Occurrence window, @Nullable Occurrence before, Period period) {
        if (window.from() != null) {
            return window.from();
        }
        return before == null ? period.from() : middle(before.to(), window.to()).plusDays(1);
    }

    private static LocalDate end(Occurrence window, @Nullable Occurrence next) {
        LocalDate latest = window.to().plusMonths(MONTHS_LATE);
        if (next == null) {
            return latest;
        }
        LocalDate middle = middle(window.to(), Objects.requireNonNullElse(next.from(), next.to()));
        LocalDate late = middle.isBefore(latest) ? middle : latest;
        return late.isBefore(window.to()) ? window.to() : late;
    }

    private static LocalDate middle(LocalDate one, LocalDate other) {
        return one.plusDays(DAYS.between(one, other) / 2);
    }

    /** The days that belong to a window. */
    record Reach(Occurrence window, LocalDate from, LocalDate to) {}
}
