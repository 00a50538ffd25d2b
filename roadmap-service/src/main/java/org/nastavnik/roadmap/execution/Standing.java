package org.nastavnik.roadmap.execution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.Plan.PlannedTask;

/**
 * How a roadmap stands on a day.
 *
 * @param seq the number of its latest change
 */
public record Standing(@JsonIgnore long seq, @JsonUnwrapped Plan plan, List<TaskStanding> tasks) {

    /** All due windows, in the order of their tasks. */
    public Stream<Due> dues() {
        return tasks.stream()
                .flatMap(task -> task.occurrences().stream().map(occurrence -> new Due(task.task(), occurrence)));
    }

    /** A task and its due windows. */
    public record TaskStanding(@JsonUnwrapped PlannedTask task, List<OccurrenceStanding> occurrences) {}

    /** A due window, and the task it is one of. */
    public record Due(PlannedTask task, OccurrenceStanding occurrence) {}

    /**
     * A due window.
     *
     * @param from the first day on which it may be done, if there is one
     * @param to the last day on which it is done in time
     * @param reason for these dates, where they were set by hand
     * @param evidence what proves it done; none unless it is
     * @param reopenedBecause why it is no longer done, or has to be done after all
     * @param waivedBecause why it need not be done any more, if it need not
     * @param control what those have said who looked into it last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OccurrenceStanding(
            int n,
            @Nullable LocalDate from,
            LocalDate to,
            OccurrenceStatus status,
            @Nullable Personal reason,
            @Nullable LocalDate completedOn,
            @Nullable Evidence evidence,
            @Nullable Personal reopenedBecause,
            @Nullable Personal waivedBecause,
            @Nullable ControlResult control) {}

    /** What looking into it has shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ControlResult(Personal verdict, @Nullable Personal note) {}
}
