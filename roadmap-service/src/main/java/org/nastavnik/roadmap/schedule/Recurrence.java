package org.nastavnik.roadmap.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes back year after year: for any year the windows that begin in it, in chronological order. */
final class Recurrence {

    private final IntFunction<Stream<Period>> beginningIn;

    private Recurrence(IntFunction<Stream<Period>> beginningIn) {
        this.beginningIn = beginningIn;
    }

    static Recurrence yearly(MonthDay from, MonthDay to) {
        int yearsLater = to.isBefore(from) ? 1 : 0;
        return new Recurrence(year -> Stream.of(new Period(from.atYear(year), to.atYear(year + yearsLater))));
    }

    static Recurrence months(List<Integer> months) {
        return new Recurrence(year -> months.stream().map(month -> months(YearMonth.of(year, month), 1)));
    }

    static Recurrence each(Cadence unit) {
        return new Recurrence(year -> IntStream.iterate(1, month -> month <= 12, month -> month + unit.months())
                .mapToObj(month -> months(YearMonth.of(year, month), unit.months())));
    }

    /** As far as the windows lie within the years or, where none are named, within the period. */
    List<Occurrence> over(@Nullable Years years, Period period) {
        Period bounds = bounds(years, period);
        List<Occurrence> occurrences = new ArrayList<>();
        // A window may begin in the year before and reach into the bounds.
        IntStream.rangeClosed(bounds.from().getYear() - 1, bounds.to().getYear())
                .boxed()
                .flatMap(beginningIn::apply)
                .filter(window ->
                        !window.to().isBefore(bounds.from()) && !window.from().isAfter(bounds.to()))
                .forEach(window -> occurrences.add(new Occurrence(
                        occurrences.size() + 1,
                        later(window.from(), bounds.from()),
                        earlier(window.to(), bounds.to()))));
        return List.copyOf(occurrences);
    }

    /** A day in each of the years or, where none are named, as often as it falls into the period. */
    static List<Occurrence> deadlines(MonthDay by, @Nullable Years years, Period period) {
        return deadlines(year -> Stream.of(by.atYear(year)), bounds(years, period));
    }

    /** A day in each month of the years or, where none are named, as often as it falls into the period. */
    static List<Occurrence> monthlyDeadlines(int by, @Nullable Years years, Period period) {
        return deadlines(
                year -> Stream.of(Month.values())
                        .map(month -> YearMonth.of(year, month))
                        .map(month -> month.atDay(Math.min(by, month.lengthOfMonth()))),
                bounds(years, period));
    }

    /** Numbered anew, in chronological order, each window once. */
    static List<Occurrence> inOrder(Stream<Occurrence> windows) {
        List<Occurrence> occurrences = new ArrayList<>();
        windows.map(window -> new Occurrence(1, window.from(), window.to()))
                .distinct()
                .sorted(Comparator.comparing(Occurrence::to).thenComparing(Occurrence::first))
                .forEach(window -> occurrences.add(new Occurrence(occurrences.size() + 1, window.from(), window.to())));
        return List.copyOf(occurrences);
    }

    private static List<Occurrence> deadlines(IntFunction<Stream<LocalDate>> daysOf, Period bounds) {
        List<Occurrence> occurrences = new ArrayList<>();
        IntStream.rangeClosed(bounds.from().getYear(), bounds.to().getYear())
                .boxed()
                .flatMap(daysOf::apply)
                .filter(bounds::includes)
                .forEach(day -> occurrences.add(new Occurrence(occurrences.size() + 1, null, day)));
        return List.copyOf(occurrences);
    }

    private static Period months(YearMonth first, int count) {
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static Period bounds(@Nullable Years years, Period period) {
        return years == null ? period : Period.ofYears(years.from(), years.to());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
