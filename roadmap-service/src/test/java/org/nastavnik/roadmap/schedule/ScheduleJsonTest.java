package org.nastavnik.roadmap.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
import tools.jackson.databind.json.JsonMapper;

/** Schedules lie in stored events: what stands here holds for good. */
class ScheduleJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{1}")
    @MethodSource("schedules")
    void isWrittenAndReadBack(Schedule schedule, String json) {
        assertThat(JSON.writerFor(Schedule.class).writeValueAsString(schedule)).isEqualTo(json);
        assertThat(JSON.readValue(json, Schedule.class)).isEqualTo(schedule);
    }

    @Test
    void eachKindIsAmongThem() {
        Set<Class<?>> written = new HashSet<>();
        schedules().forEach(schedule -> written.add(schedule.get()[0].getClass()));
        assertThat(written).containsExactlyInAnyOrderElementsOf(Arrays.asList(Schedule.class.getPermittedSubclasses()));
    }

    @Test
    void anOccurrenceWithoutABeginningSaysNothingOfOne() {
        assertThat(JSON.writeValueAsString(new Occurrence(1, null, LocalDate.of(2022, 5, 30))))
                .isEqualTo("{\"n\":1,\"to\":\"2022-05-30\"}");
    }

    static Stream<Arguments> schedules() {
        Years years = new Years(2022, 2024);
        return Stream.of(
                        Arguments.of(new ByDate(LocalDate.of(2022, 5, 30)), "{'kind':'BY_DATE','date':'2022-05-30'}"),
                        Arguments.of(new InMonth(YearMonth.of(2022, 8)), "{'kind':'MONTH','month':'2022-08'}"),
                        Arguments.of(
                                new Window(LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 15)),
                                "{'kind':'WINDOW','from':'2022-09-01','to':'2022-09-15'}"),
                        Arguments.of(
                                new YearlyWindow(MonthDay.of(9, 16), MonthDay.of(9, 30), years),
                                "{'kind':'YEARLY_WINDOW','from':'--09-16','to':'--09-30','years':{'from':2022,'to':2024}}"),
                        Arguments.of(
                                new YearlyDeadline(MonthDay.of(10, 30), years),
                                "{'kind':'YEARLY_DEADLINE','by':'--10-30','years':{'from':2022,'to':2024}}"),
                        Arguments.of(
                                new YearlyDeadline(MonthDay.of(10, 30), null),
                                "{'kind':'YEARLY_DEADLINE','by':'--10-30'}"),
                        Arguments.of(
                                new Months(List.of(12, 6), years),
                                "{'kind':'MONTHS','months':[6,12],'years':{'from':2022,'to':2024}}"),
                        Arguments.of(new Span(2022, 2024), "{'kind':'SPAN','from':2022,'to':2024}"),
                        Arguments.of(new WholePeriod(), "{'kind':'WHOLE_PERIOD'}"),
                        Arguments.of(new AcademicYear(2023), "{'kind':'ACADEMIC_YEAR','starting':2023}"),
                        Arguments.of(new AcademicYear(null), "{'kind':'ACADEMIC_YEAR'}"),
                        Arguments.of(
                                new Recurring(Cadence.HALF_YEAR, years),
                                "{'kind':'RECURRING','every':'HALF_YEAR','years':{'from':2022,'to':2024}}"),
                        Arguments.of(new SeparateTimetable(), "{'kind':'SEPARATE_TIMETABLE'}"),
                        Arguments.of(
                                new FollowsProgrammes(YearMonth.of(2021, 5)),
                                "{'kind':'FOLLOWS_PROGRAMMES','fallback':'2021-05'}"),
                        Arguments.of(new FollowsProgrammes(null), "{'kind':'FOLLOWS_PROGRAMMES'}"),
                        Arguments.of(
                                new MonthlyDeadline(20, years),
                                "{'kind':'MONTHLY_DEADLINE','by':20,'years':{'from':2022,'to':2024}}"),
                        Arguments.of(
                                new Several(List.of(
                                        new ByDate(LocalDate.of(2022, 5, 30)), new InMonth(YearMonth.of(2022, 8)))),
                                "{'kind':'SEVERAL','parts':[{'kind':'BY_DATE','date':'2022-05-30'},"
                                        + "{'kind':'MONTH','month':'2022-08'}]}"),
                        Arguments.of(new AsNeeded(), "{'kind':'AS_NEEDED'}"),
                        Arguments.of(new Unparsed("когда-нибудь"), "{'kind':'UNPARSED','phrase':'когда-нибудь'}"))
                .map(arguments ->
                        Arguments.of(arguments.get()[0], ((String) arguments.get()[1]).replace('\'', '"')));
    }
}
