package org.nastavnik.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.Gateway;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.gateway.Visitor;
import org.nastavnik.gateway.route.Elsewhere.Asked;
import org.nastavnik.testing.OwnStart;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service is told of whoever asks, and what it is not. */
class PassingOnTest {

    private static final UUID SCHOOL = UUID.randomUUID();

    private static Elsewhere roadmap;
    private static OwnStart gateway;

    @BeforeAll
    static void start() throws IOException {
        roadmap = new Elsewhere();
        roadmap.tells("/console/menu", """
            [{"place": 7, "path": "/roadmap/{institution}", "roles": ["AUDITOR"], "words": {"ru": "Карта", "en": "Map"}},
             {"place": 8, "path": "/roadmap/{institution}/due", "roles": ["EXECUTOR"], "words": {"ru": "Сроки"}}]
            """);
        roadmap.tells("/actuator/health", "{\"status\": \"UP\"}");
        roadmap.tells("/v3/api-docs", """
            {"openapi": "3.1.0", "info": {"title": "There", "version": "1"},
             "paths": {"/api/roadmaps/{id}": {"get": {"responses": {"200": {"description": "OK"}}}}},
             "components": {"schemas": {"org.nastavnik.Plan": {"type": "object"}}}}
            """);
        gateway = new OwnStart(Gateway::main, "--nastavnik.services.roadmap=" + roadmap.url());
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        roadmap.close();
    }

