package org.nastavnik.roadmap.schedule;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Moment.Between;
import org.nastavnik.roadmap.schedule.Moment.Day;
import org.nastavnik.roadmap.schedule.Moment.Deadline;
import org.nastavnik.roadmap.schedule.Moment.Every;
import org.nastavnik.roadmap.schedule.Moment.InMonths;
import org.nastavnik.roadmap.schedule.Moment.MonthlyDay;
import org.nastavnik.roadmap.schedule.Moment.SchoolYear;
import org.nastavnik.roadmap.schedule.Token.Count;
import org.nastavnik.roadmap.schedule.Token.YearNumber;

/** How phrases write the time of the year. */
final class MomentRules {

    /** The first that fits holds: what begins like another comes before it. */
    private static final List<Cursor.Rule<Moment>> RULES = List.of(
            MomentRules::monthlyDay,
            MomentRules::cadence,
            MomentRules::partsOfYear,
            MomentRules::days,
            MomentRules::fromMonthToMonth,
            MomentRules::months,
            MomentRules::endOf,
            MomentRules::deadline);

    private MomentRules() {}

    static @Nullable Moment moment(Cursor at) {
        return RULES.stream()
                .map(at::attempt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** «в течение учебного года», «2023/2024 учебный год», «учебный год 2023-2024». */
    static @Nullable SchoolYear schoolYear(Cursor at) {
        during(at);
        at.word("всего", "всех");
        Integer before = at.attempt(MomentRules::consecutiveYears);
        if (!at.words("учебн*", "год") && !at.words("уч", "год")) {
            return null;
        }
        Integer after = before == null ? at.attempt(MomentRules::consecutiveYears) : null;
        return new SchoolYear(before == null ? after : before);
    }

    /** «2023/2024», «2023-24»: the first of the two. */
    private static @Nullable Integer consecutiveYears(Cursor at) {
        YearNumber first = at.take(YearNumber.class);
        if (first == null || (!at.mark('-') && !at.mark('/'))) {
            return null;
        }
        YearNumber last = at.take(YearNumber.class);
        Count shortened = last == null ? at.take(Count.class) : null;
        int next = first.value() + 1;
        boolean consecutive =
                (last != null && last.value() == next) || (shortened != null && shortened.value() == next % 100);
        return consecutive ? first.value() : null;
    }

    /** «до 20 числа каждого месяца», «ежемесячно, не позднее 5-го числа». */
    private static @Nullable Moment monthlyDay(Cursor at) {
        boolean monthly = at.word("ежемесячно");
        at.mark(',');
        by(at);
        Count day = at.take(Count.class);
        if (day == null || day.value() < 1 || day.value() > 31 || !at.word("числа", "число")) {
            return null;
        }
        at.mark(',');
        boolean said = monthly || at.word("ежемесячно") || at.words("кажд*", "месяц*");
        return said ? new MonthlyDay(day.value()) : null;
    }

    /** «ежеквартально», «не реже 1 раза в полугодие», «каждый месяц», «в течение года». */
    private static @Nullable Moment cadence(Cursor at) {
        if (at.word("ежемесячно")) {
            return new Every(Cadence.MONTH, true);
        }
        if (at.word("ежеквартально")) {
            return new Every(Cadence.QUARTER, true);
        }
        boolean repeats = at.attempt(MomentRules::onceIn) != null || at.word("кажд*");
        if (!repeats && !throughout(at)) {
            return null;
        }
        at.word("календарн*", "всего");
        Cadence unit = unit(at);
        return unit == null || (!repeats && unit != Cadence.YEAR) ? null : new Every(unit, repeats);
    }

    /** «1 раз в», «не реже одного раза в». */
    private static @Nullable Boolean onceIn(Cursor at) {
        at.words("не", "реже");
        Count count = at.take(Count.class);
        boolean once = (count == null || count.value() == 1) && at.word("раз", "раза") && at.word("в");
        return once ? true : null;
    }

    private static @Nullable Cadence unit(Cursor at) {
        if (at.word("месяц*")) {
            return Cadence.MONTH;
        }
        if (at.word("квартал*")) {
            return Cadence.QUARTER;
        }
        if (at.word("полугоди*", "полгода")) {
            return Cadence.HALF_YEAR;
        }
        return at.word("год") ? Cadence.YEAR : null;
    }

    /** «II квартал 2023 г.», «1-2 кварталы», «первое полугодие». */
    private static @Nullable Moment partsOfYear(Cursor at) {
        during(at);
        Count first = at.take(Count.class);
        Count last = first == null || !at.mark('-') ? first : at.take(Count.class);
        boolean quarters = at.word("квартал*", "кв");
        if (first == null || last == null || (!quarters && !at.word("полугоди*"))) {
            return null;
        }
        int months = (quarters ? Cadence.QUARTER : Cadence.HALF_YEAR).months();
        if (first.value() < 1 || last.value() > 12 / months || first.value() > last.value()) {
            return null;
        }
        Integer year = at.attempt(DateRules::year);
        return Between.of(
                DateRules.beginningOf(Month.of((first.value() - 1) * months + 1), year),
                DateRules.endOf(Month.of(last.value() * months), year));
    }

    /** «с 1 по 15 сентября 2022 г.», «1–15 сентября», «с 15.12.2022 по 15.01.2023». */
    private static @Nullable Moment days(Cursor at) {
        at.words("в", "период*");
        boolean since = at.word("с", "со");
        Day full = at.attempt(DateRules::day);
        Count bare = full == null ? at.take(Count.class) : null;
        if ((full == null && bare == null) || !until(at, since)) {
            return null;
        }
        Day last = DateRules.day(at);
        if (last == null) {
            return null;
        }
        at.word("включительно");
        Day first = bare == null ? full : DateRules.day(bare.value(), last.day().getMonth(), last.year());
        return first == null ? null : Between.of(first, last);
    }

    /** «сентябрь-октябрь 2023», «с сентября 2022 г. по май 2023 г.». */
    private static @Nullable Moment fromMonthToMonth(Cursor at) {
        at.words("в", "период*");
        boolean since = at.word("с", "со");
        Month first = DateRules.month(at);
        Integer firstYear = first == null ? null : at.attempt(DateRules::year);
        if (first == null || !until(at, since)) {
            return null;
        }
        Month last = DateRules.month(at);
        if (last == null) {
            return null;
        }
        Integer lastYear = at.attempt(DateRules::year);
        return Between.of(DateRules.beginningOf(first, firstYear), DateRules.endOf(last, lastYear));
    }

    private static boolean until(Cursor at, boolean since) {
        return at.mark('-') || (since && at.word("по", "до"));
    }

    /** «август 2022 г.», «в декабре и июне», «Декабрь, июнь». */
    private static @Nullable Moment months(Cursor at) {
        during(at);
        Month first = DateRules.month(at);
        if (first == null) {
            return null;
        }
        List<Integer> months = new ArrayList<>(List.of(first.getValue()));
        for (Month next = at.attempt(MomentRules::andMonth); next != null; next = at.attempt(MomentRules::andMonth)) {
            months.add(next.getValue());
        }
        return new InMonths(months.stream().sorted().distinct().toList(), at.attempt(DateRules::year));
    }

    private static @Nullable Month andMonth(Cursor at) {
        return at.mark(',') || at.word("и") ? DateRules.month(at) : null;
    }

    /** «до конца мая 2023 г.», «до конца 2023 года», «до конца года». */
    private static @Nullable Moment endOf(Cursor at) {
        if (!at.words("до", "конца")) {
            return null;
        }
        Month month = at.attempt(DateRules::month);
        Integer year = at.attempt(DateRules::year);
        if (month == null && year == null && !at.word("год")) {
            return null;
        }
        return new Deadline(DateRules.endOf(month == null ? Month.DECEMBER : month, year));
    }

    /** «до 30.05.2022», «не позднее 1 июня», «01.09.2023». */
    private static @Nullable Moment deadline(Cursor at) {
        by(at);
        Day by = DateRules.day(at);
        at.word("включительно");
        return by == null ? null : new Deadline(by);
    }

    /** «в срок до», «не позднее», which say no more than that a day is the last. */
    private static void by(Cursor at) {
        at.words("в", "срок");
        if (!at.words("не", "позднее") && !at.words("не", "позже")) {
            at.word("до", "к", "ко", "по");
        }
    }

    /** «в», «в течение», which say no more than that it is some time in what follows. */
    private static boolean during(Cursor at) {
        return throughout(at) || at.word("в", "во");
    }

    /** «в течение», «на протяжении». */
    static boolean throughout(Cursor at) {
        return at.words("в", "течени*") || at.words("на", "протяжени*");
    }
}
