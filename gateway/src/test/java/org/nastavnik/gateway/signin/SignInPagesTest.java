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
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class SignInPagesTest {

    @LocalServerPort
    int port;

    private Somebody somebody;
    private Visitor visitor;

    @BeforeEach
    void somebodyIsThere(@Autowired RestTestClient http) {
        somebody = Somebody.added(http, List.of(), AUDITOR);
        visitor = new Visitor(port);
    }

    @Test
    void somebodySignsInOnThePageAndGetsWhereHeOrSheWanted() throws Exception {
        HttpResponse<String> asked = visitor.get("/password?changed=false");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(location(asked)).endsWith("/sign-in");
        String before = visitor.session();

        HttpResponse<String> in = visitor.signIn(somebody);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(location(in)).endsWith("/password?changed=false");
        assertThat(visitor.session()).as("fixed by nobody").isNotEmpty().isNotEqualTo(before);
        assertThat(in.headers().allValues(HttpHeaders.SET_COOKIE))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("nastavnik=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/sign-in").statusCode()).isEqualTo(302);
    }

    @Test
    void theWrongPasswordIsToldBesideTheFormAndInNoAddress() throws Exception {
        HttpResponse<String> wrong = visitor.signIn(somebody.knowing("not <this> one"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.uri().getRawQuery()).isNull();
        assertThat(wrong.body())
                .contains("The username or the password is not right.")
                .contains("value=\"" + somebody.username() + "\"")
                .doesNotContain("this");
        for (int time = 1; time < 10; time++) {
            assertThat(visitor.signIn(somebody.knowing("not this one")).statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> later = visitor.signIn(somebody);
        assertThat(later.statusCode()).isEqualTo(429);
        assertThat(later.headers().firstValue(HttpHeaders.RETRY_AFTER)).isPresent();
        assertThat(later.body()).contains("Too many attempts.");
    }

    /** Else another site could sign somebody in as somebody else. */
    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        Map<String, String> fields = Map.of("username", somebody.username(), "password", somebody.password());
        HttpResponse<String> forged = visitor.post("/sign-in", fields);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("out of date").contains("<main");
        visitor.signIn(somebody);
        assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }
}
