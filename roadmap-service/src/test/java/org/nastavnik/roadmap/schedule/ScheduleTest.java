package org.nastavnik.roadmap.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

class ScheduleTest {

    private static final Period THREE_YEARS = Period.ofYears(2022, 2024);
    private static final Period SCHOOL_YEAR = period("2023-09-01", "2024-08-31");
    private static final Years YEARS = new Years(2022, 2024);

    @Test
    void aDeadlineHasNoBeginning() {
        assertThat(windows(new ByDate(LocalDate.parse("2022-05-30")), THREE_YEARS))
                .containsExactly("..2022-05-30");
    }

    @Test
    void aMonthLastsFromItsFirstToItsLastDay() {
        assertThat(windows(new InMonth(YearMonth.of(2022, 8)), THREE_YEARS)).containsExactly("2022-08-01..2022-08-31");
        assertThat(windows(new InMonth(YearMonth.of(2024, 2)), THREE_YEARS)).containsExactly("2024-02-01..2024-02-29");
    }

    @Test
    void aWindowIsOneOccurrence() {
        assertThat(windows(new Window(LocalDate.parse("2022-09-01"), LocalDate.parse("2022-09-15")), THREE_YEARS))
                .containsExactly("2022-09-01..2022-09-15");
    }

    @Test
    void aYearlyWindowIsOneForEachYearNamed() {
        assertThat(windows(new YearlyWindow(MonthDay.of(9, 16), MonthDay.of(9, 30), YEARS), SCHOOL_YEAR))
                .containsExactly("2022-09-16..2022-09-30", "2023-09-16..2023-09-30", "2024-09-16..2024-09-30");
    }

    @Test
    void aYearlyWindowIsCutToTheRoadmapWhereNoYearIsNamed() {
        Schedule lateSummer = new YearlyWindow(MonthDay.of(8, 15), MonthDay.of(9, 10), null);
        assertThat(windows(lateSummer, SCHOOL_YEAR))
                .containsExactly("2023-09-01..2023-09-10", "2024-08-15..2024-08-31");
    }

    @Test
    void aYearlyWindowMayReachIntoTheNextYear() {
        Schedule winter = new YearlyWindow(MonthDay.of(12, 15), MonthDay.of(2, 29), null);
        assertThat(windows(winter, period("2022-09-01", "2024-08-31")))
                .containsExactly("2022-12-15..2023-02-28", "2023-12-15..2024-02-29");
    }

    @Test
    void aYearlyDeadlineIsOneForEachYear() {
        assertThat(windows(new YearlyDeadline(MonthDay.of(10, 30), YEARS), SCHOOL_YEAR))
                .containsExactly("..2022-10-30", "..2023-10-30", "..2024-10-30");
        assertThat(windows(new YearlyDeadline(MonthDay.of(10, 30), null), SCHOOL_YEAR))
                .containsExactly("..2023-10-30");
        assertThat(windows(new YearlyDeadline(MonthDay.of(2, 29), YEARS), SCHOOL_YEAR))
                .containsExactly("..2022-02-28", "..2023-02-28", "..2024-02-29");
    }

    @Test
    void monthsOverYearsAreInChronologicalOrder() {
        assertThat(windows(new Months(List.of(12, 6), YEARS), THREE_YEARS))
                .containsExactly(
                        "2022-06-01..2022-06-30",
                        "2022-12-01..2022-12-31",
                        "2023-06-01..2023-06-30",
                        "2023-12-01..2023-12-31",
                        "2024-06-01..2024-06-30",
                        "2024-12-01..2024-12-31");
        assertThat(windows(new Months(List.of(12, 6), null), SCHOOL_YEAR))
                .containsExactly("2023-12-01..2023-12-31", "2024-06-01..2024-06-30");
    }

    @Test
    void aSpanAndTheWholePeriodAreOneOccurrence() {
        assertThat(windows(new Span(2022, 2024), SCHOOL_YEAR)).containsExactly("2022-01-01..2024-12-31");
        assertThat(windows(new WholePeriod(), SCHOOL_YEAR)).containsExactly("2023-09-01..2024-08-31");
    }

