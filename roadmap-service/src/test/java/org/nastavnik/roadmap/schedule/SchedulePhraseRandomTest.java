package org.nastavnik.roadmap.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.nastavnik.roadmap.schedule.Schedule.AcademicYear;
import org.nastavnik.roadmap.schedule.Schedule.AsNeeded;
import org.nastavnik.roadmap.schedule.Schedule.ByDate;
import org.nastavnik.roadmap.schedule.Schedule.FollowsProgrammes;
import org.nastavnik.roadmap.schedule.Schedule.InMonth;
import org.nastavnik.roadmap.schedule.Schedule.MonthlyDeadline;
import org.nastavnik.roadmap.schedule.Schedule.Months;
import org.nastavnik.roadmap.schedule.Schedule.Recurring;
import org.nastavnik.roadmap.schedule.Schedule.SeparateTimetable;
import org.nastavnik.roadmap.schedule.Schedule.Several;
import org.nastavnik.roadmap.schedule.Schedule.Span;
import org.nastavnik.roadmap.schedule.Schedule.Unparsed;
import org.nastavnik.roadmap.schedule.Schedule.WholePeriod;
import org.nastavnik.roadmap.schedule.Schedule.Window;
import org.nastavnik.roadmap.schedule.Schedule.YearlyDeadline;
import org.nastavnik.roadmap.schedule.Schedule.YearlyWindow;

