package org.nastavnik.roadmap.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

class SchedulePhraseTest {

    private static final Period THREE_YEARS = Period.ofYears(2022, 2024);
    private static final Period ONE_YEAR = Period.ofYears(2023, 2023);
    private static final Period SCHOOL_YEAR = new Period(LocalDate.of(2023, 9, 1), LocalDate.of(2024, 8, 31));
    private static final Years YEARS = new Years(2022, 2024);

    @ParameterizedTest(name = "{0}")
    @MethodSource({"asInTheDesign", "asOthersWriteIt", "asItIsTyped"})
    void isUnderstood(String phrase, Schedule schedule) {
        assertThat(SchedulePhrase.read(phrase, THREE_YEARS)).isEqualTo(new SchedulePhrase(schedule, false));
    }

    static Stream<Arguments> asInTheDesign() {
        return Stream.of(
                means("до 30.05.2022", by(2022, 5, 30)),
                means("до 02.09.2022г.", by(2022, 9, 2)),
                means("август 2022 г", new InMonth(YearMonth.of(2022, 8))),
                means("с 1 по 15 сентября 2022г.", window("2022-09-01", "2022-09-15")),
                means(
                        "с 16 по 30 сентября\nежегодно (в период с 2022 по 2024 г.г.)",
                        new YearlyWindow(MonthDay.of(9, 16), MonthDay.of(9, 30), YEARS)),
                means(
                        "до 30 октября\nежегодно (в период с 2022 по 2024 г.г.)",
                        new YearlyDeadline(MonthDay.of(10, 30), YEARS)),
                means("Декабрь, июнь в период с 2022 по 2024 г.г.", new Months(List.of(6, 12), YEARS)),
                means("в период с 2022 по 2024 г.г.", new Span(2022, 2024)),
                means("в течение всего\nпериода внедрения\nЦМН", new WholePeriod()),
                means("по отдельному\nграфику", new SeparateTimetable()),
                means("в соответствии со сроками реализации программ наставничества", new FollowsProgrammes(null)),
                means(
                        "в соответствии со сроками реализации программ наставничества или май 2021 г.",
                        new FollowsProgrammes(YearMonth.of(2021, 5))),
                means(
                        "в соответствии со сроками реализации программ наставничества (или май 2021 г.)",
                        new FollowsProgrammes(YearMonth.of(2021, 5))));
    }

