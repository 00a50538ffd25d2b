package org.nastavnik.gateway.identity;

import static org.nastavnik.platform.messaging.Role.ADMIN;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.messaging.Role;

/** All that can be asked about users. None of it is an event: rows are changed, and a log line says by whom. */
sealed interface UserCommand {

    /**
     * Adds a user under an id that the asker may have made up, so that asking twice does no harm.
     *
     * @param oneTime whether the password is to be changed at the first sign-in
     */
    @AllowedTo(ADMIN)
    record Register(
            @NotNull UUID id,

            @NotBlank @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{M}\\p{N}._@+-]*")
            String username,

            @NotNull @GoodPassword Secret password,
            @Nullable Boolean oneTime,
            @NotEmpty Set<@NotNull Role> roles,
            @Nullable Set<@NotNull UUID> institutions,
            @Size(max = 200) @Nullable String municipality,
            @Nullable UUID personId)
            implements UserCommand {

        /** The user that it makes. */
        User user() {
            return new User(
                    id,
                    0,
                    username,
                    Boolean.TRUE.equals(oneTime),
                    roles,
                    Objects.requireNonNullElse(institutions, Set.of()),
                    municipality,
                    personId);
        }
    }

    /** Gives a user who has forgotten it another password. */
    @AllowedTo(ADMIN)
    record ResetPassword(
            @NotNull UUID id,
            @NotNull @GoodPassword Secret password,
            @Nullable Boolean oneTime) implements UserCommand {}

    /**
     * Changes the asker's own.
     *
     * @param current what it has been, for a browser may have been left alone
     */
    @AllowedTo({})
    record ChangePassword(
            @NotNull Secret current, @NotNull @GoodPassword Secret password) implements UserCommand {}
}
