package org.nastavnik.pairing.pair;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.messaging.AllowedTo;

/**
 * All that can be asked of a pair until it works. Where a command carries {@code seq}, the number of the latest change that
 * whoever asks has seen, it is refused if there has been another since.
 */
sealed interface PairCommand {

    /** The one it is asked of. */
    UUID id();

    /**
     * Proposes it, under an id that the asker has made up, so that asking twice does no harm.
     *
     * @param form from the institution's catalogue, whose defaults are {@code TEACHER_TEACHER, MANAGER_TEACHER,
     *     PEDAGOGUE_PEDAGOGUE, STUDENT_STUDENT, STUDENT_PUPIL, EMPLOYER_PUPIL, EMPLOYER_STUDENT, PUPIL_PUPIL}
     * @param round of matching that it came out of, if any
     */
    @AllowedTo(COORDINATOR)
    record Propose(
            @NotNull @TargetAggregateIdentifier UUID id,
            @NotNull UUID institution,
            @NotBlank @Size(max = 100) String form,
            @NotNull UUID mentorId,
            @NotEmpty @Size(max = 20) List<@NotNull UUID> menteeIds,
            @Nullable UUID round,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 500) String> goals)
            implements PairCommand {}

    /** Notes whether one of the pair wants to be in it; what was said before the approval may be taken back. */
    @AllowedTo({COORDINATOR, MENTOR, MENTEE})
    record RecordConsent(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull UUID personId,
            @NotNull Boolean accepted)
            implements PairCommand {}

    /** Asks that it works by order, from the order's day. It is answered by the number of the attempt. */
    @AllowedTo(DIRECTOR)
    record RequestApproval(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull @Valid OrderOnPaper order) implements PairCommand {}

    /** Approves it, its mentor having places for it; the platform alone asks for it. */
    record Approve(@TargetAggregateIdentifier UUID id, int attempt) implements PairCommand {}

    /**
     * Ends an attempt to approve it; the platform alone asks for it.
     *
     * @param reason the code of the rule that forbids it
     */
    record RefuseApproval(@TargetAggregateIdentifier UUID id, int attempt, String reason) implements PairCommand {}

    /** The order as the director gives it. */
    record OrderOnPaper(
            @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 500) String title) {

        Order asOrder() {
            return new Order(number, date, Personal.of(title));
        }
    }
}
