package org.nastavnik.roadmap.execution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a due window stands on a day. It follows from the dates, and from whether it was waived, so it is never stored. */
public enum OccurrenceStatus {
    /** There is time. */
    PENDING,
    /** It is not done, and has to be within 14 days. */
    DUE_SOON,
    /** It is not done, and should be. */
    OVERDUE,
    /** It was done in time. */
    DONE,
    /** It was done after the last day. */
    DONE_LATE,
    /** It need not be done any more. */
    WAIVED;

    private static final int SOON = 14;

    /**
     * On a day, as far as that day could see: what was done after it was not done yet.
     *
     * @param to the last day on which it is done in time
     * @param completedOn the day on which it was done, if it was
     */
    public static OccurrenceStatus of(LocalDate to, @Nullable LocalDate completedOn, LocalDate on) {
        if (completedOn != null && !completedOn.isAfter(on)) {
            return completedOn.isAfter(to) ? DONE_LATE : DONE;
        }
        if (on.isAfter(to)) {
            return OVERDUE;
        }
        return on.isBefore(soonFrom(to)) ? PENDING : DUE_SOON;
    }

    /** The first day after this one on which it stands otherwise as long as it is not done; none once it is overdue. */
    public static Optional<LocalDate> changesAfter(LocalDate on, LocalDate to) {
        return Stream.of(soonFrom(to), to.plusDays(1)).filter(on::isBefore).findFirst();
    }

    private static LocalDate soonFrom(LocalDate to) {
        return to.minusDays(SOON);
    }

    /** Whether nothing is left to be done. */
    public boolean isSettled() {
        return isDone() || this == WAIVED;
    }

    /** In time or late. */
    public boolean isDone() {
        return this == DONE || this == DONE_LATE;
    }
}
