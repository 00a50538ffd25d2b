package org.nastavnik.roadmap.schedule;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Cursor.Rule;
import org.nastavnik.roadmap.schedule.Schedule.AsNeeded;
import org.nastavnik.roadmap.schedule.Schedule.FollowsProgrammes;
import org.nastavnik.roadmap.schedule.Schedule.SeparateTimetable;
import org.nastavnik.roadmap.schedule.Schedule.Span;
import org.nastavnik.roadmap.schedule.Schedule.Unparsed;
import org.nastavnik.roadmap.schedule.Schedule.WholePeriod;

/**
 * What a phrase of the «срок реализации» column was understood as. A rule has to account for every word of the phrase;
 * where none does, the phrase is {@link Unparsed}.
 *
 * @param schedule when it is due
 * @param yearAssumed the phrase names neither years nor that it comes back each year, and over the roadmap's period it
 *     does come back: somebody should look whether that was meant
 */
public record SchedulePhrase(Schedule schedule, boolean yearAssumed) {

    /** Words that say more about the time than the rule which skips over other words would see. */
    private static final Set<String> TELLING = Set.of(
            "до",
            "после",
            "не",
            "раз",
            "раза",
            "или",
            "ежегодно",
            "ежеквартально",
            "ежемесячно",
            "еженедельно",
            "ежедневно");

    /** What may be said to last for the whole period; anything else might be another period. */
    private static final String[] OF_WHAT = {
        "внедрени*",
        "реализаци*",
        "действи*",
        "цмн",
        "целев*",
        "модел*",
        "наставничеств*",
        "программ*",
        "дорожн*",
        "карт*",
        "проект*",
        "систем*",
        "и"
    };

    private static final String[] OF_WHAT_KIND = {
        "отдельн*", "утвержденн*", "годов*", "календарн*", "индивидуальн*", "учебн*", "рабоч*", "общ*", "своему"
    };

    /** Understands a phrase, whatever it may be. */
    public static SchedulePhrase read(String phrase, Period period) {
        List<Token> tokens = Tokenizer.tokens(phrase);
        List<Rule<SchedulePhrase>> rules = List.of(
                at -> certain(programmes(at)),
                at -> certain(separateTimetable(at)),
                at -> certain(wholePeriod(at)),
                at -> certain(asNeeded(at)),
                at -> DatedPhrase.read(at, period),
                at -> certain(SeveralMoments.read(at)));
        return rules.stream()
                .map(rule -> whole(rule, tokens))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new SchedulePhrase(new Unparsed(phrase), false));
    }

    /** The schedule alone. */
    public static Schedule parse(String phrase, Period period) {
        return read(phrase, period).schedule();
    }

    private static @Nullable SchedulePhrase whole(Rule<SchedulePhrase> rule, List<Token> tokens) {
        Cursor at = new Cursor(tokens);
        SchedulePhrase read = rule.match(at);
        at.mark(',');
        return at.atEnd() ? read : null;
    }

    private static @Nullable SchedulePhrase certain(@Nullable Schedule schedule) {
        return schedule == null ? null : new SchedulePhrase(schedule, false);
    }

    /** «в соответствии со сроками реализации программ наставничества (или май 2021 г.)». */
    private static @Nullable Schedule programmes(Cursor at) {
        if (!accordingTo(at) && !at.word("в")) {
            return null;
        }
        if (!at.word("срок*", "период*") || at.attempt(SchedulePhrase::ofProgrammes) == null) {
            return null;
        }
        at.mark(',');
        at.word("или");
        at.mark(',');
        YearMonth fallback = at.attempt(DateRules::monthOfYear);
        return new FollowsProgrammes(fallback);
    }

    private static @Nullable Boolean ofProgrammes(Cursor at) {
        at.word("реализаци*", "проведени*", "выполнени*");
        at.word("персонализированн*", "индивидуальн*");
        boolean programmes = at.word("программ*");
        at.word("наставничеств*", "наставническ*");
        return programmes ? true : null;
    }

    /** «по отдельному графику», «согласно плану работы». */
    private static @Nullable Schedule separateTimetable(Cursor at) {
        if (!accordingTo(at)) {
            return null;
        }
        at.word(OF_WHAT_KIND);
        at.word(OF_WHAT_KIND);
        if (!at.word("график*", "план*", "расписани*")) {
            return null;
        }
        at.wordsBut(TELLING);
        return new SeparateTimetable();
    }

    private static boolean accordingTo(Cursor at) {
        return at.words("в", "соответстви*", "с") || at.words("в", "соответстви*", "со") || at.word("согласно", "по");
    }

    /** «по мере необходимости», «при необходимости», «по запросу». */
    private static @Nullable Schedule asNeeded(Cursor at) {
        boolean asNeeded = at.words("по", "мере", "необходимост*")
                || at.words("по", "мере", "поступлени*")
                || at.words("при", "необходимост*")
                || at.words("по", "запрос*")
                || at.words("по", "обращени*");
        if (!asNeeded) {
            return null;
        }
        at.wordsBut(TELLING);
        return new AsNeeded();
    }

    /** «в течение всего периода внедрения ЦМН», «весь период (2022–2024 гг.)», «постоянно». */
    private static @Nullable Schedule wholePeriod(Cursor at) {
        if (at.word("постоянно") && at.atEnd()) {
            return new WholePeriod();
        }
        at.mark(',');
        boolean throughout = MomentRules.throughout(at);
        boolean all = at.word("всего", "весь");
        if ((!throughout && !all) || !at.word("период*", "срок*", "времен*")) {
            return null;
        }
        while (at.word(OF_WHAT)) {
            // Each of them says what the period is one of.
        }
        at.mark(',');
        Years years = at.attempt(DateRules::years);
        return years == null ? new WholePeriod() : new Span(years.from(), years.to());
    }
}
