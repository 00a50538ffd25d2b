package org.nastavnik.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.gateway.Visitor;
import org.nastavnik.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = OnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class TokensTest {

    private static final String VERIFIER = "a-verifier-that-is-as-long-as-the-rules-want-it-to-be";
    private static final String CALLBACK = "http://127.0.0.1:49152/callback";

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
        bearer(tokenOf(Somebody.ADMIN))
                .get()
                .uri("/api/users")
                .exchange()
                .expectStatus()
                .isOk();
        bearer(tokenOf(coordinator))
                .get()
                .uri("/api/users")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aTokenBegetsNoOther() {
        bearer(tokenOf(coordinator))
                .post()
                .uri("/api/tokens")
                .exchange()
                .expectStatus()
                .isForbidden();
        http.post().uri("/api/tokens").exchange().expectStatus().isForbidden();
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

    @Test
    void theKeyOutlivesTheProcess(@Autowired SigningKey key, @Autowired JdbcClient database) {
        var any = new JWKSelector(new JWKMatcher.Builder().build());
        var another = new SigningKey(database, new SecureRandom(), Clock.systemUTC());
        assertThat(another.get(any, null)).isEqualTo(key.get(any, null)).hasSize(1);
    }

    @Test
    void anybodyMayCheckTokensAndNobodySeesThePrivateKey() {
        http.get()
                .uri("/oauth2/jwks")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.keys[0].n")
                .exists()
                .jsonPath("$.keys[0].d")
                .doesNotExist();
        http.get()
                .uri("/.well-known/oauth-authorization-server")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.jwks_uri")
                .isEqualTo("http://localhost:" + port + "/oauth2/jwks")
                .jsonPath("$.code_challenge_methods_supported[0]")
                .isEqualTo("S256");
    }

    @Test
    void aProgramActsForSomebodyWhoSignsInOnThePage() throws Exception {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> asked = visitor.get(authorization(CALLBACK));
        assertThat(location(asked)).endsWith("/sign-in");
        HttpResponse<String> in = visitor.signIn(coordinator);
        assertThat(location(in)).endsWith("/onward");
        HttpResponse<String> onward = visitor.get("/onward");
        assertThat(onward.headers().firstValue("Refresh")).hasValue("0;url=" + authorization(CALLBACK));
        assertThat(onward.body()).contains("href=\"" + authorization(CALLBACK).replace("&", "&amp;") + "\"");
        HttpResponse<String> again = visitor.get(authorization(CALLBACK));
        assertThat(location(again)).startsWith(CALLBACK + "?code=");
        String code = location(again).substring((CALLBACK + "?code=").length());

        assertThat(exchange(code, "another-verifier-that-is-as-long-as-the-rules-want")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> token = exchange(code, VERIFIER);
        assertThat(token.statusCode()).isEqualTo(200);
        me(json.readTree(token.body()).get("access_token").asString())
                .expectBody()
                .json("""
                    {"id": "%s", "institutions": ["%s"]}
                    """.formatted(coordinator.id(), school));
        assertThat(exchange(code, VERIFIER).statusCode())
                .as("a code serves once")
                .isEqualTo(400);
    }

    /** Whatever its address says. */
    @Test
    void thePageInBetweenLeadsOnlyToWhereTheSessionWasAskedTo() throws Exception {
        Visitor visitor = new Visitor(port);
        String forged = "/onward?address=https://example.org&continue";
        assertThat(location(visitor.get(forged))).endsWith("/sign-in");
        visitor.signIn(coordinator);
        HttpResponse<String> nothing = visitor.get(forged);
        assertThat(nothing.statusCode()).isEqualTo(302);
        assertThat(nothing.headers().firstValue("Refresh")).isEmpty();
        assertThat(location(nothing)).endsWith("/");

        visitor = new Visitor(port);
        visitor.get(authorization(CALLBACK) + "&state=%22%3E%3Cscript%3E");
        visitor.signIn(coordinator);
        HttpResponse<String> onward = visitor.get(forged);
        assertThat(onward.headers().firstValue("Refresh"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("0;url=/oauth2/authorize?"));
        assertThat(onward.body()).contains("state=%22%3E%3Cscript%3E").doesNotContain("example.org");
        visitor.get(authorization(CALLBACK) + "&state=%22%3E%3Cscript%3E");
        assertThat(location(visitor.get("/onward"))).as("it serves once").endsWith("/");
    }

    @Test
    void nobodyElseIsSentTheCode() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.signIn(coordinator);
        HttpResponse<String> elsewhere = visitor.get(authorization("https://example.org/callback"));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(location(elsewhere)).isEmpty();
        String withoutProof = authorization(CALLBACK).replaceAll("&code_challenge.*", "");
        assertThat(location(visitor.get(withoutProof))).contains("error=invalid_request");
    }

    private static String authorization(String callback) throws Exception {
        byte[] challenge = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8));
        return "/oauth2/authorize?response_type=code&client_id=nastavnik-cli&redirect_uri=" + callback
                + "&code_challenge_method=S256&code_challenge=" + base64(challenge);
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return new Visitor(port)
                .post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "nastavnik-cli",
                                "redirect_uri",
                                CALLBACK,
                                "code",
                                code,
                                "code_verifier",
                                verifier));
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
        return bearer(token).get().uri("/api/users/me").exchange();
    }

    private RestTestClient bearer(String token) {
        return http.mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue(HttpHeaders.LOCATION).orElse("");
    }
}
