package org.nastavnik.roadmap.reminder;

import java.util.Optional;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;

/** All that can happen to a recipient of reminders. */
sealed interface RecipientEvent {

    /** The one it happened to. */
    UUID recipient();

    /** Whose roadmaps the reminders are about. */
    UUID institution();

    /**
     * Reminders of what an executor has to do go to this address.
     *
     * @param role of the executor, in the words of the roadmap; none for one by name
     * @param entry under which a roadmap keeps the executor's name; none for a role
     * @param person the member of staff whose address it is, if that was said
     * @param language {@code ru} or {@code en}
     */
    @StoredAs(name = "roadmap.recipient-named", revision = 1)
    record Named(
            UUID recipient,
            UUID institution,
            Optional<String> role,
            Optional<UUID> entry,
            Optional<UUID> person,

            @PersonalData(
                    value = "recipient",
                    about = {"entry", "person"})
            Personal address,

            String language)
            implements RecipientEvent {}

    /** They go to this address from now on. */
    @StoredAs(name = "roadmap.recipient-changed", revision = 1)
    record Changed(
            UUID recipient,
            UUID institution,
            @PersonalData("recipient") Personal address,
            String language) implements RecipientEvent {}

    /** They go there no more, and the address is erased. */
    @StoredAs(name = "roadmap.recipient-removed", revision = 1)
    record Removed(UUID recipient, UUID institution) implements RecipientEvent {}
}
