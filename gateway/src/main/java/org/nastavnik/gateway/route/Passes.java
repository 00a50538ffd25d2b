package org.nastavnik.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.security.TokenClaims;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/**
 * Makes the tokens by which services are told who asks. Each holds for two minutes and is used for one: to sign a new one
 * for each request would cost more than the request.
 */
@Component
@Conditional(ServicesElsewhere.class)
final class Passes {

    static final Duration LIFETIME = Duration.ofMinutes(2);
    private static final Duration USED = Duration.ofMinutes(1);
    private static final int KEPT_AT_MOST = 10_000;

    private final JwtEncoder tokens;
    private final Clock clock;
    private final Cache<Actor, String> made;

    Passes(JwtEncoder tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.made = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(USED)
                .maximumSize(KEPT_AT_MOST)
                .build();
    }

    /** One that lets a service act for the actor, who has to have signed in: nobody acts as the platform itself from here. */
    String of(Actor actor) {
        if (actor.isSystem() || actor.user().equals(Actor.NOBODY.user())) {
            throw new IllegalArgumentException("There is nobody to tell of");
        }
        return made.get(actor, this::make);
    }

    private String make(Actor actor) {
        Instant now = clock.instant();
        var claims = JwtClaimsSet.builder().issuedAt(now).expiresAt(now.plus(LIFETIME));
        TokenClaims.pass(actor, claims);
        return tokens.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }
}
