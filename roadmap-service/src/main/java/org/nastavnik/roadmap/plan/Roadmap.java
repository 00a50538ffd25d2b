package org.nastavnik.roadmap.plan;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.roadmap.plan.PlanRefusal.DONE_ALREADY;
import static org.nastavnik.roadmap.plan.PlanRefusal.EMPTY;
import static org.nastavnik.roadmap.plan.PlanRefusal.EXECUTOR_UNKNOWN;
import static org.nastavnik.roadmap.plan.PlanRefusal.ID_TAKEN;
import static org.nastavnik.roadmap.plan.PlanRefusal.NOT_AGREED;
import static org.nastavnik.roadmap.plan.PlanRefusal.NOT_APPROVED;
import static org.nastavnik.roadmap.plan.PlanRefusal.NOT_A_DRAFT;
import static org.nastavnik.roadmap.plan.PlanRefusal.NOT_SUBMITTED;
import static org.nastavnik.roadmap.plan.PlanRefusal.ORDER_IN_FUTURE;
import static org.nastavnik.roadmap.plan.PlanRefusal.PERIOD_TOO_LONG;
import static org.nastavnik.roadmap.plan.PlanRefusal.SECTION_TAKEN;
import static org.nastavnik.roadmap.plan.PlanRefusal.SECTION_UNKNOWN;
import static org.nastavnik.roadmap.plan.PlanRefusal.TASK_TAKEN;
import static org.nastavnik.roadmap.plan.PlanRefusal.TASK_UNKNOWN;
import static org.nastavnik.roadmap.plan.PlanRefusal.UNFINISHED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.roadmap.RoadmapEvent.Approved;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTarget;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTargetsPlanned;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.plan.MilestoneEvent.TaskBound;
import org.nastavnik.roadmap.plan.PlanCommand.AddSection;
import org.nastavnik.roadmap.plan.PlanCommand.Agree;
import org.nastavnik.roadmap.plan.PlanCommand.Approve;
import org.nastavnik.roadmap.plan.PlanCommand.ChangeTask;
import org.nastavnik.roadmap.plan.PlanCommand.Close;
import org.nastavnik.roadmap.plan.PlanCommand.Draft;
import org.nastavnik.roadmap.plan.PlanCommand.EraseExecutor;
import org.nastavnik.roadmap.plan.PlanCommand.Import;
import org.nastavnik.roadmap.plan.PlanCommand.PlanTask;
import org.nastavnik.roadmap.plan.PlanCommand.RemoveTask;
import org.nastavnik.roadmap.plan.PlanCommand.Submit;
import org.nastavnik.roadmap.plan.PlanEvent.Agreed;
import org.nastavnik.roadmap.plan.PlanEvent.Closed;
import org.nastavnik.roadmap.plan.PlanEvent.Drafted;
import org.nastavnik.roadmap.plan.PlanEvent.ExecutorErased;
import org.nastavnik.roadmap.plan.PlanEvent.Imported;
import org.nastavnik.roadmap.plan.PlanEvent.SectionAdded;
import org.nastavnik.roadmap.plan.PlanEvent.Submitted;
import org.nastavnik.roadmap.plan.PlanEvent.TaskChanged;
import org.nastavnik.roadmap.plan.PlanEvent.TaskPlanned;
import org.nastavnik.roadmap.plan.PlanEvent.TaskRemoved;
import org.nastavnik.roadmap.schedule.Occurrence;
import org.nastavnik.roadmap.schedule.Schedule;
import org.nastavnik.roadmap.schedule.SchedulePhrase;

/** Decides what a roadmap plans, and how far it has come. */
@Aggregate(type = "Roadmap")
class Roadmap extends OnRoadmap {

