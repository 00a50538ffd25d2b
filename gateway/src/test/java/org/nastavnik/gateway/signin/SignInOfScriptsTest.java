package org.nastavnik.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class SignInOfScriptsTest {

    private static final String ME = "/api/users/me";

    private RestTestClient http;
    private Somebody somebody;

    @BeforeEach
    void somebodyIsThere(@Autowired RestTestClient anybody) {
        http = anybody;
        somebody = Somebody.added(http, List.of(), AUDITOR);
    }

    @Test
    void aScriptSignsInWithEachRequestAndGetsNoSession() {
        for (int time = 0; time < 3; time++) {
            somebody.using(http)
                    .get()
                    .uri(ME)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .doesNotExist(HttpHeaders.SET_COOKIE);
        }
    }

    /** Whether or not there is such a user, it reads the same. */
    @Test
    void aScriptWithTheWrongPasswordIsToldSo() {
        String there = refusal(somebody.knowing("not this one"));
        String nobody = refusal(new Somebody(somebody.id(), "nobody-" + somebody.id(), "not this one"));
        assertThat(there).isEqualTo(nobody).contains("urn:nastavnik:problem:http-401");
    }

    /** Where there is a browser, it would put up a window of its own. */
    @Test
    void aScriptThatWaitsToBeAskedForAPasswordIs() {
        assertThat(http.get()
                        .uri(ME)
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders()
                        .get(HttpHeaders.WWW_AUTHENTICATE))
                .containsExactly("Bearer", "Basic realm=\"Nastavnik\", charset=\"UTF-8\"");
        assertThat(http.get()
                        .uri(ME)
                        .header("Sec-Fetch-Mode", "cors")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders()
                        .get(HttpHeaders.WWW_AUTHENTICATE))
                .containsExactly("Bearer");
    }

    /** By its name from here; somebody else from here, and the same one later, may. */
    @Test
    void whoeverGuessesIsPutOff() {
        somebody.using(http).get().uri(ME).exchange().expectStatus().isOk();
        RestTestClient guessing = somebody.knowing("not this one").using(http);
        for (int time = 0; time < 10; time++) {
            guessing.get().uri(ME).exchange().expectStatus().isUnauthorized();
        }
        for (RestTestClient any : List.of(guessing, somebody.using(http))) {
            any.get()
                    .uri(ME)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(429)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .value(
                            HttpHeaders.RETRY_AFTER,
                            seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 30));
        }
        Somebody.added(http, List.of(), AUDITOR)
                .using(http)
                .get()
                .uri(ME)
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** A browser sends the credentials that it remembers whoever asks it to. */
    @Test
    void anotherSiteCannotUseWhatABrowserRemembers() {
        Somebody admin = Somebody.added(http, List.of(), ADMIN);
        for (String site : List.of("cross-site", "same-origin")) {
            admin.using(http)
                    .post()
                    .uri("/api/users")
                    .header("Sec-Fetch-Site", site)
                    .body(Map.of())
                    .exchange()
                    .expectStatus()
                    .isEqualTo(site.equals("cross-site") ? 403 : 400);
        }
    }

    private String refusal(Somebody unknown) {
        byte[] body = unknown.using(http)
                .get()
                .uri(ME)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists(HttpHeaders.WWW_AUTHENTICATE)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new String(body, StandardCharsets.UTF_8);
    }
}
