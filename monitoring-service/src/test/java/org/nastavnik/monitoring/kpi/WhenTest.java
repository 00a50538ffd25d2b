package org.nastavnik.monitoring.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nastavnik.monitoring.kpi.KpiRefusal.ON_OUTSIDE_YEAR;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.monitoring.figure.Moment;
import org.nastavnik.platform.messaging.Refused;

class WhenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    /** The last two: a day to come may be asked for, and a year that has not begun has none. */
    @ParameterizedTest
    @CsvSource({
        ", , 2026, 2026-03-14, true",
        "2026, , 2026, 2026-03-14, true",
        "2023, , 2023, 2023-12-31, true",
        ", 2023-06-15, 2023, 2023-06-15, true",
        "2023, 2023-06-15, 2023, 2023-06-15, true",
        "2026, 2026-12-31, 2026, 2026-12-31, true",
        "2027, , 2027, 2026-03-14, false"
    })
    void isAYearAndADayOfIt(
            @Nullable Integer year, @Nullable LocalDate on, int expected, LocalDate day, boolean begun) {
        Moment moment = new When(year, on, null).moment(TODAY);
        assertThat(moment).isEqualTo(new Moment(expected, day, null));
        assertThat(moment.hasBegun()).isEqualTo(begun);
    }

    @Test
    void isNoDayOfAnotherYear() {
        assertThatThrownBy(() -> new When(2023, LocalDate.of(2024, 1, 1), null).moment(TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(ON_OUTSIDE_YEAR));
    }

    @Test
    void isKnownToTheMicrosecond() {
        assertThat(new When(2023, null, Instant.parse("2023-07-01T00:00:00.123456789Z"))
                        .moment(TODAY)
                        .asOf())
                .isEqualTo("2023-07-01T00:00:00.123456Z");
    }
}
