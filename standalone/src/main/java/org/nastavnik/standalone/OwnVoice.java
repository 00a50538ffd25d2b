package org.nastavnik.standalone;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.security.TokenClaims;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.stereotype.Component;

/** Lets the process speak to its own API as somebody, by a token of the kind that everybody else is given. */
@Component
public class OwnVoice {

    /** Whom the platform's tokens are for. */
    private static final String AUDIENCE = "nastavnik";

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private final JwtEncoder tokens;
    private final AuthorizationServerSettings issuer;
    private final Clock clock;

    OwnVoice(JWKSource<SecurityContext> keys, AuthorizationServerSettings issuer, Clock clock) {
        this.tokens = new NimbusJwtEncoder(keys);
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
        var claims = JwtClaimsSet.builder()
                .subject(user)
                .audience(List.of(AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(LONG_ENOUGH))
                .claim(TokenClaims.ROLES, List.of(role.name()))
                .claim(
                        TokenClaims.INSTITUTIONS,
                        institutions.stream().map(UUID::toString).toList());
        if (issuer.getIssuer() != null) {
            claims.issuer(issuer.getIssuer());
        }
        return "Bearer "
                + tokens.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }
}
