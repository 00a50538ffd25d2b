package org.nastavnik.roadmap.schedule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Schedule.AcademicYear;
import org.nastavnik.roadmap.schedule.Schedule.ByDate;
import org.nastavnik.roadmap.schedule.Schedule.InMonth;
import org.nastavnik.roadmap.schedule.Schedule.MonthlyDeadline;
import org.nastavnik.roadmap.schedule.Schedule.Months;
import org.nastavnik.roadmap.schedule.Schedule.Recurring;
import org.nastavnik.roadmap.schedule.Schedule.Window;
import org.nastavnik.roadmap.schedule.Schedule.YearlyDeadline;
import org.nastavnik.roadmap.schedule.Schedule.YearlyWindow;

/** What a phrase says about the time of the year; in which years may stand elsewhere in the phrase, or nowhere. */
sealed interface Moment {

    /** The schedule, where the moment itself names its year; nothing where it does not. */
    @Nullable
    Schedule dated();

    /** The schedule over years named elsewhere, or over those of the roadmap; nothing where that makes no sense. */
    @Nullable
    Schedule each(@Nullable Years years);

    /** The schedule where it comes about once only. */
    Schedule once(Occurrence only);

    /** How many occurrences it has in one year. */
    default int times() {
        return 1;
    }

    /** Whether it is said to come back. */
    default boolean repeats() {
        return false;
    }

    /** A day of the calendar. */
    record Day(MonthDay day, @Nullable Integer year) {

        /** The first of the days, or the last one by which it is due; the end of February is 29, whatever the year. */
        LocalDate in(int otherwise) {
            return day.atYear(year == null ? otherwise : year);
        }
    }

    /** «до 30 октября». */
    record Deadline(Day by) implements Moment {

        @Override
        public @Nullable Schedule dated() {
            return by.year() == null ? null : new ByDate(by.in(by.year()));
        }

        @Override
        public Schedule each(@Nullable Years years) {
            return new YearlyDeadline(by.day(), years);
        }

        @Override
        public Schedule once(Occurrence only) {
            return new ByDate(only.to());
        }
    }

    /** «с 16 по 30 сентября», «сентябрь-октябрь», «II квартал». Where one year is named, it is that of the last day. */
    record Between(Day from, Day to) implements Moment {

        /** Nothing where the days are in the wrong order, or only the first one's year is named. */
        static @Nullable Between of(Day from, Day to) {
            if (to.year() == null) {
                return from.year() == null ? new Between(from, to) : null;
            }
            return first(from, to).isAfter(to.in(to.year())) ? null : new Between(from, to);
        }

        @Override
        public @Nullable Schedule dated() {
            return to.year() == null ? null : new Window(first(from, to), to.in(to.year()));
        }

        @Override
        public Schedule each(@Nullable Years years) {
            return new YearlyWindow(from.day(), to.day(), years);
        }

        @Override
        public Schedule once(Occurrence only) {
            return new Window(only.first(), only.to());
        }

        private static LocalDate first(Day from, Day to) {
            int year = to.year() == null ? 0 : to.year();
            return from.in(from.day().isAfter(to.day()) ? year - 1 : year);
        }
    }

    /** «Декабрь, июнь». */
    record InMonths(List<Integer> months, @Nullable Integer year) implements Moment {

        @Override
        public @Nullable Schedule dated() {
            if (year == null) {
                return null;
            }
            return months.size() == 1
                    ? new InMonth(YearMonth.of(year, months.getFirst()))
                    : new Months(months, new Years(year, year));
        }

        @Override
        public Schedule each(@Nullable Years years) {
            return new Months(months, years);
        }

        @Override
        public Schedule once(Occurrence only) {
            return new InMonth(YearMonth.from(only.to()));
        }

        @Override
        public int times() {
            return months.size();
        }
    }

    /** «ежеквартально»; «в течение года», which does not say that it comes back. */
    record Every(Cadence unit, boolean repeats) implements Moment {

        @Override
        public @Nullable Schedule dated() {
            return null;
        }

        @Override
        public Schedule each(@Nullable Years years) {
            return new Recurring(unit, years);
        }

        @Override
        public Schedule once(Occurrence only) {
            return each(null);
        }
    }

    /** «до 20 числа каждого месяца». */
    record MonthlyDay(int by) implements Moment {

        @Override
        public @Nullable Schedule dated() {
            return null;
        }

        @Override
        public Schedule each(@Nullable Years years) {
            return new MonthlyDeadline(by, years);
        }

        @Override
        public Schedule once(Occurrence only) {
            return each(null);
        }

        @Override
        public boolean repeats() {
            return true;
        }
    }

    /** «в течение учебного года», «2023-2024 учебный год». */
    record SchoolYear(@Nullable Integer starting) implements Moment {

        /** From its first day until the next one begins; nothing where it names no year. */
        @Nullable
        Period period() {
            return starting == null
                    ? null
                    : new Period(LocalDate.of(starting, 9, 1), LocalDate.of(starting + 1, 8, 31));
        }

        @Override
        public @Nullable Schedule dated() {
            return starting == null ? null : new AcademicYear(starting);
        }

        @Override
        public @Nullable Schedule each(@Nullable Years years) {
            return years == null ? new AcademicYear(null) : null;
        }

        @Override
        public Schedule once(Occurrence only) {
            return new AcademicYear(null);
        }
    }
}
