package org.nastavnik.monitoring.kpi;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of a fact. What it does not say stays as it was known.
 *
 * @param person whom it is about; null for everybody of whom its source has told such a fact
 * @param since the first day on which it holds, {@link LocalDate#MAX} if it never does; null if the event does not say
 * @param until the first day on which it no longer holds; null if the event does not say
 * @param rated how satisfied the person is, if the fact is an answer
 */
record Said(
        FactKind kind,
        @Nullable UUID person,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Rated rated) {

    /** The person does, or is, so from that day on. */
    static Said from(FactKind kind, UUID person, LocalDate since) {
        return new Said(kind, person, since, null, null);
    }

    /** The person does not, and never has: whoever said so was wrong. */
    static Said never(FactKind kind, UUID person) {
        return new Said(kind, person, LocalDate.MAX, null, null);
    }

    /** Everybody of whom that is known no longer does, from that day on. */
    static Said endedBefore(FactKind kind, LocalDate until) {
        return new Said(kind, null, null, until, null);
    }

    /**
     * What somebody has answered.
     *
     * @param sum of the ratings of satisfaction
     * @param items how many these are
     */
    record Rated(int sum, int items, boolean satisfied) {}
}
