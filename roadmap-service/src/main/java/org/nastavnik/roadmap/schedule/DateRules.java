package org.nastavnik.roadmap.schedule;

import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Moment.Day;
import org.nastavnik.roadmap.schedule.Token.Count;
import org.nastavnik.roadmap.schedule.Token.DayAndMonth;
import org.nastavnik.roadmap.schedule.Token.FullDate;
import org.nastavnik.roadmap.schedule.Token.MonthName;
import org.nastavnik.roadmap.schedule.Token.YearNumber;

/** How phrases write years, months and days. */
final class DateRules {

    /** A phrase that names more years than this one after the other means something else. */
    private static final int MOST_YEARS = 30;

    private DateRules() {}

    /** «2022 г.», unless it is the first of several years, or of an academic one. */
    static @Nullable Integer year(Cursor at) {
        if (at.attempt(MomentRules::schoolYear) != null) {
            return null;
        }
        YearNumber year = at.take(YearNumber.class);
        if (year == null) {
            return at.attempt(DateRules::shortYear);
        }
        at.word("год");
        boolean first = at.attempt(DateRules::untilYear) != null || at.attempt(DateRules::andYear) != null;
        return first ? null : year.value();
    }

    /** «2022–2024 гг.», «с 2022 г. по 2024 г.», «2022, 2023 и 2024 годы», «2022 год». */
    static @Nullable Years years(Cursor at) {
        boolean since = at.word("с");
        YearNumber first = at.take(YearNumber.class);
        if (first == null) {
            return null;
        }
        at.word("год");
        Integer last = at.attempt(DateRules::untilYear);
        if (last != null) {
            return years(first.value(), last);
        }
        return since ? null : oneByOne(at, first.value());
    }

    /** «– 2024 гг.», «по 2024 г.». */
    private static @Nullable Integer untilYear(Cursor at) {
        if (!at.mark('-') && !at.word("по", "до")) {
            return null;
        }
        YearNumber last = at.take(YearNumber.class);
        if (last == null) {
            return at.attempt(DateRules::shortYear);
        }
        at.word("год");
        return last.value();
    }

    /** «24 г.»: two digits are a year only where they are called one. */
    private static @Nullable Integer shortYear(Cursor at) {
        Count digits = at.take(Count.class);
        return digits != null && digits.value() >= 10 && at.word("год") ? 2000 + digits.value() : null;
    }

    private static @Nullable Years oneByOne(Cursor at, int first) {
        int last = first;
        for (Integer next = at.attempt(DateRules::andYear); next != null; next = at.attempt(DateRules::andYear)) {
            if (next != last + 1) {
                return null;
            }
            last = next;
        }
        return years(first, last);
    }

    private static @Nullable Integer andYear(Cursor at) {
        YearNumber next = at.mark(',') || at.word("и") ? at.take(YearNumber.class) : null;
        at.word("год");
        return next == null ? null : next.value();
    }

    /** Nothing where they are in the wrong order or too many. */
    static @Nullable Years years(int first, int last) {
        return first <= last && last - first < MOST_YEARS ? new Years(first, last) : null;
    }

    /** «сентября». */
    static @Nullable Month month(Cursor at) {
        MonthName name = at.take(MonthName.class);
        return name == null ? null : name.month();
    }

    /** «май 2021 г.». */
    static @Nullable YearMonth monthOfYear(Cursor at) {
        Month month = month(at);
        Integer year = month == null ? null : year(at);
        return month == null || year == null ? null : YearMonth.of(year, month);
    }

    /** «30 мая 2022 г.», «30.05.2022», «30 мая», «30.05». */
    static @Nullable Day day(Cursor at) {
        FullDate date = at.take(FullDate.class);
        if (date != null) {
            at.word("год");
            return new Day(MonthDay.from(date.date()), date.date().getYear());
        }
        DayAndMonth numbers = at.take(DayAndMonth.class);
        if (numbers != null) {
            return day(numbers.day().getDayOfMonth(), numbers.day().getMonth(), at.attempt(DateRules::year));
        }
        Count day = at.take(Count.class);
        Month month = day == null ? null : month(at);
        return day == null || month == null ? null : day(day.value(), month, at.attempt(DateRules::year));
    }

    /** Nothing where the calendar has no such day, or, with no year to look into, not in every year. */
    static @Nullable Day day(int day, Month month, @Nullable Integer year) {
        int last = year == null ? month.minLength() : YearMonth.of(year, month).lengthOfMonth();
        return day >= 1 && day <= last ? new Day(MonthDay.of(month, day), year) : null;
    }

    /** The first day of a month. */
    static Day beginningOf(Month month, @Nullable Integer year) {
        return new Day(MonthDay.of(month, 1), year);
    }

    /** The last day of a month, whatever the year. */
    static Day endOf(Month month, @Nullable Integer year) {
        return new Day(MonthDay.of(month, month.maxLength()), year);
    }
}
