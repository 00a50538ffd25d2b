package org.nastavnik.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.platform.messaging.Role;

/** Users by which somebody signs in, told by whoever keeps users to others in the same process. */
@FunctionalInterface
public interface Accounts {

    /** Those of a person. */
    List<Account> of(UUID person);

    /**
     * A user.
     *
     * @param id by which events name the user
     * @param username to sign in with
     * @param institutions where the roles hold
     */
    record Account(UUID id, String username, Set<Role> roles, Set<UUID> institutions, Instant createdAt) {}
}
