package org.nastavnik.roadmap.deadline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.deadline.DeadlineCommand.TellWhatIsDue;
import org.nastavnik.roadmap.deadline.DeadlineEvent.DueSoon;
import org.nastavnik.roadmap.deadline.DeadlineEvent.Overdue;
import org.nastavnik.roadmap.execution.OccurrenceStatus;
import org.nastavnik.roadmap.plan.OccurrenceEvent;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Reopened;
import org.nastavnik.roadmap.plan.OnRoadmap;
import org.nastavnik.roadmap.plan.PlanEvent;
import org.nastavnik.roadmap.plan.RoadmapStatus;
import org.nastavnik.roadmap.schedule.Occurrence;

/**
 * Decides what of a roadmap has fallen due. It shares the roadmap's id and history with the aggregates that decide on the plan
 * and its execution, so that nothing is told of what has just been done.
 */
@Aggregate(type = "Roadmap")
class Deadlines extends OnRoadmap {

    /** What was told of due windows as they are now. */
    private final Set<DeadlineEvent> told = new HashSet<>();

    @Nullable
    UUID institution;

    /** Asked too early, or again, it tells nothing. */
    @CommandHandler
    @Nullable
    Instant decide(TellWhatIsDue asked, Clock clock) {
        if (state.status() != RoadmapStatus.APPROVED || institution == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock.withZone(asked.zone()));
        UUID whose = institution;
        state.openWindows()
                .forEach((task, windows) -> windows.stream()
                        .flatMap(one -> due(asked.id(), whose, task, one, today).stream())
                        .filter(due -> !told.contains(due))
                        .toList()
                        .forEach(due -> apply(due)));
        return state.openWindows().values().stream()
                .flatMap(List::stream)
                .flatMap(window -> OccurrenceStatus.changesAfter(today, window.to()).stream())
                .min(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay(asked.zone()).toInstant())
                .orElse(null);
    }

    private static Optional<DeadlineEvent> due(UUID id, UUID whose, String task, Occurrence window, LocalDate today) {
        return switch (OccurrenceStatus.of(window.to(), null, today)) {
            case DUE_SOON -> Optional.of(new DueSoon(id, whose, task, window.n(), window.to()));
            case OVERDUE -> Optional.of(new Overdue(id, whose, task, window.n(), window.to()));
            case PENDING, DONE, DONE_LATE, WAIVED -> Optional.empty();
        };
    }

    @EventSourcingHandler
    @Override
    protected void evolve(PlanEvent happened) {
        super.evolve(happened);
        institution = happened.institution();
        told.removeIf(one -> state.window(one.task(), one.n())
                .filter(window -> window.to().equals(one.to()))
                .isEmpty());
    }

    /** What is given other dates, or opened again, falls due anew. */
    @EventSourcingHandler
    @Override
    protected void evolve(OccurrenceEvent happened) {
        super.evolve(happened);
        if (happened instanceof DatesSet || happened instanceof Reopened) {
            told.removeIf(one -> one.task().equals(happened.task()) && one.n() == happened.n());
        }
    }

    @EventSourcingHandler
    void evolve(DeadlineEvent happened) {
        told.add(happened);
    }
}
