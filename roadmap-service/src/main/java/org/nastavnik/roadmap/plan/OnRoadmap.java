package org.nastavnik.roadmap.plan;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.roadmap.RoadmapEvent;

/**
 * An aggregate that decides on some of what may happen to a roadmap. Several do, and share its id and history: whatever has
 * happened, each of them has seen it alike.
 */
public abstract class OnRoadmap {

    /** What all that has happened has made of it. */
    protected final RoadmapState state = new RoadmapState();

    @AggregateIdentifier
    @Nullable
    UUID roadmap;

    /** Of the plan. */
    @EventSourcingHandler
    protected void evolve(PlanEvent happened) {
        roadmap = happened.roadmap();
        state.evolve(happened);
    }

    @EventSourcingHandler
    void evolve(RoadmapEvent happened) {
        state.evolve(happened);
    }

    /** Of what its tasks are bound to. */
    @EventSourcingHandler
    protected void evolve(MilestoneEvent happened) {
        state.evolve(happened);
    }

    /** Of a due window. */
    @EventSourcingHandler
    protected void evolve(OccurrenceEvent happened) {
        state.evolve(happened);
    }
}
