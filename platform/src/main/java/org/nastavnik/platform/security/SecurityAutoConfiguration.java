package org.nastavnik.platform.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.web.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The door of every application: who may come in, and what browsers may do with what they get. */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
class SecurityAutoConfiguration {

    /** The setting that says where the gateway is, for services that are processes of their own. */
    private static final String GATEWAY = "nastavnik.gateway";

    private static final String[] PUBLIC = {
        "/console/**",
        "/webjars/**",
        "/sign-in/**",
        "/error",
        // Whoever knows such an address need not sign in.
        "/calendars/*",
        "/actuator/health/**",
        "/v3/api-docs/**",
        "/swagger-ui/**",
        "/swagger-ui.html"
    };

    private static final RequestMatcher API = pathPattern("/api/**");

    private static final RequestMatcher SWAGGER = pathPattern("/swagger-ui/**");

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            ProblemWriter problems,
            ObjectProvider<JwtDecoder> tokens,
            ObjectProvider<WayIn> ways,
            Environment settings) {
        AuthenticationEntryPoint problem = (request, response, _) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(401, request, response);
        };
        http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((who, asked) -> new AuthorizationDecision(isFromHere(asked) || isAdmin(who.get())))
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityAutoConfiguration::bringsItsOwnProof))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(problem, API)
                        .accessDeniedHandler((request, response, denied) -> {
                            if (API.matches(request) && isFromNobody(request)) {
                                problem.commence(request, response, new InsufficientAuthenticationException("Nobody"));
                            } else {
                                String code = denied instanceof CsrfException ? "form-expired" : "http-403";
                                problems.write(403, code, request, response);
                            }
                        }))
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(SWAGGER),
                                new StaticHeadersWriter("Content-Security-Policy", POLICY)))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                SWAGGER,
                                new StaticHeadersWriter(
                                        "Content-Security-Policy", POLICY + "; style-src 'self' 'unsafe-inline'"))));
        tokens.ifAvailable(decoder -> http.oauth2ResourceServer(
                server -> server.authenticationEntryPoint(problem).jwt(jwt -> jwt.decoder(decoder))));
        ways.orderedStream().forEach(way -> way.open(http, problem));
        if (settings.containsProperty(GATEWAY)) {
            PassedOn.open(http, problem);
        }
        return http.build();
    }

    /** Where the gateway is another process. */
    @Bean
    @ConditionalOnProperty(GATEWAY)
    JwtDecoder tokensOfTheGateway(@Value("${" + GATEWAY + "}") URI gateway, Clock clock) {
        return PassedOn.tokens(gateway, clock);
    }

    @Bean
    @ConditionalOnProperty(GATEWAY)
    Accounts accountsOfTheGateway(@Value("${" + GATEWAY + "}") URI gateway) {
        return PassedOn.accounts(gateway);
    }

    /** Requests are metered as a whole; each filter and each look at rights by itself would double what they cost. */
    @Bean
    SecurityObservationSettings nothingObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    ActingFilter actingFilter() {
        return new ActingFilter();
    }

    private static boolean isAdmin(@Nullable Authentication who) {
        return ActingFilter.actor(who).isAny(Role.ADMIN);
    }

    /** Scrapers on the same machine need no user; figures of the process hold no personal data. */
    private static boolean isFromHere(RequestAuthorizationContext asked) {
        String from = asked.getRequest().getRemoteAddr();
        return from.equals("127.0.0.1") || from.equals("::1") || from.equals("0:0:0:0:0:0:0:1");
    }

    private static boolean isFromNobody(HttpServletRequest request) {
        return request.getUserPrincipal() == null && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /**
     * A program signs each request itself. A browser that another site has sent, with credentials that it remembers, does
     * not count as one.
     */
    private static boolean bringsItsOwnProof(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
