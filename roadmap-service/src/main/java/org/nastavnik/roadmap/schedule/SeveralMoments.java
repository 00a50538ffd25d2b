package org.nastavnik.roadmap.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Moment.Every;
import org.nastavnik.roadmap.schedule.Moment.MonthlyDay;
import org.nastavnik.roadmap.schedule.Schedule.Several;

/**
 * A phrase that names several times one after the other: «декабрь 2022 г., май 2023 г.», «до 1 июня и до 1 сентября 2023
 * г.», «ежегодно: до 1 июня, до 1 декабря». A time without a year has that of the one after it.
 */
final class SeveralMoments {

    private SeveralMoments() {}

    static @Nullable Schedule read(Cursor at) {
        boolean yearly = DatedPhrase.isYearly(at);
        at.mark(',');
        List<Moment> moments = new ArrayList<>();
        for (Moment next = MomentRules.moment(at); next != null; next = at.attempt(SeveralMoments::another)) {
            moments.add(next);
        }
        at.mark(',');
        yearly |= DatedPhrase.isYearly(at);
        if (moments.size() < 2 || moments.stream().anyMatch(SeveralMoments::saysHowOften)) {
            return null;
        }
        return yearly ? yearly(moments) : dated(moments);
    }

    private static @Nullable Moment another(Cursor at) {
        return at.mark(',') || at.word("и") ? MomentRules.moment(at) : null;
    }

    private static boolean saysHowOften(Moment moment) {
        return moment instanceof Every || moment instanceof MonthlyDay;
    }

    /** None of them may name a year. */
    private static @Nullable Schedule yearly(List<Moment> moments) {
        return moments.stream().allMatch(moment -> moment.dated() == null)
                ? new Several(moments.stream()
                        .map(moment -> moment.each(null))
                        .filter(Objects::nonNull)
                        .toList())
                : null;
    }

    /** From the last one back, for the year of each may stand with the next. */
    private static @Nullable Schedule dated(List<Moment> moments) {
        Deque<Occurrence> windows = new ArrayDeque<>();
        Deque<Schedule> parts = new ArrayDeque<>();
        for (Moment moment : moments.reversed()) {
            Schedule dated = moment.dated();
            if (dated == null && !windows.isEmpty()) {
                int year = windows.getFirst().first().getYear();
                dated = moment.each(new Years(year, year));
            }
            if (dated == null) {
                return null;
            }
            // Whatever the roadmap's period, a dated schedule has the same windows.
            for (Occurrence window :
                    dated.occurrences(Period.ofYears(1900, 1900)).reversed()) {
                if (!windows.isEmpty()
                        && !window.to().isBefore(windows.getFirst().first())) {
                    return null;
                }
                windows.addFirst(window);
                parts.addFirst(moment.once(window));
            }
        }
        return new Several(List.copyOf(parts));
    }
}
