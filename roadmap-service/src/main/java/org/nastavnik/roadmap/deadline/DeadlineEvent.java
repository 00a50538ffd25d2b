package org.nastavnik.roadmap.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.nastavnik.contracts.StoredAs;

/** What the passing of days brings about for a due window that is open, in a roadmap that is in force. It changes nothing. */
public sealed interface DeadlineEvent {

    /** The roadmap it happened in. */
    UUID roadmap();

    /** Whose that is. */
    UUID institution();

    /** The number of the task. */
    String task();

    /** Which of the task's due windows, from 1. */
    int n();

    /** The last day on which it is done in time, as it was when this happened. */
    LocalDate to();

    /** Its last day has come near. */
    @StoredAs(name = "roadmap.occurrence-due-soon", revision = 1)
    record DueSoon(UUID roadmap, UUID institution, String task, int n, LocalDate to) implements DeadlineEvent {}

    /** Its last day has passed. */
    @StoredAs(name = "roadmap.occurrence-overdue", revision = 1)
    record Overdue(UUID roadmap, UUID institution, String task, int n, LocalDate to) implements DeadlineEvent {}
}
