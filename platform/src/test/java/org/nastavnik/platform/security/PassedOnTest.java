package org.nastavnik.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A service behind a gateway, of which there is no more here than its public key. */
@SpringBootTest(
        classes = {OnPostgres.class, Desk.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class PassedOnTest {

    private static final RSAKey KEY = key();
    private static final HttpServer GATEWAY = gateway();

    @Autowired
    JdbcClient database;

    private RestTestClient http;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry settings) {
        settings.add(
                "nastavnik.gateway",
                () -> "http://127.0.0.1:" + GATEWAY.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        GATEWAY.stop(0);
    }

    @BeforeEach
    void begin(@LocalServerPort int port) {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void whoeverTheGatewayTellsOfActsFromWhereItSaysAndIsGivenNoSession() {
        UUID ticket = UUID.randomUUID();
        Actor coordinator = actor(COORDINATOR).at("192.0.2.7");
        ResponseSpec answer = asked(ticket, token(KEY, claims -> TokenClaims.pass(coordinator, claims)));
        answer.expectStatus().isCreated().expectHeader().doesNotExist(HttpHeaders.SET_COOKIE);
        assertThat(database.sql("""
            SELECT convert_from(meta_data, 'UTF8') FROM eventstore.domain_event WHERE aggregate_identifier = ?
            """)
                        .param(ticket.toString())
                        .query(String.class)
                        .single())
                .contains("\"192.0.2.7\"", "\"" + coordinator.user() + "\"");
    }

    @Test
    void theServiceLooksAtTheRoleItself() {
        asked(UUID.randomUUID(), token(KEY, claims -> TokenClaims.pass(actor(AUDITOR), claims)))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void nobodyElseGetsIn() throws JOSEException {
        Actor coordinator = actor(COORDINATOR);
        refused(token(KEY, claims -> TokenClaims.tell(coordinator, claims)));
        refused(token(KEY, claims -> {
            TokenClaims.pass(coordinator, claims);
            claims.issuedAt(Instant.now().minus(Duration.ofHours(2)))
                    .expiresAt(Instant.now().minus(Duration.ofHours(1)));
        }));
        RSAKey other = new RSAKeyGenerator(2048).keyID(KEY.getKeyID()).generate();
        refused(token(other, claims -> TokenClaims.pass(coordinator, claims)));
        refused("nothing of the kind");
        http.get().uri("/api/tickets").exchange().expectStatus().isUnauthorized();
    }

    private void refused(String token) {
        asked(UUID.randomUUID(), token)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private ResponseSpec asked(UUID ticket, String token) {
        return http.post()
                .uri("/api/tickets")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"id\": \"%s\", \"title\": \"Printer\"}".formatted(ticket))
                .exchange();
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID().toString(), Set.of(role), Set.of(), null, null, null);
    }

    private static String token(RSAKey key, Consumer<JwtClaimsSet.Builder> told) {
        var claims = JwtClaimsSet.builder()
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofMinutes(2)));
        told.accept(claims);
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("gateway").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer gateway() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/oauth2/jwks", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
