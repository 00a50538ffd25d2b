package org.nastavnik.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.gateway.Visitor.location;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.gateway.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class SessionsTest {

    private static final String ME = "/api/users/me";

    @LocalServerPort
    int port;

    private RestTestClient http;
    private Somebody somebody;
    private Visitor visitor;

    @BeforeEach
    void somebodyIsThere(@Autowired RestTestClient anybody) {
        http = anybody;
        somebody = Somebody.added(http, List.of(), AUDITOR);
        visitor = new Visitor(port);
    }

    @Test
    void somebodySignsOut() throws Exception {
        visitor.signIn(somebody);
        HttpResponse<String> out = visitor.submit("/", "/sign-out", Map.of());
        assertThat(location(out)).endsWith("/sign-in");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void withAnotherPasswordOnlyTheSessionThatChangedItGoesOn() throws Exception {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(somebody);
        visitor.signIn(somebody);
        String before = visitor.session();
        HttpResponse<String> changed = visitor.submit(
                "/password", "/password", Map.of("current", somebody.password(), "password", "another password"));
        assertThat(location(changed)).endsWith("/password?changed=true");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aOneTimePasswordIsChangedBeforeAnythingElse() throws Exception {
        Somebody once = Somebody.addedForOneTime(http, AUDITOR);
        visitor.signIn(once);
        assertThat(location(visitor.get("/"))).endsWith("/password");
        assertThat(visitor.get("/", "HX-Request", "true").headers().firstValue("HX-Redirect"))
                .hasValue("/password");
        assertThat(visitor.get(ME).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/api/users").body()).contains("password-change-required");
        visitor.submit("/password", "/password", Map.of("current", once.password(), "password", "one of my own"));
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    /** Else the sign-in page would stand within the page, or be where somebody gets to after signing in. */
    @Test
    void whenTheSessionHasEndedHtmxLeavesThePage() throws Exception {
        assertThat(visitor.get("/some/part", "HX-Request", "true").headers().firstValue("HX-Refresh"))
                .hasValue("true");
        assertThat(visitor.get("/some/page?of=2", "HX-Request", "true", "HX-Boosted", "true")
                        .headers()
                        .firstValue("HX-Redirect"))
                .hasValue("/some/page?of=2");
        assertThat(location(visitor.signIn(somebody))).endsWith(":" + port + "/");
    }

    @Test
    void aResourceIsNeverAnsweredWithASignInPage() throws Exception {
        HttpResponse<String> answer = visitor.get(ME);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE))
                .hasValue(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(visitor.session()).as("no session for nobody").isEmpty();
    }
}
