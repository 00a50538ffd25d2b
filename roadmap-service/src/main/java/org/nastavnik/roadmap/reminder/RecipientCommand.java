package org.nastavnik.roadmap.reminder;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;

/** All that can be asked of a recipient of reminders. */
sealed interface RecipientCommand {

    /** The languages in which reminders are written. */
    String LANGUAGE = "ru|en";

    /** The recipient it is asked of. */
    UUID id();

    /**
     * Has somebody reminded of what an executor has to do.
     *
     * @param executor a role in the words of the roadmap, or else
     * @param entry of somebody who is named in one of the institution's roadmaps
     */
    @AllowedTo(COORDINATOR)
    record NameRecipient(
            @NotNull @TargetAggregateIdentifier UUID id,
            @NotNull UUID institution,
            @Size(max = 500) @Nullable String executor,
            @Nullable UUID entry,
            @Nullable UUID person,
            @NotBlank @Email @Size(max = 254) String address,
            @NotNull @Pattern(regexp = LANGUAGE) String language)
            implements RecipientCommand {}

    /** Gives another address, or another language. */
    @AllowedTo(COORDINATOR)
    record ChangeRecipient(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotBlank @Email @Size(max = 254) String address,
            @NotNull @Pattern(regexp = LANGUAGE) String language)
            implements RecipientCommand {}

    /** Ends the reminders and erases the address. */
    @AllowedTo(COORDINATOR)
    record RemoveRecipient(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq) implements RecipientCommand {}
}
