package org.nastavnik.pairing.conclusion;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;

/**
 * All that can be asked of a pair about its end. Where a command carries {@code seq}, the number of the pair's latest change
 * that whoever asks has seen, it is refused if there has been another since.
 */
public sealed interface ConclusionCommand {

    /** The pair. */
    UUID id();

    /**
     * Concludes it, its cycle being complete.
     *
     * @param concludedOn the last day of it
     * @param publicEvent at which the results were shown
     * @param wantsToContinue whether the participants wish for another cycle; {@code continue} to programs
     */
    @AllowedTo(COORDINATOR)
    record Conclude(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull LocalDate concludedOn,
            @NotBlank @Size(max = 4000) String reflection,
            @NotBlank @Size(max = 1000) String publicEvent,
            @NotBlank @Size(max = 2000) String outcome,

            @JsonProperty(value = "continue", required = true)
            boolean wantsToContinue)
            implements ConclusionCommand {}

    /**
     * Ends it before its work is done, or even begun.
     *
     * @param on the last day of it
     */
    @AllowedTo({COORDINATOR, DIRECTOR})
    record Dissolve(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 1000) String reason)
            implements ConclusionCommand {}

    /**
     * Ends a pair that may go on no longer, at work or not; the platform alone asks for it. One that is being approved is left
     * alone until that is answered.
     *
     * @param on the last day of it, or if it worked later than that, the day of its latest meeting or order instead
     * @param reason the code of the rule that forbids it
     */
    record BreakUp(@TargetAggregateIdentifier UUID id, LocalDate on, String reason) implements ConclusionCommand {}

    /**
     * Drops a pair that should not have been formed; the platform alone asks for it. One that has got further, or ended, is
     * left alone.
     *
     * @param reason the code of the rule that forbids it
     */
    record Abandon(@TargetAggregateIdentifier UUID id, LocalDate on, String reason) implements ConclusionCommand {}
}
