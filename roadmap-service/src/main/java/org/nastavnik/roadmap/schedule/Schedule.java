package org.nastavnik.roadmap.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due, as the roadmap puts it. Its JSON is kept in events: the names of kinds and components stay.
 *
 * <p>Where years are {@code null} the phrase names none, and those of the roadmap's period are meant: windows are then
 * cut to the period, and deadlines outside it fall away.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Schedule {

    /** The due windows over a roadmap's period, in chronological order; none where dates are yet to be set. */
    List<Occurrence> occurrences(Period period);

    /** Whether it names no dates, so that somebody will set them. */
    default boolean datesComeLater() {
        return false;
    }

    /** By a date: «до 30.05.2022». */
    @JsonTypeName("BY_DATE")
    record ByDate(LocalDate date) implements Schedule {

        @Override
        public List<Occurrence> occurrences(Period period) {
            return List.of(new Occurrence(1, null, date));
        }
    }

    /** Some time in a month: «август 2022 г». */
    @JsonTypeName("MONTH")
    record InMonth(YearMonth month) implements Schedule {

        @Override
        public List<Occurrence> occurrences(Period period) {
            return List.of(new Occurrence(1, month.atDay(1), month.atEndOfMonth()));
        }
    }

    /** Between two days: «с 1 по 15 сентября 2022г.», «сентябрь-октябрь 2023», «II квартал 2023». */
    @JsonTypeName("WINDOW")
    record Window(LocalDate from, LocalDate to) implements Schedule {

        public Window {
            if (from.isAfter(to)) {
                throw new IllegalArgumentException(from + " is after " + to);
            }
        }

        @Override
        public List<Occurrence> occurrences(Period period) {
            return List.of(new Occurrence(1, from, to));
        }
    }

    /**
     * Between two days of each year: «с 16 по 30 сентября ежегодно». A window that ends before it begins ends in the
     * year after; 29 February stands for the last day of February.
     */
    @JsonTypeName("YEARLY_WINDOW")
    record YearlyWindow(
            MonthDay from, MonthDay to, @Nullable Years years) implements Schedule {

        @Override
        public List<Occurrence> occurrences(Period period) {
            return Recurrence.yearly(from, to).over(years, period);
        }
    }

    /** By a day of each year: «до 30 октября ежегодно». 29 February stands for the last day of February. */
    @JsonTypeName("YEARLY_DEADLINE")
    record YearlyDeadline(MonthDay by, @Nullable Years years) implements Schedule {

        @Override
        public List<Occurrence> occurrences(Period period) {
            return Recurrence.deadlines(by, years, period);
        }
    }

    /**
     * By a day of each month: «до 20 числа каждого месяца», «ежемесячно до 5 числа». In a month without such a day its
     * last one is meant.
     *
     * @param by 1 to 31
     */
    @JsonTypeName("MONTHLY_DEADLINE")
    record MonthlyDeadline(int by, @Nullable Years years) implements Schedule {

        public MonthlyDeadline {
            if (by < 1 || by > 31) {
                throw new IllegalArgumentException("No day of a month: " + by);
            }
        }

        @Override
        public List<Occurrence> occurrences(Period period) {
            return Recurrence.monthlyDeadlines(by, years, period);
        }
    }

    /**
     * In certain months of each year: «Декабрь, июнь в период с 2022 по 2024 г.г.».
     *
     * @param months 1 to 12, ascending, each once
     */
    @JsonTypeName("MONTHS")
    record Months(List<Integer> months, @Nullable Years years) implements Schedule {

        public Months {
            months = months.stream()
                    .map(Month::of)
                    .map(Month::getValue)
                    .sorted()
                    .distinct()
                    .toList();
            if (months.isEmpty()) {
                throw new IllegalArgumentException("No months");
            }
        }

        @Override
        public List<Occurrence> occurrences(Period period) {
            return Recurrence.months(months).over(years, period);
        }
    }

    /** Some time in certain calendar years: «в период с 2022 по 2024 г.г.», «2023 год». */
    @JsonTypeName("SPAN")
    record Span(int from, int to) implements Schedule {

        public Span {
            if (from > to) {
                throw new IllegalArgumentException(from + " is after " + to);
            }
        }

        @Override
        public List<Occurrence> occurrences(Period period) {
            Period span = Period.ofYears(from, to);
            return List.of(new Occurrence(1, span.from(), span.to()));
        }
    }

    /** As long as the roadmap lasts: «в течение всего периода внедрения ЦМН», «постоянно». */
    @JsonTypeName("WHOLE_PERIOD")
    record WholePeriod() implements Schedule {

        @Override
        public List<Occurrence> occurrences(Period period) {
            return List.of(new Occurrence(1, period.from(), period.to()));
        }
    }

    /**
     * During the academic year, 1 September to 31 May: «в течение учебного года», «2023-2024 учебный год».
     *
     * @param starting the year it starts in; none where each one of the roadmap's period is meant
     */
    @JsonTypeName("ACADEMIC_YEAR")
    record AcademicYear(@Nullable Integer starting) implements Schedule {

        private static final MonthDay FIRST = MonthDay.of(9, 1);
        private static final MonthDay LAST = MonthDay.of(5, 31);

        @Override
        public List<Occurrence> occurrences(Period period) {
            return starting == null
                    ? Recurrence.yearly(FIRST, LAST).over(null, period)
                    : List.of(new Occurrence(1, FIRST.atYear(starting), LAST.atYear(starting + 1)));
        }
    }

    /** Once in each month, quarter, half-year or year of the calendar: «ежеквартально», «Ежегодно». */
    @JsonTypeName("RECURRING")
    record Recurring(Cadence every, @Nullable Years years) implements Schedule {

        @Override
        public List<Occurrence> occurrences(Period period) {
            return Recurrence.each(every).over(years, period);
        }
    }

    /**
     * Several times, each of them named: «декабрь 2022 г., май 2023 г.», «до 1 июня, до 1 сентября 2023», «ежегодно до 1
     * июня и до 1 декабря».
     *
     * @param parts at least two; none of them is several again
     */
    @JsonTypeName("SEVERAL")
    record Several(List<Schedule> parts) implements Schedule {

        public Several {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.stream().anyMatch(Several.class::isInstance)) {
                throw new IllegalArgumentException("Not several: " + parts);
            }
        }

        @Override
        public List<Occurrence> occurrences(Period period) {
            return Recurrence.inOrder(parts.stream().flatMap(part -> part.occurrences(period).stream()));
        }
    }

    /** By a timetable of its own, whose dates are set later: «по отдельному графику». */
    @JsonTypeName("SEPARATE_TIMETABLE")
    record SeparateTimetable() implements Schedule {

        @Override
        public List<Occurrence> occurrences(Period period) {
            return List.of();
        }

        @Override
        public boolean datesComeLater() {
            return true;
        }
    }

    /**
     * As the mentoring programmes have it: «в соответствии со сроками реализации программ наставничества».
     *
     * @param fallback the month that the document names in case they say nothing: «или май 2021 г.»
     */
    @JsonTypeName("FOLLOWS_PROGRAMMES")
    record FollowsProgrammes(@Nullable YearMonth fallback) implements Schedule {

        @Override
        public List<Occurrence> occurrences(Period period) {
            return List.of();
        }

        @Override
        public boolean datesComeLater() {
            return true;
        }
    }

    /** Whenever it is called for: «по мере необходимости», «по запросу». */
    @JsonTypeName("AS_NEEDED")
    record AsNeeded() implements Schedule {

        @Override
        public List<Occurrence> occurrences(Period period) {
            return List.of();
        }

        @Override
        public boolean datesComeLater() {
            return true;
        }
    }

    /** Not understood; somebody has to set the dates. */
    @JsonTypeName("UNPARSED")
    record Unparsed(String phrase) implements Schedule {

        @Override
        public List<Occurrence> occurrences(Period period) {
            return List.of();
        }

        @Override
        public boolean datesComeLater() {
            return true;
        }
    }
}
