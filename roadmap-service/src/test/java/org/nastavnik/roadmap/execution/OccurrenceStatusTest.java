package org.nastavnik.roadmap.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrenceStatusTest {

    @ParameterizedTest
    @CsvSource({
        // on, completed on: due by 30 May
        "2022-05-15,           , PENDING",
        "2022-05-16,           , DUE_SOON",
        "2022-05-30,           , DUE_SOON",
        "2022-05-31,           , OVERDUE",
        "2022-05-30, 2022-05-30, DONE",
        "2022-05-30, 2022-01-10, DONE",
        "2023-01-01, 2022-05-30, DONE",
        "2022-05-31, 2022-05-31, DONE_LATE",
        "2022-05-10, 2022-05-31, PENDING",
        "2022-05-30, 2022-05-31, DUE_SOON",
        "2022-06-01, 2022-06-02, OVERDUE",
    })
    void followsFromTheDates(LocalDate on, @Nullable LocalDate completedOn, OccurrenceStatus status) {
        assertThat(OccurrenceStatus.of(LocalDate.of(2022, 5, 30), completedOn, on))
                .isEqualTo(status);
    }
}
