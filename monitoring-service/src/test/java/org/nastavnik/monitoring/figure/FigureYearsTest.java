package org.nastavnik.monitoring.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.monitoring.kpitarget.TargetEvent;

/** Of which years there is anything to tell. */
class FigureYearsTest {

    private static final Instant TOLD = Instant.parse("2024-01-10T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-10-01 |            | 2025 | [2022, 2023, 2024, 2025]",
                "2022-10-01 | 2023-01-01 | 2021 | [2021, 2022, 2023]",
                "2022-10-01 | 2022-12-31 | 2022 | [2022]",
                "2022-10-01 | 2022-09-30 | 2020 | [2020]",
                "2025-10-01 |            | 2020 | [2020]",
                "0001-01-01 | 1900-01-01 | 9999 | [1900]"
            })
    void thoseWithTargetsAndThoseInWhichAnybodyTookPart(
            String order, @Nullable String lastDay, int target, String years) {
        UUID school = UUID.randomUUID();
        UUID pair = UUID.randomUUID();
        UUID aim = UUID.randomUUID();
        FigureFold fold = new FigureFold(school, null);
        fold.take(new Told(
                pair,
                0,
                TOLD,
                OtherServices.approved(pair, school, UUID.randomUUID(), List.of(UUID.randomUUID()), order)));
        if (lastDay != null) {
            fold.take(new Told(pair, 1, TOLD, OtherServices.concluded(pair, school, lastDay)));
        }
        fold.take(new Told(
                aim, 0, TOLD, new TargetEvent.Planned(aim, school, Kpi.YOUNG_SPECIALISTS_MENTORED, target, 100)));
        assertThat(fold.years(TODAY)).hasToString(years);
    }
}
