package org.nastavnik.roadmap.reminder;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.reminder.RecipientCommand.NameRecipient;

/**
 * A recipient as it is named in a form.
 *
 * @param executor the entry of somebody by name, or a role in the words of the roadmap
 */
record RecipientForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 500) String executor,
        @NotBlank @Email @Size(max = 254) String address,

        @NotNull @Pattern(regexp = RecipientCommand.LANGUAGE)
        String language) {

    /** What stands for an executor in the form. */
    static String valueOf(Executor executor) {
        return executor.entry() == null ? executor.text() : executor.entry().toString();
    }

    NameRecipient named(UUID institution, boolean byEntry) {
        return new NameRecipient(
                id,
                institution,
                byEntry ? null : executor,
                byEntry ? UUID.fromString(executor) : null,
                null,
                address,
                language);
    }
}
