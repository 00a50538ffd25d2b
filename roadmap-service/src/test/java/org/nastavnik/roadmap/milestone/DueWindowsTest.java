package org.nastavnik.roadmap.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.roadmap.plan.Plans;
import org.nastavnik.roadmap.schedule.Occurrence;
import org.nastavnik.roadmap.schedule.Period;
import org.nastavnik.roadmap.schedule.SchedulePhrase;

/** A roadmap of 2022 to 2024. */
class DueWindowsTest {

    private static final Period PERIOD = Plans.PERIOD;

    @ParameterizedTest
    @CsvSource(textBlock = """
        с 1 по 15 сентября 2022г., 2022-08-31, -
        с 1 по 15 сентября 2022г., 2022-09-01, 1
        с 1 по 15 сентября 2022г., 2022-09-15, 1
        с 1 по 15 сентября 2022г., 2022-09-20, 1
        с 1 по 15 сентября 2022г., 2023-03-15, 1
        с 1 по 15 сентября 2022г., 2023-03-16, -
        с 16 по 30 сентября ежегодно, 2022-09-15, -
        с 16 по 30 сентября ежегодно, 2023-09-20, 2
        с 16 по 30 сентября ежегодно, 2022-10-05, 1
        с 16 по 30 сентября ежегодно, 2023-03-24, 1
        с 16 по 30 сентября ежегодно, 2023-03-25, -
        с 16 по 30 сентября ежегодно, 2023-09-15, -
        до 30 октября ежегодно, 2022-01-01, 1
        до 30 октября ежегодно, 2021-12-31, -
        до 30 октября ежегодно, 2022-10-30, 1
        до 30 октября ежегодно, 2022-11-05, 1
        до 30 октября ежегодно, 2023-04-30, 1
        до 30 октября ежегодно, 2023-05-01, 2
        до 30 октября ежегодно, 2024-10-30, 3
        до 30 октября ежегодно, 2025-04-30, 3
        до 30 октября ежегодно, 2025-05-01, -
        'декабрь, июнь в период с 2022 по 2024 г.г.', 2022-12-20, 2
        'декабрь, июнь в период с 2022 по 2024 г.г.', 2023-01-15, 2
        'декабрь, июнь в период с 2022 по 2024 г.г.', 2023-05-20, -
        по отдельному графику, 2022-12-20, -
        """)
    void aDayBelongsToTheWindowThatHoldsItOrEndedLastBeforeIt(String phrase, LocalDate day, String window) {
        assertThat(on(day, SchedulePhrase.parse(phrase, PERIOD).occurrences(PERIOD)))
                .isEqualTo(window);
    }

    /** Somebody has set them so, in whatever order. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        2022-09-10, 3
        2022-09-20, 3 1
        2022-10-05, 1
        2022-10-20, 1 2
        2022-12-31, 2
        """)
    void ofWindowsThatOverlapTheOneThatEndsFirstComesFirst(LocalDate day, String windows) {
        assertThat(on(
                        day,
                        List.of(
                                window(1, "2022-09-15", "2022-10-30"),
                                window(2, "2022-10-15", "2022-12-15"),
                                window(3, "2022-09-01", "2022-09-30"))))
                .isEqualTo(windows);
    }

    private static Occurrence window(int n, String from, String to) {
        return new Occurrence(n, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static String on(LocalDate day, List<Occurrence> windows) {
        List<Occurrence> found = DueWindows.of(windows, PERIOD).on(day);
        return found.isEmpty()
                ? "-"
                : found.stream().map(one -> Integer.toString(one.n())).collect(Collectors.joining(" "));
    }
}