    static Stream<Arguments> asOthersWriteIt() {
        return Stream.of(
                means("до 1 июня 2024 года", by(2024, 6, 1)),
                means("не позднее 1 июня 2024 года", by(2024, 6, 1)),
                means("в срок до 01.06.24", by(2024, 6, 1)),
                means("15.09.2023", by(2023, 9, 15)),
                means("до конца 2023 года", by(2023, 12, 31)),
                means("до конца февраля 2024 г.", by(2024, 2, 29)),
                means("до конца февраля 2023 г.", by(2023, 2, 28)),
                means("в марте 2023 года", new InMonth(YearMonth.of(2023, 3))),
                means("09.2022", new InMonth(YearMonth.of(2022, 9))),
                means("сентябрь-октябрь 2023", window("2023-09-01", "2023-10-31")),
                means("с сентября 2022 г. по май 2023 г.", window("2022-09-01", "2023-05-31")),
                means("с ноября по февраль 2024 г.", window("2023-11-01", "2024-02-29")),
                means("1–15 сентября 2022 г.", window("2022-09-01", "2022-09-15")),
                means("с 01.09 по 15.10.2022", window("2022-09-01", "2022-10-15")),
                means("01.09.2022 – 15.10.2022", window("2022-09-01", "2022-10-15")),
                means("с 15 декабря по 15 января 2023 г.", window("2022-12-15", "2023-01-15")),
                means("с 1 сентября 2022 г.", window("2022-09-01", "2024-12-31")),
                means("начиная с сентября 2023 года", window("2023-09-01", "2024-12-31")),
                means("II квартал 2023 г.", window("2023-04-01", "2023-06-30")),
                means("1-2 кварталы 2023 года", window("2023-01-01", "2023-06-30")),
                means("во втором полугодии 2023 года", window("2023-07-01", "2023-12-31")),
                means("1-е полугодие 2024", window("2024-01-01", "2024-06-30")),
                means("ежегодно до 1 июня", new YearlyDeadline(MonthDay.of(6, 1), null)),
                means("до 1 июня каждого года", new YearlyDeadline(MonthDay.of(6, 1), null)),
                means("до 1 июня 2022–2024 гг.", new YearlyDeadline(MonthDay.of(6, 1), YEARS)),
                means("сентябрь ежегодно", new Months(List.of(9), null)),
                means("Ежегодно, в декабре и июне", new Months(List.of(6, 12), null)),
                means("май 2022, 2023 и 2024 гг.", new Months(List.of(5), YEARS)),
                means("май, декабрь 2023 г.", new Months(List.of(5, 12), new Years(2023, 2023))),
                means("ежегодно с сентября по май", new YearlyWindow(MonthDay.of(9, 1), MonthDay.of(5, 31), null)),
                means("IV квартал, ежегодно", new YearlyWindow(MonthDay.of(10, 1), MonthDay.of(12, 31), null)),
                means("Ежегодно", new Recurring(Cadence.YEAR, null)),
                means("1 раз в год", new Recurring(Cadence.YEAR, null)),
                means("ежегодно с 2023 года", new Recurring(Cadence.YEAR, new Years(2023, 2024))),
                means("ежеквартально", new Recurring(Cadence.QUARTER, null)),
                means("не реже одного раза в квартал", new Recurring(Cadence.QUARTER, null)),
                means("ежеквартально в 2023 году", new Recurring(Cadence.QUARTER, new Years(2023, 2023))),
                means("1 раз в полугодие", new Recurring(Cadence.HALF_YEAR, null)),
                means("каждое полугодие", new Recurring(Cadence.HALF_YEAR, null)),
                means("ежемесячно", new Recurring(Cadence.MONTH, null)),
                means("2022-2024 гг.", new Span(2022, 2024)),
                means("с 2022 г. по 2024 г.", new Span(2022, 2024)),
                means("2023 год", new Span(2023, 2023)),
                means("в течение 2023 года", new Span(2023, 2023)),
                means("с 2023 года", new Span(2023, 2024)),
                means("постоянно", new WholePeriod()),
                means("Весь период", new WholePeriod()),
                means("Постоянно, в течение всего периода", new WholePeriod()),
                means("на протяжении всего срока действия дорожной карты", new WholePeriod()),
                means("в течение всего периода (2022-2024 гг.)", new Span(2022, 2024)),
                means("согласно плану работы Центра на год", new SeparateTimetable()),
                means("в соответствии с утверждённым графиком", new SeparateTimetable()),
                means("по срокам программ", new FollowsProgrammes(null)),
                means("в течение 2023-2024 учебного года", new AcademicYear(2023)),
                means("2023/24 уч. год", new AcademicYear(2023)),
                means("учебный год 2022–2023", new AcademicYear(2022)),
                means("ежегодно в течение учебного года", new AcademicYear(null)),
                means("на протяжении всего учебного года, ежегодно", new AcademicYear(null)),
                means("не позднее 15 сентября 2023", by(2023, 9, 15)),
                means("до 1 июня 2024 г. включительно", by(2024, 6, 1)),
                means("сентябрь 2022 г. – май 2024 г.", window("2022-09-01", "2024-05-31")),
                means("с 01.09.2022 по 31.05.2023", window("2022-09-01", "2023-05-31")),
                means("до 30 мая 24 г.", by(2024, 5, 30)),
                means("2022-24 гг.", new Span(2022, 2024)),
                means("до 20 числа каждого месяца", new MonthlyDeadline(20, null)),
                means("Ежемесячно, не позднее 5-го числа", new MonthlyDeadline(5, null)),
                means("до 10 числа ежемесячно в 2023 году", new MonthlyDeadline(10, new Years(2023, 2023))),
                means(
                        "декабрь 2022 г., май 2023 г.",
                        several(new InMonth(YearMonth.of(2022, 12)), new InMonth(YearMonth.of(2023, 5)))),
                means("до 1 июня, до 1 сентября 2023", several(by(2023, 6, 1), by(2023, 9, 1))),
                means(
                        "I квартал и III квартал 2023 г.",
                        several(window("2023-01-01", "2023-03-31"), window("2023-07-01", "2023-09-30"))),
                means(
                        "ежегодно: до 1 июня, до 1 декабря",
                        several(
                                new YearlyDeadline(MonthDay.of(6, 1), null),
                                new YearlyDeadline(MonthDay.of(12, 1), null))),
                means("до 30 мая 2022-2023 учебного года", by(2023, 5, 30)),
                means("сентябрь-октябрь 2023/2024 учебного года", window("2023-09-01", "2023-10-31")),
                means("2023/24 уч. год, сентябрь", new InMonth(YearMonth.of(2023, 9))),
                means(
                        "декабрь и май 2022-2023 учебного года",
                        several(new InMonth(YearMonth.of(2022, 12)), new InMonth(YearMonth.of(2023, 5)))),
                means("ежемесячно в течение учебного года", new Months(List.of(1, 2, 3, 4, 5, 9, 10, 11, 12), null)),
                means("постоянно, в течение 2023 года", new Span(2023, 2023)),
                means("по мере необходимости", new AsNeeded()),
                means("При необходимости", new AsNeeded()),
                means("по запросу муниципального центра", new AsNeeded()));
    }

