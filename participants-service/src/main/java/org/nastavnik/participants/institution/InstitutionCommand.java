package org.nastavnik.participants.institution;

import static org.nastavnik.platform.messaging.Role.ADMIN;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.nastavnik.platform.messaging.AllowedTo;

/** All that can be asked of an institution. */
sealed interface InstitutionCommand {

    /** The one it is asked of. */
    UUID id();

    /** Lets it take part, under an id that the asker has made up, so that asking twice does no harm. */
    @AllowedTo(ADMIN)
    record Register(
            @NotNull @TargetAggregateIdentifier UUID id,
            @NotBlank @Size(max = 300) String name,
            @NotBlank @Size(max = 100) String municipality)
            implements InstitutionCommand {}

    /** Says by which zone its days begin and end. */
    @AllowedTo(ADMIN)
    record SetZone(
            @NotNull @TargetAggregateIdentifier UUID id,
            @NotNull ZoneId zone) implements InstitutionCommand {}
}
