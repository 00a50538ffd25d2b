package org.nastavnik.gateway.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.security.SignedIn;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who may sign in; and, as a principal, has. Whatever prints it prints the id alone.
 *
 * @param version counts the changes; a sign-in holds for the one that it was made with
 * @param oneTime whether the password is to be changed before anything else
 * @param personId the member of staff that the user is, if any
 */
public record User(
        UUID id,
        @JsonIgnore long version,
        String username,
        boolean oneTime,
        Set<Role> roles,
        Set<UUID> institutions,
        @Nullable String municipality,
        @Nullable UUID personId)
        implements SignedIn, AuthenticatedPrincipal {

    /** As the domain knows the user: by the id, never by the name. */
    @Override
    public Actor actor() {
        return new Actor(id.toString(), roles, institutions, municipality, personId, null);
    }

    /** The id, for Spring Security shows it to others. */
    @Override
    @JsonIgnore
    public String getName() {
        return id.toString();
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
