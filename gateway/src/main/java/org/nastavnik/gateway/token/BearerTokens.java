package org.nastavnik.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.nastavnik.gateway.identity.User;
import org.nastavnik.platform.security.TokenClaims;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Makes tokens, each of which says for a quarter of an hour what its user may do. */
@Component
class BearerTokens {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    private final JwtEncoder encoder;
    private final Clock clock;

    BearerTokens(JwtEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    /** One that acts for the user. */
    Jwt issue(User user, String issuer) {
        Instant now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(LIFETIME));
        TokenClaims.tell(user.actor(), claims);
        return encoder.encode(JwtEncoderParameters.from(claims.build()));
    }
}
