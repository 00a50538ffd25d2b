package org.nastavnik.gateway.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.nastavnik.gateway.identity.User;
import org.nastavnik.platform.security.TokenClaims;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Makes tokens, each of which says for a quarter of an hour what its user may do. */
@Component
class BearerTokens {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    /** Whom tokens are for: the services of the platform. */
    static final String AUDIENCE = "nastavnik";

    private final JwtEncoder encoder;
    private final Clock clock;

    BearerTokens(JWKSource<SecurityContext> keys, Clock clock) {
        encoder = new NimbusJwtEncoder(keys);
        this.clock = clock;
    }

    JwtEncoder encoder() {
        return encoder;
    }

    /** One that acts for the user. */
    Jwt issue(User user, String issuer) {
        Instant now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(LIFETIME));
        tell(user, claims);
        return encoder.encode(JwtEncoderParameters.from(claims.build()));
    }

    /** What a token says of the user. */
    static void tell(User user, JwtClaimsSet.Builder claims) {
        claims.subject(user.getName())
                .audience(List.of(AUDIENCE))
                .claim(TokenClaims.ROLES, texts(user.roles()))
                .claim(TokenClaims.INSTITUTIONS, texts(user.institutions()));
        if (user.municipality() != null) {
            claims.claim(TokenClaims.MUNICIPALITY, user.municipality());
        }
        if (user.personId() != null) {
            claims.claim(TokenClaims.PERSON, user.personId().toString());
        }
    }

    private static List<String> texts(Collection<?> parts) {
        return parts.stream().map(Object::toString).sorted().toList();
    }
}