    /** Narrow and hard spaces, all sorts of dashes, capitals, glued and doubled abbreviations. */
    static Stream<Arguments> asItIsTyped() {
        return Stream.of(
                means("  ДО\u00a030\u202fМАЯ\t2022г  ", by(2022, 5, 30)),
                means("до 30.05.2022 г. г.", by(2022, 5, 30)),
                means("2022\u20142024\u00a0гг", new Span(2022, 2024)),
                means("2022\u22122024г.г.", new Span(2022, 2024)),
                means("с 1-го по 15-е сентября 2022 г.;", window("2022-09-01", "2022-09-15")),
                means("сен\u00adтябрь 2022", new InMonth(YearMonth.of(2022, 9))),
                means("2022-09-15", by(2022, 9, 15)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ",
                "31 февраля",
                "до 31 февраля 2022",
                "до 29.02.2023",
                "до 29 февраля",
                "с 1 по 29 февраля ежегодно",
                "до 30.02.2022",
                "с 1 по 31 июня 2022",
                "до 32 мая",
                "до 00.05.2022",
                "до 30.13.2022",
                "до 30.05.1899",
                "до 30.05.2200",
                "с 15 по 1 сентября 2022",
                "с 2024 по 2022 г.",
                "с 1900 по 2199 г.",
                "2022, 2024 гг.",
                "до 30.05.2022 ежегодно",
                "до 30.05.2022 (2023 г.)",
                "до 1 июня, до 1 сентября",
                "май 2023, август 2022",
                "15 сентября, 15 мая 2023",
                "в течение года, май 2023",
                "ежегодно до 1 июня, до 1 сентября 2023",
                "до 32 числа каждого месяца",
                "до 0 числа каждого месяца",
                "до 20 числа",
                "до 20 числа каждого месяца, следующего за отчётным",
                "июнь-сентябрь 2022-2023 учебного года",
                "до 1 июня 2023 г., 2023-2024 учебный год",
                "ежеквартально в течение учебного года",
                "до 30 мая 24",
                "по мере необходимости до 1 июня",
                "регулярно",
                "5 квартал 2023",
                "3 полугодие",
                "2022-2024 учебный год",
                "до сентября 2023",
                "в начале сентября",
                "2 раза в год",
                "по графику или до 1 июня 2023",
                "в течение всего периода ремонта",
                "август 2022 или раньше",
                "до 30.05.2022, кроме выходных",
                "до 30.05.2022 и ранее",
                "99999999999999999999",
                "1.2.3.4",
                "asap"
            })
    void isKeptAsItStandsWhenInDoubt(String phrase) {
        assertThat(SchedulePhrase.parse(phrase, THREE_YEARS)).isEqualTo(new Unparsed(phrase));
    }

    @Test
    void takesTheYearItDoesNotNameFromARoadmapThatHasOne() {
        assertThat(SchedulePhrase.read("до 30 мая", ONE_YEAR)).isEqualTo(certainly(by(2023, 5, 30)));
        assertThat(SchedulePhrase.read("до 30 мая", SCHOOL_YEAR)).isEqualTo(certainly(by(2024, 5, 30)));
        assertThat(SchedulePhrase.read("сентябрь-октябрь", SCHOOL_YEAR))
                .isEqualTo(certainly(window("2023-09-01", "2023-10-31")));
        assertThat(SchedulePhrase.read("июнь", SCHOOL_YEAR)).isEqualTo(certainly(new InMonth(YearMonth.of(2024, 6))));
        assertThat(SchedulePhrase.read("Декабрь, июнь", SCHOOL_YEAR))
                .isEqualTo(certainly(new Months(List.of(6, 12), null)));
        assertThat(SchedulePhrase.read("в течение учебного года", SCHOOL_YEAR))
                .isEqualTo(certainly(new AcademicYear(null)));
        assertThat(SchedulePhrase.read("в течение года", ONE_YEAR))
                .isEqualTo(certainly(new Recurring(Cadence.YEAR, null)));
    }

    @Test
    void tellsThatItTakesTheYearsItDoesNotNameFromARoadmapThatHasSeveral() {
        assertThat(SchedulePhrase.read("до 30 мая", THREE_YEARS))
                .isEqualTo(new SchedulePhrase(new YearlyDeadline(MonthDay.of(5, 30), null), true));
        assertThat(SchedulePhrase.read("август", THREE_YEARS))
                .isEqualTo(new SchedulePhrase(new Months(List.of(8), null), true));
        assertThat(SchedulePhrase.read("в течение года", THREE_YEARS))
                .isEqualTo(new SchedulePhrase(new Recurring(Cadence.YEAR, null), true));
    }

    @Test
    void isInDoubtWhereTheRoadmapHasNoSuchDay() {
        Period autumn = new Period(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 11, 30));
        assertThat(SchedulePhrase.parse("до 30 мая", autumn)).isEqualTo(new Unparsed("до 30 мая"));
        assertThat(SchedulePhrase.parse("с 1 декабря 2023 г.", autumn)).isInstanceOf(Unparsed.class);
    }

    private static Arguments means(String phrase, Schedule schedule) {
        return Arguments.of(phrase, schedule);
    }

    private static SchedulePhrase certainly(Schedule schedule) {
        return new SchedulePhrase(schedule, false);
    }

    private static ByDate by(int year, int month, int day) {
        return new ByDate(LocalDate.of(year, month, day));
    }

    private static Several several(Schedule... parts) {
        return new Several(List.of(parts));
    }

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }
}
