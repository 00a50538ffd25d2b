package org.nastavnik.roadmap.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.roadmap.execution.OccurrenceStatus.DONE;
import static org.nastavnik.roadmap.execution.OccurrenceStatus.DUE_SOON;
import static org.nastavnik.roadmap.execution.OccurrenceStatus.PENDING;
import static org.nastavnik.roadmap.execution.Standings.TODAY;
import static org.nastavnik.roadmap.execution.Standings.window;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.execution.Timeline.Mark;
import org.nastavnik.roadmap.execution.Timeline.Year;
import org.nastavnik.roadmap.schedule.Period;

class TimelineTest {

    /** Of 365 days the 232nd begins at 231/365 of 240. */
    private static final Period YEAR = Period.ofYears(2022, 2022);

    @Test
    void drawsWindowsFromTheirFirstDayToTheirLast() {
        Timeline line = Timeline.of(
                YEAR,
                List.of(window(1, "2022-01-01", "2022-12-31", null), window(2, null, "2022-05-30", "2022-05-27")),
                TODAY);
        assertThat(line.marks()).containsExactly(new Mark(0, 240, false, PENDING), new Mark(94.6, 4, true, DONE));
        assertThat(line.today()).isEqualTo(151.9);
    }

    @Test
    void keepsAllInsideAndNothingTooNarrowToBeSeen() {
        Timeline line = Timeline.of(
                YEAR,
                List.of(
                        window(1, null, "2021-05-01", "2021-05-01"),
                        window(2, "2022-08-31", "2022-08-31", null),
                        window(3, "2022-07-01", "2023-06-30", null),
                        window(4, null, "2024-01-01", null)),
                TODAY);
        assertThat(line.marks())
                .containsExactly(
                        new Mark(0, 4, true, DONE),
                        new Mark(155.8, 4, false, DUE_SOON),
                        new Mark(119, 121, false, PENDING),
                        new Mark(236, 4, true, PENDING));
    }

    @Test
    void labelsYearsWhereThereIsRoom() {
        assertThat(Timeline.axis(Period.ofYears(2022, 2024), TODAY).years())
                .containsExactly(new Year(0, "2022"), new Year(79.9, "2023"), new Year(159.9, "2024"));
        assertThat(Timeline.axis(Period.ofYears(2022, 2030), TODAY).years())
                .extracting(Year::label)
                .containsOnly("");
        Period school = new Period(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31));
        assertThat(Timeline.axis(school, TODAY).years()).containsExactly(new Year(0, "2022"), new Year(80.2, "2023"));
        assertThat(Timeline.axis(school, TODAY).today()).isNull();
    }
}
