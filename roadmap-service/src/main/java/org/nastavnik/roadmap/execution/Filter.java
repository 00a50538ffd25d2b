package org.nastavnik.roadmap.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.execution.Standing.OccurrenceStanding;
import org.nastavnik.roadmap.execution.Standing.TaskStanding;

/** Which of a roadmap's tasks somebody wants to see: those with due windows that stand so, or with none at all. */
enum Filter {
    OVERDUE(OccurrenceStatus.OVERDUE),
    DUE_SOON(OccurrenceStatus.DUE_SOON),
    PENDING(OccurrenceStatus.PENDING),
    DONE(OccurrenceStatus.DONE),
    DONE_LATE(OccurrenceStatus.DONE_LATE),
    WAIVED(OccurrenceStatus.WAIVED),
    UNDATED(null);

    private final @Nullable OccurrenceStatus status;

    Filter(@Nullable OccurrenceStatus status) {
        this.status = status;
    }

    /** The task with nothing but what is wanted of it. */
    TaskStanding of(TaskStanding task) {
        return new TaskStanding(
                task.task(),
                task.occurrences().stream()
                        .filter(one -> one.status() == status)
                        .toList());
    }

    boolean shows(TaskStanding task) {
        return status == null ? task.occurrences().isEmpty() : count(task.occurrences()) > 0;
    }

    /** How many there are of what it shows. */
    long count(Standing standing) {
        return status == null
                ? standing.tasks().stream().filter(this::shows).count()
                : standing.tasks().stream()
                        .mapToLong(task -> count(task.occurrences()))
                        .sum();
    }

    private long count(List<OccurrenceStanding> occurrences) {
        return occurrences.stream().filter(one -> one.status() == status).count();
    }
}
