package org.nastavnik.roadmap.milestone;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nastavnik.roadmap.plan.PlanRefusal.CLOSED;
import static org.nastavnik.roadmap.plan.PlanRefusal.NOT_APPROVED;
import static org.nastavnik.roadmap.plan.PlanRefusal.TASK_UNKNOWN;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Bind;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Reach;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Unbind;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.Milestone;
import org.nastavnik.roadmap.plan.MilestoneEvent;
import org.nastavnik.roadmap.plan.MilestoneEvent.TaskBound;
import org.nastavnik.roadmap.plan.MilestoneEvent.TaskUnbound;
import org.nastavnik.roadmap.plan.OccurrenceEvent;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.OnRoadmap;
import org.nastavnik.roadmap.plan.PlanEvent;
import org.nastavnik.roadmap.plan.PlanEvent.TaskRemoved;
import org.nastavnik.roadmap.plan.RoadmapStatus;
import org.nastavnik.roadmap.schedule.Occurrence;

/**
 * Decides which of a roadmap's tasks are bound to milestones, and what is done when one is reached. It shares the roadmap's
 * id and history with the aggregates that decide on the plan and on what is reported.
 */
@Aggregate(type = "Roadmap")
class Milestones extends OnRoadmap {

    private final Map<String, Milestone> bound = new TreeMap<>();
    private final Set<Proof> proofs = new HashSet<>();

    /** Bound to it already, it stays so. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Bind asked, Actor actor) {
        UUID institution = state.institutionFor(actor, asked.seq());
        refuseUnlessPlanned(asked.number());
        if (bound.get(asked.number()) != asked.milestone()) {
            apply(new TaskBound(asked.id(), institution, asked.number(), asked.milestone()));
        }
    }

    /** Bound to none, it stays so. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Unbind asked, Actor actor) {
        UUID institution = state.institutionFor(actor, asked.seq());
        refuseUnlessPlanned(asked.number());
        if (bound.containsKey(asked.number())) {
            apply(new TaskUnbound(asked.id(), institution, asked.number()));
        }
    }

    /** What is done or waived stays as it is; and so does what was done by this very event, and has been reopened since. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Reach asked, Actor actor) {
        UUID institution = state.institutionFor(actor, null);
        CLOSED.when(state.status() == RoadmapStatus.CLOSED);
        NOT_APPROVED.unless(state.status() == RoadmapStatus.APPROVED);
        Evidence evidence = Evidence.ofEvent(asked.event(), asked.on(), asked.title());
        bound.forEach((task, milestone) -> {
            if (milestone == asked.milestone() && !proofs.contains(new Proof(task, asked.event()))) {
                open(task, asked)
                        .ifPresent(window ->
                                apply(new Completed(asked.id(), institution, task, window.n(), asked.on(), evidence)));
            }
        });
    }

    @EventSourcingHandler
    @Override
    protected void evolve(MilestoneEvent happened) {
        super.evolve(happened);
        switch (happened) {
            case TaskBound now -> bound.put(now.task(), now.milestone());
            case TaskUnbound now -> bound.remove(now.task());
        }
    }

    @EventSourcingHandler
    @Override
    protected void evolve(PlanEvent happened) {
        super.evolve(happened);
        if (happened instanceof TaskRemoved removed) {
            bound.remove(removed.number());
        }
    }

    @EventSourcingHandler
    @Override
    protected void evolve(OccurrenceEvent happened) {
        super.evolve(happened);
        if (happened instanceof Completed done) {
            done.evidence().event().ifPresent(event -> proofs.add(new Proof(done.task(), event)));
        }
    }

    private void refuseUnlessPlanned(String task) {
        CLOSED.when(state.status() == RoadmapStatus.CLOSED);
        TASK_UNKNOWN.unless(state.hasTask(task));
    }

    private Optional<Occurrence> open(String task, Reach asked) {
        return DueWindows.of(state.windows(task), state.period()).on(asked.on()).stream()
                .filter(window -> state.completion(task, window.n()).isEmpty() && !state.isWaived(task, window.n()))
                .findFirst();
    }

    /** That a due window of a task was done by an event. */
    private record Proof(String task, String event) {}
}
