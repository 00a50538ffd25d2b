package org.nastavnik.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

@OverHttp
class TokensTest {

    private final UUID school = UUID.randomUUID();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    int port;

    private RestTestClient http;
    private Somebody coordinator;

    @BeforeEach
    void somebodyIsThere(@Autowired RestTestClient anybody) {
        http = anybody;
        coordinator = Somebody.added(http, List.of(school), COORDINATOR, AUDITOR);
    }

    @Test
    void aScriptExchangesItsPasswordForAToken(@Autowired JwtDecoder decoder) {
        String token = tokenOf(coordinator);
        me(token).expectStatus().isOk().expectBody().json("""
            {"id": "%s"}
            """.formatted(coordinator.id()));
        Jwt says = decoder.decode(token);
        assertThat(says.getSubject()).isEqualTo(coordinator.id().toString());
        assertThat(says.getClaimAsStringList("roles")).containsExactly("AUDITOR", "COORDINATOR");
        assertThat(says.getClaimAsStringList("institutions")).containsExactly(school.toString());
        assertThat(Duration.between(says.getIssuedAt(), says.getExpiresAt())).isEqualTo(Duration.ofMinutes(15));
        assertThat(says.getIssuer()).hasToString("http://localhost:" + port);
        assertThat(token).doesNotContain(coordinator.username());
    }

    @Test
    void aTokenAllowsWhatItsUserMay() {
        Somebody.bearing(tokenOf(Somebody.ADMIN), http)
                .get()
                .uri("/api/users")
                .exchange()
                .expectStatus()
                .isOk();
        Somebody.bearing(tokenOf(coordinator), http)
                .get()
                .uri("/api/users")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aTokenBegetsNoOther() {
        Somebody.bearing(tokenOf(coordinator), http)
                .post()
                .uri("/api/tokens")
                .exchange()
                .expectStatus()
                .isForbidden();
        http.post().uri("/api/tokens").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void aOneTimePasswordGetsNone() {
        Somebody.addedForOneTime(http, ADMIN)
                .using(http)
                .post()
                .uri("/api/tokens")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void whatWasTamperedWithIsRefused() {
        String token = tokenOf(coordinator);
        String[] parts = token.split("\\.", -1);
        String claims =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("AUDITOR", "ADMIN");
        String forged = parts[0] + "." + base64(claims.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
        String unsigned = base64("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + parts[1] + ".";
        for (String bad : List.of(forged, unsigned, "nonsense")) {
            me(bad).expectStatus().isUnauthorized().expectHeader().contentType("application/problem+json");
        }
    }

    private String tokenOf(Somebody somebody) {
        byte[] answer = somebody.using(http)
                .post()
                .uri("/api/tokens")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches(HttpHeaders.CACHE_CONTROL, ".*no-store.*")
                .expectBody()
                .jsonPath("$.token_type")
                .isEqualTo("Bearer")
                .jsonPath("$.expires_in")
                .isEqualTo(900)
                .returnResult()
                .getResponseBodyContent();
        return json.readTree(answer).get("access_token").asString();
    }

    private ResponseSpec me(String token) {
        return Somebody.bearing(token, http).get().uri("/api/users/me").exchange();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
