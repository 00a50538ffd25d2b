package org.nastavnik.roadmap.execution;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nastavnik.roadmap.execution.ExecutionRefusal.DATES_REVERSED;
import static org.nastavnik.roadmap.execution.ExecutionRefusal.DONE;
import static org.nastavnik.roadmap.execution.ExecutionRefusal.EVIDENCE_FILE_UNKNOWN;
import static org.nastavnik.roadmap.execution.ExecutionRefusal.EVIDENCE_IN_FUTURE;
import static org.nastavnik.roadmap.execution.ExecutionRefusal.EVIDENCE_VAGUE;
import static org.nastavnik.roadmap.execution.ExecutionRefusal.IN_FUTURE;
import static org.nastavnik.roadmap.execution.ExecutionRefusal.NOT_DONE;
import static org.nastavnik.roadmap.execution.ExecutionRefusal.OCCURRENCE_UNKNOWN;
import static org.nastavnik.roadmap.execution.ExecutionRefusal.WAIVED;
import static org.nastavnik.roadmap.plan.PlanRefusal.CLOSED;
import static org.nastavnik.roadmap.plan.PlanRefusal.NOT_APPROVED;
import static org.nastavnik.roadmap.plan.PlanRefusal.REASON_MISSING;
import static org.nastavnik.roadmap.plan.PlanRefusal.TASK_UNKNOWN;
import static org.nastavnik.roadmap.plan.PlanRefusal.UNDER_REVIEW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.roadmap.execution.ExecutionCommand.Complete;
import org.nastavnik.roadmap.execution.ExecutionCommand.CompleteWithFile;
import org.nastavnik.roadmap.execution.ExecutionCommand.Control;
import org.nastavnik.roadmap.execution.ExecutionCommand.Reopen;
import org.nastavnik.roadmap.execution.ExecutionCommand.SetDates;
import org.nastavnik.roadmap.execution.ExecutionCommand.Waive;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.EvidenceFile;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Controlled;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Reopened;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Waived;
import org.nastavnik.roadmap.plan.OnRoadmap;
import org.nastavnik.roadmap.plan.RoadmapStatus;
import org.nastavnik.roadmap.schedule.Occurrence;

/**
 * Decides what may happen to a roadmap's due windows. It shares the roadmap's id and history with the aggregate that decides
 * on the plan: neither can overlook what the other has just decided.
 */
@Aggregate(type = "Roadmap")
class Execution extends OnRoadmap {

    /** Reported again in the same words, it stays as it is. A report takes the place of what the platform found by itself. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Complete asked, Actor actor, Clock clock) {
        complete(asked, null, actor, clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(CompleteWithFile asked, Actor actor, Clock clock) {
        complete(asked.asked(), asked.file(), actor, clock);
    }

    private void complete(Complete asked, @Nullable EvidenceFile file, Actor actor, Clock clock) {
        UUID institution = refuseUnlessUnderWay(asked, actor, asked.seq());
        EVIDENCE_FILE_UNKNOWN.unless(Objects.equals(asked.evidence().file(), file == null ? null : file.id()));
        Evidence evidence = asked.evidence().asEvidence(file);
        Completed now =
                new Completed(asked.id(), institution, asked.number(), asked.n(), asked.completedOn(), evidence);
        if (state.completion(asked.number(), asked.n()).filter(now::equals).isPresent()) {
            return;
        }
        WAIVED.when(isWaived(asked));
        DONE.when(isReported(asked));
        LocalDate today = LocalDate.now(clock);
        IN_FUTURE.when(asked.completedOn().isAfter(today));
        EVIDENCE_IN_FUTURE.when(evidence.date() != null && evidence.date().isAfter(today));
        EVIDENCE_VAGUE.when(Stream.of(evidence.number(), evidence.title(), evidence.url(), evidence.file())
                .allMatch(Objects::isNull));
        apply(now);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Reopen asked, Actor actor) {
        UUID institution = refuseUnlessUnderWay(asked, actor, asked.seq());
        NOT_DONE.unless(isDone(asked) || isWaived(asked));
        apply(new Reopened(asked.id(), institution, asked.number(), asked.n(), Personal.of(asked.reason())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Waive asked, Actor actor) {
        UUID institution = refuseUnlessUnderWay(asked, actor, asked.seq());
        refuseIfSettled(asked);
        apply(new Waived(asked.id(), institution, asked.number(), asked.n(), Personal.of(asked.reason())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Control asked, Actor actor) {
        UUID institution = refuseUnlessUnderWay(asked, actor, asked.seq());
        apply(new Controlled(
                asked.id(),
                institution,
                asked.number(),
                asked.n(),
                Personal.of(asked.verdict()),
                Optional.ofNullable(asked.note()).map(Personal::of)));
    }

    /** Whoever writes the plan sets dates freely; later, moving them needs a reason, and setting the first ones none. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(SetDates asked, Actor actor) {
        UUID institution = state.institutionFor(actor, asked.seq());
        CLOSED.when(state.status() == RoadmapStatus.CLOSED);
        UNDER_REVIEW.when(state.status() == RoadmapStatus.SUBMITTED || state.status() == RoadmapStatus.AGREED);
        TASK_UNKNOWN.unless(state.hasTask(asked.number()));
        Optional<Occurrence> before = state.window(asked.number(), asked.n());
        OCCURRENCE_UNKNOWN.unless(before.isPresent() || asked.n() == state.nextWindow(asked.number()));
        DATES_REVERSED.when(asked.from() != null && asked.from().isAfter(asked.to()));
        if (before.filter(new Occurrence(asked.n(), asked.from(), asked.to())::equals)
                .isPresent()) {
            return;
        }
        refuseIfSettled(asked);
        boolean approved = state.status() == RoadmapStatus.APPROVED;
        REASON_MISSING.when(approved
                && before.isPresent()
                && (asked.reason() == null || asked.reason().isBlank()));
        apply(new DatesSet(
                asked.id(),
                institution,
                asked.number(),
                asked.n(),
                Optional.ofNullable(asked.from()),
                asked.to(),
                Optional.ofNullable(asked.reason()).map(Personal::of)));
    }

    private UUID refuseUnlessUnderWay(ExecutionCommand asked, Actor actor, @Nullable Long seen) {
        UUID institution = state.institutionFor(actor, seen);
        CLOSED.when(state.status() == RoadmapStatus.CLOSED);
        NOT_APPROVED.unless(state.status() == RoadmapStatus.APPROVED);
        TASK_UNKNOWN.unless(state.hasTask(asked.number()));
        OCCURRENCE_UNKNOWN.unless(state.window(asked.number(), asked.n()).isPresent());
        return institution;
    }

    private void refuseIfSettled(ExecutionCommand asked) {
        DONE.when(isDone(asked));
        WAIVED.when(isWaived(asked));
    }

    private boolean isDone(ExecutionCommand asked) {
        return state.completion(asked.number(), asked.n()).isPresent();
    }

    /** Done by an event of the platform, it is not. */
    private boolean isReported(ExecutionCommand asked) {
        return state.completion(asked.number(), asked.n())
                .filter(done -> done.evidence().event().isEmpty())
                .isPresent();
    }

    private boolean isWaived(ExecutionCommand asked) {
        return state.isWaived(asked.number(), asked.n());
    }
}