    @Test
    void anAcademicYearLastsFromSeptemberToMay() {
        assertThat(windows(new AcademicYear(2023), THREE_YEARS)).containsExactly("2023-09-01..2024-05-31");
        assertThat(windows(new AcademicYear(null), period("2022-09-01", "2024-08-31")))
                .containsExactly("2022-09-01..2023-05-31", "2023-09-01..2024-05-31");
    }

    @Test
    void aCadenceIsOneForEachOfItsUnits() {
        assertThat(windows(new Recurring(Cadence.YEAR, null), THREE_YEARS))
                .containsExactly("2022-01-01..2022-12-31", "2023-01-01..2023-12-31", "2024-01-01..2024-12-31");
        assertThat(windows(new Recurring(Cadence.HALF_YEAR, new Years(2024, 2024)), THREE_YEARS))
                .containsExactly("2024-01-01..2024-06-30", "2024-07-01..2024-12-31");
        assertThat(windows(new Recurring(Cadence.QUARTER, null), period("2023-09-15", "2024-04-30")))
                .containsExactly(
                        "2023-09-15..2023-09-30",
                        "2023-10-01..2023-12-31",
                        "2024-01-01..2024-03-31",
                        "2024-04-01..2024-04-30");
        assertThat(windows(new Recurring(Cadence.MONTH, null), THREE_YEARS))
                .hasSize(36)
                .contains("2024-02-01..2024-02-29");
    }

    @Test
    void datesYetToBeSetAreNoOccurrences() {
        assertThat(new SeparateTimetable().occurrences(THREE_YEARS)).isEmpty();
        assertThat(new FollowsProgrammes(YearMonth.of(2021, 5)).occurrences(THREE_YEARS))
                .isEmpty();
        assertThat(new AsNeeded().occurrences(THREE_YEARS)).isEmpty();
        assertThat(new Unparsed("когда-нибудь").occurrences(THREE_YEARS)).isEmpty();
    }

    @Test
    void aMonthlyDeadlineIsTheLastDayWhereTheMonthIsShorter() {
        assertThat(windows(new MonthlyDeadline(30, null), period("2024-01-15", "2024-04-15")))
                .containsExactly("..2024-01-30", "..2024-02-29", "..2024-03-30");
        assertThat(windows(new MonthlyDeadline(5, new Years(2023, 2023)), SCHOOL_YEAR))
                .hasSize(12)
                .startsWith("..2023-01-05")
                .endsWith("..2023-12-05");
    }

    @Test
    void severalAreInChronologicalOrder() {
        Schedule june = new YearlyDeadline(MonthDay.of(6, 1), YEARS);
        Schedule december = new YearlyDeadline(MonthDay.of(12, 1), new Years(2022, 2023));
        assertThat(windows(new Several(List.of(december, june, june)), THREE_YEARS))
                .containsExactly("..2022-06-01", "..2022-12-01", "..2023-06-01", "..2023-12-01", "..2024-06-01");
    }

    @Test
    void nothingEndsBeforeItBegins() {
        LocalDate day = LocalDate.parse("2023-09-15");
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(2024, 2023));
        assertThatIllegalArgumentException().isThrownBy(() -> new Years(2024, 2023));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Occurrence(1, day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Months(List.of(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new MonthlyDeadline(0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new MonthlyDeadline(32, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Several(List.of(new AsNeeded())));
        Schedule two = new Several(List.of(new WholePeriod(), new AsNeeded()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Several(List.of(two, two)));
    }

    /** Each as «from..to»; their numbers are checked on the way. */
    private static List<String> windows(Schedule schedule, Period period) {
        List<Occurrence> occurrences = schedule.occurrences(period);
        assertThat(occurrences.stream().map(Occurrence::n))
                .containsExactly(
                        IntStream.rangeClosed(1, occurrences.size()).boxed().toArray(Integer[]::new));
        return occurrences.stream()
                .map(occurrence -> (occurrence.from() == null ? "" : occurrence.from()) + ".." + occurrence.to())
                .toList();
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
