package org.nastavnik.roadmap.milestone;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.plan.Milestone;

/**
 * All that can be asked about milestones of a roadmap. Where a command carries {@code seq}, the number of the roadmap's
 * latest change that whoever asks has seen, it is refused if there has been another since.
 */
sealed interface MilestoneCommand {

    /** The roadmap. */
    UUID id();

    /** Binds a task to a milestone, in place of the one it was bound to. */
    @AllowedTo(COORDINATOR)
    record Bind(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull String number,
            @NotNull Milestone milestone)
            implements MilestoneCommand {}

    /** Takes that back. */
    @AllowedTo(COORDINATOR)
    record Unbind(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull String number) implements MilestoneCommand {}

    /**
     * Tells that a milestone is reached, which only the platform does.
     *
     * @param on the day of it, as the event has it
     * @param event the id of the event that says so
     * @param title of that event in words, which name nobody
     */
    record Reach(@TargetAggregateIdentifier UUID id, Milestone milestone, LocalDate on, String event, String title)
            implements MilestoneCommand {}
}
