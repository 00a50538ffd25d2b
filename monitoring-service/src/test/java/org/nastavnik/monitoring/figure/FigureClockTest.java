package org.nastavnik.monitoring.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.OtherServices.changed;
import static org.nastavnik.monitoring.OtherServices.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.contracts.participants.PersonEvent;

/** What was known when, where a clock was set back between two events. */
class FigureClockTest {

    private final UUID school = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();

    /** The departure bears an earlier instant than the correction told before it: it was not known before that one. */
    @ParameterizedTest
    @CsvSource({"2023-01-01, 1", "2023-02-01, 1", "2023-02-28, 1", "2023-03-01, 0"})
    void nothingIsKnownBeforeWhatWasToldBeforeIt(LocalDate asOf, long counted) {
        List<Told> told = List.of(
                told(0, "2023-01-01", registered(anna, school, "2022-09-01", "2022-09-01")),
                told(1, "2023-03-01", changed(anna, school, "2022-09-01", "2022-09-01")),
                told(2, "2023-02-01", new PersonEvent.Departed(anna, school, LocalDate.of(2022, 12, 1))));
        Moment moment = new Moment(2022, LocalDate.of(2022, 12, 31), midnight(asOf));
        assertThat(Folded.figures(told, school, moment).getFirst().denominator())
                .isEqualTo(counted);
    }

    private Told told(long seq, String day, Object event) {
        return new Told(anna, seq, midnight(LocalDate.parse(day)), event);
    }

    private static Instant midnight(LocalDate day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
