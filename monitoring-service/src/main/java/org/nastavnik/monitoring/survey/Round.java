package org.nastavnik.monitoring.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * The month in which a programme is looked at, as a rule June and December. What is answered in it belongs to its year.
 *
 * @param month from 1
 */
public record Round(
        @Min(1900) @Max(2199) int year, @Min(1) @Max(12) int month) {

    /** From which on it counts. */
    public LocalDate firstDay() {
        return LocalDate.of(year, month, 1);
    }
}
