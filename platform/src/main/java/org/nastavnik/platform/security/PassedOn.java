package org.nastavnik.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of a service behind the gateway: each request brings a token of the gateway's that tells who asks, or is nobody's.
 * It keeps no session and sets no cookie. Forms on its pages go to the gateway, which knows its own again by what it has
 * passed on.
 */
final class PassedOn {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private PassedOn() {}

    /** Takes those tokens alone that the gateway has made for services; its key is had from there when first needed. */
    static JwtDecoder tokens(URI gateway, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        gateway.resolve("/oauth2/jwks").toString())
                .restOperations(new RestTemplate(patient()))
                .build();
        decoder.setJwtValidator(TokenClaims.rules(TokenClaims.SERVICES, clock));
        return decoder;
    }

    /** The users there are. */
    static Accounts accounts(URI gateway) {
        return new AccountsElsewhere(gateway, patient());
    }

    /** How the gateway is asked: there is somebody who waits meanwhile. */
    private static SimpleClientHttpRequestFactory patient() {
        var patient = new SimpleClientHttpRequestFactory();
        patient.setConnectTimeout(PATIENCE);
        patient.setReadTimeout(PATIENCE);
        return patient;
    }

    static void open(HttpSecurity http, AuthenticationEntryPoint problem) {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                // No browser comes here with credentials that it has remembered.
                .csrf(CsrfConfigurer::disable)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(problem))
                .addFilterBefore(new FormToken(), AuthorizationFilter.class);
    }

    /** Has forms send what the gateway wants to see again. */
    private static final class FormToken extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String passed = request.getHeader(PassedHeaders.FORM_TOKEN);
            if (passed != null) {
                request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", passed));
            }
            chain.doFilter(request, response);
        }
    }
}
