package org.nastavnik.roadmap.plan;

import java.util.UUID;
import org.nastavnik.contracts.StoredAs;

/** All that can happen to the tie between a task and a milestone, which is no part of what is planned. */
public sealed interface MilestoneEvent {

    /** The roadmap it happened in. */
    UUID roadmap();

    /** Whose that is. */
    UUID institution();

    /** The number of the task. */
    String task();

    /** Its due windows are done when the milestone is reached, which replaces the one it was bound to before. */
    @StoredAs(name = "roadmap.task-bound", revision = 1)
    record TaskBound(UUID roadmap, UUID institution, String task, Milestone milestone) implements MilestoneEvent {}

    /** It is bound to none any more. */
    @StoredAs(name = "roadmap.task-unbound", revision = 1)
    record TaskUnbound(UUID roadmap, UUID institution, String task) implements MilestoneEvent {}
}
