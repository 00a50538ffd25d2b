package org.nastavnik.participants.erasure;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;

/** All that can be asked about the erasure of somebody's personal data. */
public sealed interface ErasureCommand {

    /** The one it is asked of. */
    UUID id();

    /**
     * Erases all that is said of the person in words, for good. Asked again, it changes nothing.
     *
     * @param seq the number of the latest change of the person that whoever asks has seen, if that makes a difference
     * @param reason why, such as the number and date of the request; it is kept with the institution's key, and so outlasts the person's
     */
    @AllowedTo(COORDINATOR)
    record Erase(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotBlank @Size(max = 300) String reason) implements ErasureCommand {}
}