    @Test
    void whoeverAsksIsToldByATokenOfTheGatewaysOwn() throws Exception {
        Somebody auditor = Somebody.added(gateway.http(), List.of(SCHOOL), AUDITOR);
        Asked asked = asked(auditor.using(gateway.http()));
        SignedJWT pass = SignedJWT.parse(token(asked));
        assertThat(pass.verify(new RSASSAVerifier(
                        keys().getKeyByKeyId(pass.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        var claims = pass.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("nastavnik-services");
        assertThat(claims.getSubject()).isEqualTo(auditor.id().toString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("AUDITOR");
        assertThat(claims.getStringListClaim("institutions")).containsExactly(SCHOOL.toString());
        assertThat(claims.getStringClaim("address")).isEqualTo("127.0.0.1");
        assertThat(claims.getExpirationTime())
                .isBeforeOrEqualTo(Date.from(claims.getIssueTime().toInstant().plus(Duration.ofMinutes(2))));
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder("sub", "aud", "roles", "institutions", "address", "iat", "exp");
        assertThat(token(asked(auditor.using(gateway.http()))))
                .as("it is used again")
                .isEqualTo(pass.serialize());
    }

    /** What somebody has signed in by is worth nothing anywhere but at the gateway, and what a service is told nothing there. */
    @Test
    void whatOpensOneDoorDoesNotOpenAnother() throws Exception {
        Somebody auditor = Somebody.added(gateway.http(), List.of(SCHOOL), AUDITOR);
        String users = new JsonMapper()
                .readTree(body(auditor.using(gateway.http())
                        .post()
                        .uri("/api/tokens")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()))
                .path("access_token")
                .asString();
        String pass = token(asked(Somebody.bearing(users, gateway.http())));
        assertThat(pass).isNotEqualTo(users);
        String accounts = "/services/accounts?person=" + UUID.randomUUID();
        assertThat(status(Somebody.bearing(pass, gateway.http()), accounts)).isEqualTo(200);
        assertThat(status(Somebody.bearing(users, gateway.http()), accounts)).isEqualTo(401);
        assertThat(status(auditor.using(gateway.http()), accounts)).isEqualTo(401);
        assertThat(status(gateway.http(), accounts)).isEqualTo(401);
        assertThat(status(Somebody.bearing(pass, gateway.http()), "/api/roadmaps"))
                .isEqualTo(401);
    }

    @Test
    void aServiceIsToldOfThePersonsUsers() {
        UUID person = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        Somebody.ADMIN
                .using(gateway.http())
                .post()
                .uri("/api/users")
                .body(Map.of(
                        "id",
                        user,
                        "username",
                        "user-" + user,
                        "password",
                        "not easily guessed",
                        "roles",
                        List.of(COORDINATOR),
                        "institutions",
                        List.of(SCHOOL),
                        "personId",
                        person))
                .exchange()
                .expectStatus()
                .isCreated();
        JsonNode known = new JsonMapper()
                .readTree(body(Somebody.bearing(token(asked(Somebody.ADMIN.using(gateway.http()))), gateway.http())
                        .get()
                        .uri("/services/accounts?person=" + person)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()));
        assertThat(known).hasSize(1);
        assertThat(known.path(0).path("username").asString()).isEqualTo("user-" + user);
    }

    @Test
    void aPageIsToldTheMenuAndTheFormsToken() throws Exception {
        Somebody auditor = Somebody.added(gateway.http(), List.of(SCHOOL), AUDITOR);
        Visitor visitor = new Visitor(gateway.port());
        visitor.signIn(auditor);
        HttpResponse<String> page =
                visitor.get("/roadmap/" + SCHOOL, "Cookie", "language=en", "Nastavnik-Menu", "forged");
        assertThat(page.statusCode()).isEqualTo(200);
        Asked asked = roadmap.asked();
        JsonNode menu = new JsonMapper()
                .readTree(
                        new String(Base64.getDecoder().decode(asked.header("Nastavnik-Menu")), StandardCharsets.UTF_8));
        assertThat(menu.valueStream().map(line -> line.path("path").asString()))
                .containsExactly("/roadmap/{institution}");
        assertThat(asked.header("Nastavnik-Form-Token")).isNotBlank();
        assertThat(String.valueOf(asked.header(HttpHeaders.COOKIE)))
                .as("no session")
                .doesNotContain("nastavnik=");

        // The form comes back with it, and without it no further than here.
        Map<String, String> form = Map.of("_csrf", Objects.requireNonNull(asked.header("Nastavnik-Form-Token")));
        assertThat(visitor.post("/roadmap/" + SCHOOL, form).statusCode()).isEqualTo(200);
        assertThat(roadmap.asked().line()).startsWith("POST");
        assertThat(visitor.post("/roadmap/" + SCHOOL, Map.of()).statusCode()).isEqualTo(403);
        assertThat(roadmap.wasAsked()).isFalse();
    }

    @Test
    void aProgramIsToldNeither() {
        Asked asked = asked(Somebody.ADMIN
                .using(gateway.http())
                .mutate()
                .defaultHeader("Nastavnik-Menu", "forged")
                .defaultHeader("Nastavnik-Form-Token", "forged")
                .build());
        assertThat(asked.header("Nastavnik-Menu")).isNull();
        assertThat(asked.header("Nastavnik-Form-Token")).isNull();
    }

    /** One API in one description, and one word for the health of all. */
    @Test
    void theGatewayDescribesAndIsWellWithAll() {
        JsonNode api = read(gateway.http(), "/v3/api-docs");
        assertThat(api.path("paths").propertyNames()).contains("/api/users", "/api/roadmaps/{id}");
        assertThat(api.path("components").path("schemas").propertyNames()).contains("org.nastavnik.Plan");
        JsonNode health = read(gateway.http(), "/actuator/health");
        assertThat(health.path("components").path("services").path("status").asString())
                .isEqualTo("UP");
    }

    private static Asked asked(RestTestClient somebody) {
        roadmap.answers(200, "[]", Map.of(HttpHeaders.CONTENT_TYPE, "application/json"));
        somebody.get().uri("/api/roadmaps").exchange().expectStatus().isOk();
        return roadmap.asked();
    }

    private static String token(Asked asked) {
        return Objects.requireNonNull(asked.header(HttpHeaders.AUTHORIZATION)).substring("Bearer ".length());
    }

    private static int status(RestTestClient somebody, String address) {
        return somebody.get().uri(address).exchange().returnResult().getStatus().value();
    }

    private static JsonNode read(RestTestClient somebody, String address) {
        return new JsonMapper()
                .readTree(body(somebody.get()
                        .uri(address)
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()));
    }

    private static byte[] body(byte[] content) {
        return Objects.requireNonNull(content);
    }

    private static JWKSet keys() throws IOException, ParseException {
        return JWKSet.load(URI.create("http://localhost:" + gateway.port() + "/oauth2/jwks")
                .toURL());
    }
}
