package org.nastavnik.roadmap.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One due window of a task.
 *
 * @param n counts a task's occurrences in chronological order, from 1
 * @param from the first day on which it may be done; none where only the deadline is known
 * @param to the last day on which it is done in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Occurrence(int n, @Nullable LocalDate from, LocalDate to) {

    public Occurrence {
        if (n < 1 || (from != null && from.isAfter(to))) {
            throw new IllegalArgumentException("No due window: " + n + ", " + from + " to " + to);
        }
    }

    /** The first day that is known of it: the deadline, where that is all. */
    LocalDate first() {
        return from == null ? to : from;
    }
}
