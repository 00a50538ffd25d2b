package org.nastavnik.roadmap.execution;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.WebAddress;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.EvidenceFile;

/**
 * All that can be asked of a task's due window. Where a command carries {@code seq}, the number of the roadmap's latest
 * change that whoever asks has seen, it is refused if there has been another since.
 */
sealed interface ExecutionCommand {

    /** The roadmap. */
    UUID id();

    /** The number of the task. */
    String number();

    /** Which of the task's due windows, from 1. */
    int n();

    /**
     * Reports it done. Executors report what is theirs; as long as a roadmap names them in words only, which no user is
     * bound to, any executor of the institution may report any of its tasks, and the event says who did.
     */
    @AllowedTo({COORDINATOR, EXECUTOR})
    record Complete(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull String number,
            int n,
            @NotNull LocalDate completedOn,
            @NotNull @Valid EvidenceOnPaper evidence)
            implements ExecutionCommand {

        /** The same, proved by a file as well. */
        Complete provedBy(UUID file) {
            return new Complete(id, seq, number, n, completedOn, evidence.with(file));
        }
    }

    /** The same with the file that the evidence names, as it is kept; sent by who has looked it up, and no HTTP body. */
    @AllowedTo({COORDINATOR, EXECUTOR})
    record CompleteWithFile(@TargetAggregateIdentifier UUID id, Complete asked, EvidenceFile file)
            implements ExecutionCommand {

        @Override
        public String number() {
            return asked.number();
        }

        @Override
        public int n() {
            return asked.n();
        }
    }

    /** Puts on record that it need not be done any more. */
    @AllowedTo({COORDINATOR, DIRECTOR})
    record Waive(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull String number,
            int n,
            @NotBlank @Size(max = 500) String reason)
            implements ExecutionCommand {}

    /** Takes back that it was done, or that it need not be. */
    @AllowedTo(COORDINATOR)
    record Reopen(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull String number,
            int n,
            @NotBlank @Size(max = 500) String reason)
            implements ExecutionCommand {}

    /** Puts on record what looking into it has shown. */
    @AllowedTo({COORDINATOR, DIRECTOR})
    record Control(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull String number,
            int n,
            @NotBlank @Size(max = 50) String verdict,
            @Size(max = 2000) @Nullable String note)
            implements ExecutionCommand {}

    /**
     * Gives it other dates, for a reason once the roadmap is approved; or its first ones, which makes one of the next number.
     */
    @AllowedTo(COORDINATOR)
    record SetDates(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull String number,
            int n,
            @Nullable LocalDate from,
            @NotNull LocalDate to,
            @Size(max = 500) @Nullable String reason)
            implements ExecutionCommand {}

    /**
     * Evidence as it is reported.
     *
     * @param file the id of one that was uploaded for this roadmap
     */
    record EvidenceOnPaper(
            @NotBlank @Size(max = 50) String kind,
            @Size(max = 50) @Nullable String number,
            @Nullable LocalDate date,
            @Size(max = 500) @Nullable String title,
            @WebAddress @Nullable URI url,
            @Nullable UUID file) {

        EvidenceOnPaper with(UUID uploaded) {
            return new EvidenceOnPaper(kind, number, date, title, url, uploaded);
        }

        Evidence asEvidence(@Nullable EvidenceFile kept) {
            return new Evidence(kind, number, date, title == null ? null : Personal.of(title), url, kept);
        }
    }
}
