package org.nastavnik.gateway.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.gateway.identity.User;
import org.nastavnik.gateway.signin.Sessions;
import org.nastavnik.platform.security.TokenClaims;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A door of its own for {@code /oauth2}, before that of the platform: programs send people here, who sign in by page and
 * session, and get a code that becomes a token.
 */
@Configuration(proxyBeanMethods = false)
class TokenDoor {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain authorizationServer(HttpSecurity http, Sessions sessions) {
        http.oauth2AuthorizationServer(server -> http.securityMatcher(server.getEndpointsMatcher()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        sessions.guard(http);
        return http.build();
    }

    /** Where no issuer is set, tokens name the address that they were asked for at. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${nastavnik.issuer:}") String issuer) {
        var settings = AuthorizationServerSettings.builder();
        return issuer.isEmpty() ? settings.build() : settings.issuer(issuer).build();
    }

    @Bean
    JwtEncoder tokenEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    JwtGenerator tokenGenerator(JwtEncoder encoder, Clock clock) {
        var generator = new JwtGenerator(encoder);
        generator.setClock(clock);
        generator.setJwtCustomizer(token -> {
            Authentication somebody = token.getPrincipal();
            if (somebody != null && somebody.getPrincipal() instanceof User user) {
                TokenClaims.tell(user.actor(), token.getClaims());
            }
        });
        return generator;
    }

    /** How the platform's own door checks tokens here; other services do it with the same key from {@code /oauth2/jwks}. */
    @Bean
    JwtDecoder tokenDecoder(JWKSource<SecurityContext> keys, AuthorizationServerSettings settings, Clock clock) {
        List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
        rules.add(TokenClaims.rules(TokenClaims.AUDIENCE, clock));
        if (settings.getIssuer() != null) {
            rules.add(new JwtIssuerValidator(settings.getIssuer()));
        }
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(rules));
        return decoder;
    }
}
