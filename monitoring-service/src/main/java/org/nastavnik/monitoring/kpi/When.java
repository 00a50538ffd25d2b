package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.kpi.KpiRefusal.ON_OUTSIDE_YEAR;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.figure.Moment;

/**
 * When a request is about, as far as it says.
 *
 * @param year that of the day if there is none
 * @param on a day of that year; if there is none, its last day, or today if that is earlier
 * @param asOf as known then; if there is none, as known now
 */
record When(
        @Min(1900) @Max(2199) @Nullable Integer year,
        @Nullable LocalDate on,
        @Nullable Instant asOf) {

    /** The moment it stands for. */
    Moment moment(LocalDate today) {
        if (on == null) {
            Moment end = Moment.endOf(year == null ? today.getYear() : year, today);
            return new Moment(end.year(), end.on(), asOf);
        }
        ON_OUTSIDE_YEAR.when(year != null && year != on.getYear());
        return new Moment(on.getYear(), on, asOf);
    }
}
