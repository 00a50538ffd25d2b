package org.nastavnik.pairing.meeting;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;

/**
 * All that can be asked of a pair about its meetings. Where a command carries {@code seq}, the number of the pair's latest
 * change that whoever asks has seen, it is refused if there has been another since.
 */
public sealed interface MeetingCommand {

    /** The pair. */
    UUID id();

    /** Puts a meeting on record that has taken place. It is answered by the meeting's number. */
    @AllowedTo({COORDINATOR, MENTOR})
    record LogMeeting(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull MeetingKind kind,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 500) String topic)
            implements MeetingCommand {}

    /**
     * Tells how a meeting went for one of the pair, who does so but once.
     *
     * @param n the meeting's number, from 1
     * @param rating from 1, the worst, to 10
     */
    @AllowedTo({COORDINATOR, MENTOR, MENTEE})
    record GiveFeedback(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            int n,
            @NotNull UUID personId,
            @NotNull @Min(1) @Max(10) Integer rating,
            @NotBlank @Size(max = 2000) String text)
            implements MeetingCommand {}
}
