package org.nastavnik.roadmap.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Moment.Day;
import org.nastavnik.roadmap.schedule.Moment.SchoolYear;
import org.nastavnik.roadmap.schedule.Schedule.Recurring;
import org.nastavnik.roadmap.schedule.Schedule.Span;
import org.nastavnik.roadmap.schedule.Schedule.Window;

/**
 * A phrase made of parts in any order, each of them once at most: a time of the year, the years or the academic year, and
 * that it comes back each year. «с 16 по 30 сентября ежегодно (в период с 2022 по 2024 г.г.)» has three of them.
 */
final class DatedPhrase {

    private final Period period;
    private @Nullable Moment moment;
    private @Nullable SchoolYear school;
    private @Nullable Years years;
    private boolean yearly;

    private DatedPhrase(Period period) {
        this.period = period;
    }

    static @Nullable SchedulePhrase read(Cursor at, Period period) {
        Schedule since = at.attempt(cursor -> since(cursor, period));
        if (since != null) {
            return new SchedulePhrase(since, false);
        }
        DatedPhrase phrase = new DatedPhrase(period);
        // It says no more than what follows.
        at.word("постоянно", "систематически", "регулярно");
        while (!at.atEnd()) {
            if (!at.mark(',') && !phrase.takesPart(at)) {
                return null;
            }
        }
        return phrase.meaning();
    }

    /** «с 1 сентября 2022 г.», «начиная с сентября 2022 г.»: until the roadmap ends. */
    private static @Nullable Schedule since(Cursor at, Period period) {
        at.word("начиная");
        if (!at.word("с", "со")) {
            return null;
        }
        YearMonth month = at.attempt(DateRules::monthOfYear);
        Day day = month == null ? DateRules.day(at) : DateRules.beginningOf(month.getMonth(), month.getYear());
        if (day == null || day.year() == null || !at.atEnd()) {
            return null;
        }
        LocalDate first = day.in(day.year());
        return first.isAfter(period.to()) ? null : new Window(first, period.to());
    }

    /** Each part once. */
    private boolean takesPart(Cursor at) {
        if (!yearly && isYearly(at)) {
            yearly = true;
            return true;
        }
        if (school == null) {
            school = at.attempt(MomentRules::schoolYear);
            if (school != null) {
                return true;
            }
        }
        if (moment == null) {
            moment = at.attempt(MomentRules::moment);
            if (moment != null) {
                return true;
            }
        }
        if (years == null) {
            years = at.attempt(this::years);
            return years != null;
        }
        return false;
    }

    static boolean isYearly(Cursor at) {
        return at.word("ежегодно") || at.words("кажд*", "год");
    }

    /** «в период с 2022 по 2024 г.г.», «в 2023 году», «с 2022 г.», which means until the roadmap ends. */
    private @Nullable Years years(Cursor at) {
        if (!MomentRules.throughout(at)) {
            at.word("в", "на", "за");
        }
        at.word("период*");
        Years named = at.attempt(DateRules::years);
        if (named != null) {
            return named;
        }
        at.word("начиная");
        Integer first = at.word("с") ? DateRules.year(at) : null;
        return first == null ? null : DateRules.years(first, period.to().getYear());
    }

    private @Nullable SchedulePhrase meaning() {
        if (school != null && moment != null) {
            Schedule within = years == null && !yearly ? AcademicMonths.within(school, moment) : null;
            return within == null ? null : new SchedulePhrase(within, false);
        }
        Moment when = school == null ? moment : school;
        if (when == null) {
            return withoutMoment();
        }
        Schedule dated = when.dated();
        if (dated != null) {
            // A second year beside the moment's own contradicts it.
            return yearly || years != null ? null : new SchedulePhrase(dated, false);
        }
        Schedule each = when.each(years);
        if (each == null) {
            return null;
        }
        boolean severalYears = years != null && years.from() < years.to();
        return yearly || when.repeats() || severalYears ? new SchedulePhrase(each, false) : once(when, each);
    }

    private @Nullable SchedulePhrase withoutMoment() {
        if (yearly) {
            return new SchedulePhrase(new Recurring(Cadence.YEAR, years), false);
        }
        return years == null ? null : new SchedulePhrase(new Span(years.from(), years.to()), false);
    }

    /** In the one year that the phrase names, or in the roadmap's, should it have one only that comes into question. */
    private @Nullable SchedulePhrase once(Moment moment, Schedule each) {
        List<Occurrence> occurrences = each.occurrences(period);
        boolean asOften = occurrences.size() == moment.times();
        if (occurrences.isEmpty() || (years != null && !asOften)) {
            return null;
        }
        boolean single = asOften && moment.times() == 1;
        return new SchedulePhrase(single ? moment.once(occurrences.getFirst()) : each, !asOften);
    }
}
