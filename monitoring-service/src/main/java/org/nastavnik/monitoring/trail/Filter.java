package org.nastavnik.monitoring.trail;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for. What is not said does not matter.
 *
 * @param institution whose they are
 * @param from the first day, or the first instant
 * @param to the last day, or the last instant
 * @param actor who did it, by the pseudonymous id
 * @param aggregate to which record
 * @param type the event's name
 * @param order the latest first unless told otherwise
 */
record Filter(
        @NotNull UUID institution,
        @Nullable Edge from,
        @Nullable Edge to,

        @Nullable @Size(max = 255) @Pattern(regexp = Filter.READABLE)
        String actor,

        @Nullable @Size(max = 255) @Pattern(regexp = Filter.READABLE)
        String aggregate,

        @Nullable @Size(max = 255) @Pattern(regexp = Filter.READABLE)
        String type,

        @Nullable Order order) {

    /** What names something, and can be looked up. */
    static final String READABLE = "\\P{Cntrl}*";

    /** In which order entries are told: by when they became known. */
    enum Order {
        NEWEST,
        OLDEST
    }

    boolean oldestFirst() {
        return order == Order.OLDEST;
    }
}
