package org.nastavnik.roadmap.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;

/** All that can happen to one due window of a task while the roadmap is carried out. */
public sealed interface OccurrenceEvent {

    /** The roadmap it happened in. */
    UUID roadmap();

    /** Whose that is. */
    UUID institution();

    /** The number of the task. */
    String task();

    /** Which of the task's due windows, from 1. */
    int n();

    /**
     * It was done. A report takes the place of what the platform has found by itself.
     *
     * @param completedOn the day on which it was, which may lie long before it became known
     */
    @StoredAs(name = "roadmap.occurrence-completed", revision = 3)
    record Completed(UUID roadmap, UUID institution, String task, int n, LocalDate completedOn, Evidence evidence)
            implements OccurrenceEvent {}

    /** That it was done has turned out wrong, and never counted; or it has to be done after all. */
    @StoredAs(name = "roadmap.occurrence-reopened", revision = 2)
    record Reopened(
            UUID roadmap,
            UUID institution,
            String task,
            int n,
            @PersonalData("roadmap") Personal reason) implements OccurrenceEvent {}

    /** It need not be done any more. */
    @StoredAs(name = "roadmap.occurrence-waived", revision = 1)
    record Waived(
            UUID roadmap,
            UUID institution,
            String task,
            int n,
            @PersonalData("roadmap") Personal reason) implements OccurrenceEvent {}

    /**
     * Somebody looked into it.
     *
     * @param verdict in the institution's words, or {@code ACCEPTED} or {@code REJECTED}
     */
    @StoredAs(name = "roadmap.occurrence-controlled", revision = 2)
    record Controlled(
            UUID roadmap,
            UUID institution,
            String task,
            int n,
            @PersonalData("roadmap") Personal verdict,
            @PersonalData("roadmap") Optional<Personal> note)
            implements OccurrenceEvent {}

    /**
     * It was given these dates, for the first time or in place of others.
     *
     * @param from the first day on which it may be done, if there is one
     * @param to the last day on which it is done in time
     */
    @StoredAs(name = "roadmap.occurrence-dates-set", revision = 2)
    record DatesSet(
            UUID roadmap,
            UUID institution,
            String task,
            int n,
            Optional<LocalDate> from,
            LocalDate to,
            @PersonalData("roadmap") Optional<Personal> reason)
            implements OccurrenceEvent {}
}