    /** Asked again for the same document, it is as it was the first time. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Import asked, Actor actor, Ids ids) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        if (begins(new Imported(asked.id(), asked.institution(), entering(ids).enter(asked.document())))) {
            List<KpiTarget> targets = asked.document().kpiTargets().stream()
                    .map(planned -> new KpiTarget(
                            planned.kpi(), planned.year(), planned.target().intValueExact()))
                    .toList();
            if (!targets.isEmpty()) {
                apply(new KpiTargetsPlanned(asked.id(), asked.institution(), targets));
            }
            asked.milestones()
                    .forEach((task, milestone) ->
                            apply(new TaskBound(asked.id(), asked.institution(), task, milestone)));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Draft asked, Actor actor) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        PERIOD_TOO_LONG.when(asked.period().lastsTooLong());
        begins(new Drafted(asked.id(), asked.institution(), asked.title(), asked.period()));
    }

    private boolean begins(PlanEvent now) {
        boolean news = state.begun() == null;
        if (news) {
            apply(now);
        } else {
            ID_TAKEN.unless(now.equals(state.begun()));
        }
        return news;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(AddSection asked, Actor actor) {
        UUID institution = state.changeableFor(actor, asked.seq(), asked.reason());
        SECTION_TAKEN.when(state.hasSection(asked.number()));
        apply(new SectionAdded(
                asked.id(), institution, new Section(asked.number(), asked.title()), reason(asked.reason())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(PlanTask asked, Actor actor, Ids ids) {
        UUID institution = state.changeableFor(actor, asked.seq(), asked.reason());
        TASK_TAKEN.when(state.task(asked.number()).isPresent());
        SECTION_UNKNOWN.unless(state.hasSection(asked.section()));
        Schedule schedule = SchedulePhrase.parse(asked.phrase(), state.period());
        Task task = new Task(
                asked.number(),
                asked.section(),
                null,
                asked.title(),
                asked.phrase(),
                schedule,
                schedule.occurrences(state.period()),
                entering(ids).enter(asked.responsible()),
                asked.deliverables(),
                List.of());
        apply(new TaskPlanned(asked.id(), institution, task, reason(asked.reason())));
    }

    /** What is done and proved has to stay where it is. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(ChangeTask asked, Actor actor, Ids ids) {
        UUID institution = state.changeableFor(actor, asked.seq(), asked.reason());
        Task before = state.task(asked.number()).orElseThrow(TASK_UNKNOWN::refused);
        SECTION_UNKNOWN.unless(state.hasSection(asked.section()));
        boolean onTime = asked.phrase().equals(before.phrase());
        Schedule schedule = onTime ? before.schedule() : SchedulePhrase.parse(asked.phrase(), state.period());
        List<Occurrence> windows = onTime ? state.windows(asked.number()) : schedule.occurrences(state.period());
        DONE_ALREADY.unless(state.isDoneAmong(asked.number(), windows));
        Task task = new Task(
                asked.number(),
                asked.section(),
                asked.section().equals(before.section()) ? before.heading() : null,
                asked.title(),
                asked.phrase(),
                schedule,
                windows,
                entering(ids).enter(asked.responsible()),
                asked.deliverables(),
                onTime ? before.warnings() : List.of());
        apply(new TaskChanged(asked.id(), institution, task, reason(asked.reason())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(RemoveTask asked, Actor actor) {
        UUID institution = state.changeableFor(actor, asked.seq(), asked.reason());
        TASK_UNKNOWN.when(state.task(asked.number()).isEmpty());
        DONE_ALREADY.unless(state.isDoneAmong(asked.number(), List.of()));
        apply(new TaskRemoved(asked.id(), institution, asked.number(), reason(asked.reason())));
    }

    /** Erased again, it stays as it is. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(EraseExecutor asked, Actor actor) {
        UUID institution = state.institutionFor(actor, null);
        if (!state.isErased(asked.executor())) {
            EXECUTOR_UNKNOWN.unless(state.executors().containsKey(asked.executor()));
            apply(new ExecutorErased(asked.id(), institution, asked.executor(), Personal.of(asked.reason())));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Submit asked, Actor actor) {
        UUID institution = state.institutionFor(actor, asked.seq());
        NOT_A_DRAFT.unless(state.status() == RoadmapStatus.DRAFT);
        EMPTY.unless(state.hasTasks());
        apply(new Submitted(asked.id(), institution));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Agree asked, Actor actor) {
        UUID institution = state.institutionFor(actor, asked.seq());
        NOT_SUBMITTED.unless(state.status() == RoadmapStatus.SUBMITTED);
        apply(new Agreed(asked.id(), institution, Personal.of(asked.body()), asked.protocol()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Approve asked, Actor actor, Clock clock) {
        UUID institution = state.institutionFor(actor, asked.seq());
        NOT_AGREED.unless(state.status() == RoadmapStatus.AGREED);
        ORDER_IN_FUTURE.when(asked.order().date().isAfter(LocalDate.now(clock)));
        apply(new Approved(asked.id(), institution, asked.order().asOrder()));
    }

    /** A task whose dates were never set has no due window, and keeps nothing open. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Close asked, Actor actor) {
        UUID institution = state.institutionFor(actor, asked.seq());
        NOT_APPROVED.unless(state.status() == RoadmapStatus.APPROVED);
        UNFINISHED.unless(state.isFinished());
        apply(new Closed(asked.id(), institution));
    }

    private Entering entering(Ids ids) {
        return new Entering(state.executors().values(), ids);
    }

    private static Optional<Personal> reason(@Nullable String given) {
        return Optional.ofNullable(given).map(Personal::of);
    }
}
