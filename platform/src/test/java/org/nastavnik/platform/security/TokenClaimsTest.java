package org.nastavnik.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.messaging.Actor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

class TokenClaimsTest {

    private final Actor mentor = new Actor(
            "42", Set.of(MENTOR, COORDINATOR), Set.of(new UUID(0, 1), new UUID(0, 2)), "Заречье", new UUID(0, 3), null);
    private final Actor simple = new Actor("43", Set.of(COORDINATOR), Set.of(), null, null, null);

    @Test
    void aTokenSaysWhoActsAsItWasTold() {
        assertThat(TokenClaims.actor(token(mentor))).isEqualTo(mentor);
        assertThat(TokenClaims.actor(token(simple))).isEqualTo(simple);
    }

    @Test
    void itIsForThePlatformAndSaysNothingThatIsNot() {
        assertThat(token(simple).getClaims()).containsOnlyKeys("sub", "aud", "roles", "institutions");
        assertThat(token(simple).getAudience()).containsExactly("nastavnik");
    }

    /** A later version of whoever issues it may know more of them. */
    @Test
    void anUnknownRoleCountsForNothing() {
        Jwt token = Jwt.withTokenValue("a token")
                .header("alg", "none")
                .subject("44")
                .claim("roles", List.of("KING", "MENTOR"))
                .build();
        assertThat(TokenClaims.actor(token)).isEqualTo(new Actor("44", Set.of(MENTOR), Set.of(), null, null, null));
    }

    private static Jwt token(Actor actor) {
        var claims = JwtClaimsSet.builder();
        TokenClaims.tell(actor, claims);
        return Jwt.withTokenValue("a token")
                .header("alg", "none")
                .claims(all -> all.putAll(claims.build().getClaims()))
                .build();
    }
}
