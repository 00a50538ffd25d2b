package org.nastavnik.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = OnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class SignInTest {

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
        return new String(body, java.nio.charset.StandardCharsets.UTF_8);
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

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue(HttpHeaders.LOCATION).orElse("");
    }
}
