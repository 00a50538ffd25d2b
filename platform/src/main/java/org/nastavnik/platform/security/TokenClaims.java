package org.nastavnik.platform.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a bearer token says of the actor, and under which names. */
public final class TokenClaims {

    /** Names of {@link Role}. */
    public static final String ROLES = "roles";

    /** Ids. */
    public static final String INSTITUTIONS = "institutions";

    /** A name. */
    public static final String MUNICIPALITY = "municipality";

    /** An id. */
    public static final String PERSON = "person";

    private TokenClaims() {}

    /** The actor that the token's issuer vouches for. Roles that this version does not know count for nothing. */
    static Actor actor(Jwt token) {
        return new Actor(
                Objects.requireNonNull(token.getSubject()),
                parts(token, ROLES, TokenClaims::role),
                parts(token, INSTITUTIONS, institution -> Optional.of(UUID.fromString(institution))),
                token.getClaimAsString(MUNICIPALITY),
                uuid(token.getClaimAsString(PERSON)),
                null);
    }

    private static <T> Set<T> parts(Jwt token, String claim, Function<String, Optional<T>> part) {
        List<String> parts = token.getClaimAsStringList(claim);
        return parts == null
                ? Set.of()
                : parts.stream().map(part).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Optional<Role> role(String name) {
        try {
            return Optional.of(Role.valueOf(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
