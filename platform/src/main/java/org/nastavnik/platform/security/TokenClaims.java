package org.nastavnik.platform.security;

import java.time.Clock;
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
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a bearer token says of the actor, and under which names: written and read here, whoever signs it. */
public final class TokenClaims {

    /** Whom tokens are for: the services of the platform. */
    public static final String AUDIENCE = "nastavnik";

    /** Whom tokens are for by which the gateway tells a service who asks: nobody else's door takes these. */
    public static final String SERVICES = "nastavnik-services";

    /** Names of {@link Role}. */
    private static final String ROLES = "roles";

    /** Ids. */
    private static final String INSTITUTIONS = "institutions";

    /** A name. */
    private static final String MUNICIPALITY = "municipality";

    /** An id. */
    private static final String PERSON = "person";

    /** From where the actor acts, as the gateway sees it. */
    private static final String ADDRESS = "address";

    private TokenClaims() {}

    /** Adds for whom a token lets its bearer act, and that it is for the platform; when it holds, its issuer says. */
    public static void tell(Actor actor, JwtClaimsSet.Builder claims) {
        claims.subject(actor.user())
                .audience(List.of(AUDIENCE))
                .claim(ROLES, texts(actor.roles()))
                .claim(INSTITUTIONS, texts(actor.institutions()));
        if (actor.municipality() != null) {
            claims.claim(MUNICIPALITY, actor.municipality());
        }
        if (actor.person() != null) {
            claims.claim(PERSON, actor.person().toString());
        }
    }

    /** The same for a service that the gateway passes a request on to, and from where the actor acts. */
    public static void pass(Actor actor, JwtClaimsSet.Builder claims) {
        tell(actor, claims);
        claims.audience(List.of(SERVICES));
        if (actor.address() != null) {
            claims.claim(ADDRESS, actor.address());
        }
    }

    /**
     * What a token has to keep to.
     *
     * @param audience whom it has to be for
     */
    public static OAuth2TokenValidator<Jwt> rules(String audience, Clock clock) {
        var time = new JwtTimestampValidator();
        time.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(audience)));
    }

    /** The actor that the token's issuer vouches for. Roles that this version does not know count for nothing. */
    static Actor actor(Jwt token) {
        return new Actor(
                Objects.requireNonNull(token.getSubject()),
                parts(token, ROLES, TokenClaims::role),
                parts(token, INSTITUTIONS, institution -> Optional.of(UUID.fromString(institution))),
                token.getClaimAsString(MUNICIPALITY),
                uuid(token.getClaimAsString(PERSON)),
                token.getClaimAsString(ADDRESS));
    }

    private static List<String> texts(Set<?> parts) {
        return parts.stream().map(Object::toString).sorted().toList();
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
