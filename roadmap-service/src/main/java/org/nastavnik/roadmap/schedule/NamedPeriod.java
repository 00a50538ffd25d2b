package org.nastavnik.roadmap.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Moment.SchoolYear;
import org.nastavnik.roadmap.schedule.Token.FullDate;
import org.nastavnik.roadmap.schedule.Token.MonthName;
import org.nastavnik.roadmap.schedule.Token.YearNumber;

/** What a roadmap's text gives away about the period it is made for. */
public final class NamedPeriod {

    private NamedPeriod() {}

    /** The period that a line states to the day, and nothing else: «Период: 01.09.2022 – 31.08.2025». */
    public static Optional<Period> statedBy(String line) {
        Cursor at = new Cursor(Tokenizer.tokens(line));
        boolean named = at.word("период", "period");
        at.mark(',');
        FullDate from = named ? at.take(FullDate.class) : null;
        FullDate to = from != null && at.mark('-') ? at.take(FullDate.class) : null;
        return from == null || to == null || !at.atEnd() || from.date().isAfter(to.date())
                ? Optional.empty()
                : Optional.of(new Period(from.date(), to.date()));
    }

    /**
     * The first period that a heading names: «… на 2022 – 2024 годы», «… на 2023/2024 учебный год», which lasts until
     * the next one begins. The year of a date, as of an order that the heading refers to, is none.
     */
    public static Optional<Period> in(String heading) {
        List<Token> tokens = Tokenizer.tokens(heading);
        for (int start = 0; start < tokens.size(); start++) {
            Period named = startingAt(start, tokens);
            if (named != null) {
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    /** The calendar years from the earliest to the latest that any of the phrases names. */
    public static Optional<Period> around(Collection<String> phrases) {
        IntSummaryStatistics years = phrases.stream()
                .flatMap(phrase -> Tokenizer.tokens(phrase).stream())
                .flatMapToInt(NamedPeriod::year)
                .summaryStatistics();
        return years.getCount() == 0
                ? Optional.empty()
                : Optional.ofNullable(DateRules.years(years.getMin(), years.getMax()))
                        .map(named -> Period.ofYears(named.from(), named.to()));
    }

    private static @Nullable Period startingAt(int start, List<Token> tokens) {
        Cursor at = new Cursor(tokens.subList(start, tokens.size()));
        SchoolYear school = at.attempt(MomentRules::schoolYear);
        Period named = school == null ? null : school.period();
        if (named != null) {
            return named;
        }
        boolean partOfDate = start > 0 && tokens.get(start - 1) instanceof MonthName;
        Years years = partOfDate ? null : at.attempt(NamedPeriod::years);
        return years == null ? null : Period.ofYears(years.from(), years.to());
    }

    /** One year alone has to be called one: a number of four digits may be anything. */
    private static @Nullable Years years(Cursor at) {
        Years several = at.attempt(DateRules::years);
        if (several != null && several.from() < several.to()) {
            return several;
        }
        return several != null && at.justPassed(Vocabulary.YEAR) ? several : null;
    }

    private static IntStream year(Token token) {
        return switch (token) {
            case YearNumber(int year) -> IntStream.of(year);
            case FullDate(LocalDate date) -> IntStream.of(date.getYear());
            default -> IntStream.empty();
        };
    }
}
