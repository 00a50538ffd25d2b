package org.nastavnik.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.gateway.Visitor.location;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.gateway.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

@OverHttp
class AuthorizationTest {

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
        visitor.get("/password");
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

    private ResponseSpec me(String token) {
        return Somebody.bearing(token, http).get().uri("/api/users/me").exchange();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