/** Whatever schedule there is and whatever is typed; a repetition's number is its seed. */
class SchedulePhraseRandomTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Period PERIOD = Period.ofYears(2022, 2024);

    /** What phrases are made of, and some of what they are not. */
    private static final String[] PIECES = {
        "до", "с", "по", "в", "период", "ежегодно", "года", "г.", "г.г.", "учебного", "квартал", "раз", "1", "15", "31",
        "0", "2022", "2024", "9999", "30.05.2022", "31.02", "09.2022", "мая", "Сентябрь", "июнь", ",", "-", "—", "/",
                "(",
        ")", "программ", "срок", "графику", "течение", "всего", "конца", "не", "позднее", "II", "\u00a0", "\n", "🙂",
                "%"
    };

    @RepeatedTest(500)
    void whatIsWrittenIsUnderstood(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Schedule schedule = anySchedule(random);
        String phrase = typed(written(schedule, random), random);
        assertThat(SchedulePhrase.parse(phrase, PERIOD)).as(phrase).isEqualTo(schedule);
    }

    @RepeatedTest(300)
    void nothingIsTooOdd(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int phrases = 0; phrases < 100; phrases++) {
            String phrase = random.nextBoolean() ? anyPieces(random) : anyCharacters(random);
            Schedule schedule = SchedulePhrase.parse(phrase, PERIOD);
            assertThat(schedule.occurrences(PERIOD)).as(phrase).hasSizeLessThan(400);
            if (schedule instanceof Unparsed(String kept)) {
                assertThat(kept).isEqualTo(phrase);
            }
        }
    }

    private static String anyPieces(Random random) {
        return IntStream.range(0, random.nextInt(10))
                .mapToObj(_ -> PIECES[random.nextInt(PIECES.length)])
                .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
    }

    private static String anyCharacters(Random random) {
        return random.ints(random.nextInt(40), 0, Character.MAX_CODE_POINT + 1)
                .map(character -> random.nextBoolean() ? character % 0x500 : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Schedule anySchedule(Random random) {
        return switch (random.nextInt(15)) {
            case 0 -> new ByDate(anyDay(random));
            case 1 -> new InMonth(YearMonth.from(anyDay(random)));
            case 2 -> anyWindow(random);
            case 3 -> new YearlyWindow(MonthDay.of(3, 1 + random.nextInt(20)), MonthDay.of(5, 30), anyYears(random));
            case 4 -> new YearlyDeadline(MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)), anyYears(random));
            case 5 -> new Months(List.of(1 + random.nextInt(6), 7 + random.nextInt(6)), anyYears(random));
            case 6 -> {
                Years years = anyYears(random);
                yield new Span(years.from(), years.to());
            }
            case 7 -> new WholePeriod();
            case 8 -> new SeparateTimetable();
            case 9 -> new FollowsProgrammes(random.nextBoolean() ? null : YearMonth.from(anyDay(random)));
            case 10 -> new AcademicYear(1900 + random.nextInt(299));
            case 11 -> new AsNeeded();
            case 12 -> new MonthlyDeadline(1 + random.nextInt(31), random.nextBoolean() ? null : anyYears(random));
            case 13 -> anySeveral(random);
            default ->
                new Recurring(
                        List.of(Cadence.values()).get(random.nextInt(4)),
                        random.nextBoolean() ? null : anyYears(random));
        };
    }

    private static LocalDate anyDay(Random random) {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(109_000));
    }

    private static Window anyWindow(Random random) {
        LocalDate from = anyDay(random);
        return new Window(from, from.plusDays(random.nextInt(500)));
    }

    /** One after the other, of any of the kinds that have a year. */
    private static Several anySeveral(Random random) {
        List<Schedule> parts = new ArrayList<>();
        LocalDate day = LocalDate.of(1900 + random.nextInt(250), 1, 1);
        for (int part = 0; part < 2 + random.nextInt(3); part++) {
            day = day.plusMonths(1 + random.nextInt(9)).withDayOfMonth(1);
            parts.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new ByDate(day.plusDays(random.nextInt(28)));
                        case 1 -> new InMonth(YearMonth.from(day));
                        default -> new Window(day, day.plusDays(random.nextInt(28)));
                    });
        }
        return new Several(parts);
    }

    private static Years anyYears(Random random) {
        int from = 1900 + random.nextInt(250);
        return new Years(from, from + 1 + random.nextInt(20));
    }

    private static String written(Schedule schedule, Random random) {
        return switch (schedule) {
            case ByDate(LocalDate date) -> "до " + day(date, random);
            case InMonth(YearMonth month) -> name(month.getMonth(), TextStyle.FULL_STANDALONE) + " " + month.getYear();
            case Window(LocalDate from, LocalDate to) -> "с " + day(from, random) + " по " + day(to, random);
            case YearlyWindow(MonthDay from, MonthDay to, Years years) ->
                "с " + day(from) + " по " + day(to) + " ежегодно (" + years(years, random) + ")";
            case YearlyDeadline(MonthDay by, Years years) -> "ежегодно до " + day(by) + ", " + years(years, random);
            case Months(List<Integer> months, Years years) ->
                months.reversed().stream()
                                .map(month -> name(Month.of(month), TextStyle.FULL_STANDALONE))
                                .collect(Collectors.joining(random.nextBoolean() ? ", " : " и "))
                        + " "
                        + years(years, random);
            case Span(int from, int to) -> years(new Years(from, to), random);
            case WholePeriod() -> "в течение всего периода внедрения ЦМН";
            case SeparateTimetable() -> "по отдельному графику";
            case FollowsProgrammes(YearMonth fallback) ->
                "в соответствии со сроками реализации программ наставничества"
                        + (fallback == null ? "" : " или " + written(new InMonth(fallback), random));
            case AcademicYear(Integer starting) -> starting + "-" + (starting + 1) + " учебный год";
            case Recurring(Cadence every, Years years) ->
                switch (every) {
                            case MONTH -> "ежемесячно";
                            case QUARTER -> "ежеквартально";
                            case HALF_YEAR -> "раз в полугодие";
                            case YEAR -> "ежегодно";
                        }
                        + (years == null ? "" : " " + years(years, random));
            case AsNeeded() -> random.nextBoolean() ? "по мере необходимости" : "при необходимости";
            case MonthlyDeadline(int by, Years years) ->
                (random.nextBoolean()
                                ? "до " + by + " числа каждого месяца"
                                : "ежемесячно, не позднее " + by + "-го числа")
                        + (years == null ? "" : ", " + years(years, random));
            case Several(List<Schedule> parts) ->
                parts.stream()
                        .map(part -> written(part, random))
                        .collect(Collectors.joining(random.nextBoolean() ? ", " : " и "));
            case Unparsed(String phrase) -> phrase;
        };
    }

    private static String day(LocalDate date, Random random) {
        return random.nextBoolean()
                ? "%02d.%02d.%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear())
                : day(MonthDay.from(date)) + " " + date.getYear();
    }

    private static String day(MonthDay day) {
        return day.getDayOfMonth() + " " + name(day.getMonth(), TextStyle.FULL);
    }

    private static String name(Month month, TextStyle style) {
        return month.getDisplayName(style, RUSSIAN);
    }

    private static String years(Years years, Random random) {
        return random.nextBoolean()
                ? "в период с " + years.from() + " по " + years.to()
                : years.from() + " - " + years.to() + " годы";
    }

    /** With all that keyboards and word processors do to it. */
    private static String typed(String phrase, Random random) {
        String typed = phrase;
        if (random.nextBoolean()) {
            typed = typed.replace(" ", random.nextBoolean() ? "\u00a0" : " \n");
        }
        if (random.nextBoolean()) {
            typed = typed.replace("-", "–");
        }
        if (random.nextBoolean()) {
            typed = typed.replaceAll("(\\d{4})$", "$1г.").replace("годы", "г.г.");
        }
        return random.nextBoolean() ? typed.toUpperCase(RUSSIAN) : typed;
    }
}
