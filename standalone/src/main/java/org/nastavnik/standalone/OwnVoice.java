package org.nastavnik.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.security.TokenClaims;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.stereotype.Component;

/** Lets the process speak to its own API as somebody, by a token of the kind that everybody else is given. */
@Component
public class OwnVoice {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private final JwtEncoder tokens;
    private final AuthorizationServerSettings issuer;
    private final Clock clock;

    OwnVoice(JwtEncoder tokens, AuthorizationServerSettings issuer, Clock clock) {
        this.tokens = tokens;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * What to send as {@code Authorization} now, to act as that user.
     *
     * @param user a pseudonymous id
     */
    public String as(String user, Role role, Collection<UUID> institutions) {
        Instant now = clock.instant();
        var claims = JwtClaimsSet.builder().issuedAt(now).expiresAt(now.plus(LONG_ENOUGH));
        TokenClaims.tell(new Actor(user, Set.of(role), Set.copyOf(institutions), null, null, null), claims);
        if (issuer.getIssuer() != null) {
            claims.issuer(issuer.getIssuer());
        }
        return "Bearer "
                + tokens.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }
}
