package org.nastavnik.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.gateway.Somebody.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = OnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class UsersApiTest {

    private static final String ALL = "/api/users";
    private static final String ME = "/api/users/me";
    private static final String OWN_PASSWORD = "/api/users/me/password";

    private final UUID school = UUID.randomUUID();

    private RestTestClient anybody;
    private RestTestClient admin;

    @BeforeEach
    void signIn(@Autowired RestTestClient http) {
        anybody = http.mutate().defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en").build();
        admin = ADMIN.using(anybody);
    }

    @Test
    void whoWasAddedSignsInAndSeesWhoHeOrSheIs() {
        Somebody coordinator = Somebody.added(anybody, List.of(school), COORDINATOR);
        coordinator
                .using(anybody)
                .get()
                .uri(ME)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"id": "%s", "username": "%s", "roles": ["COORDINATOR"], "institutions": ["%s"], "oneTime": false,
                     "municipality": null, "personId": null}
                    """.formatted(coordinator.id(), coordinator.username(), school))
                .jsonPath("$.password")
                .doesNotExist()
                .jsonPath("$.name")
                .doesNotExist();
        admin.get().uri(ALL + "/" + coordinator.id()).exchange().expectStatus().isOk();
        admin.get().uri(ALL + "/" + UUID.randomUUID()).exchange().expectStatus().isNotFound();
    }

    @Test
    void onlyAnAdministratorAddsAndSeesUsers() {
        Somebody auditor = Somebody.added(anybody, List.of(school), AUDITOR);
        RestTestClient http = auditor.using(anybody);
        post(http, ALL, whole(UUID.randomUUID(), "someone", "long enough"))
                .expectStatus()
                .isForbidden();
        http.get().uri(ALL).exchange().expectStatus().isForbidden();
        http.get().uri(ALL + "/" + auditor.id()).exchange().expectStatus().isForbidden();
        reset(http, auditor.id(), "another password", false).expectStatus().isForbidden();
        anybody.get()
                .uri(ALL)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        anybody.get().uri(ME).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void askedAgainInTheSameWordsThereIsOneUser() {
        UUID id = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            post(admin, ALL, whole(id, "twice-" + id, "long enough"))
                    .expectStatus()
                    .isCreated()
                    .expectHeader()
                    .valueEquals(HttpHeaders.LOCATION, ALL + "/" + id);
        }
        conflict(whole(id, "other-" + id, "long enough"), "user-id-taken", "/id");
        conflict(whole(id, "twice-" + id, "another one"), "user-id-taken", "/id");
    }

    @Test
    void aNameIsTakenHoweverItIsWritten() {
        UUID id = UUID.randomUUID();
        post(admin, ALL, whole(id, "Ёлкина-" + id, "long enough"))
                .expectStatus()
                .isCreated();
        conflict(whole(UUID.randomUUID(), "е\u0308лкина-" + id, "long enough"), "username-taken", "/username");
        new Somebody(id, "ёлкинА-" + id, "long enough")
                .using(anybody)
                .get()
                .uri(ME)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void mistakesAreToldByField() {
        post(admin, ALL, """
            {"username": "a:b", "password": "too short", "roles": [], "institutions": [null]}
            """)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/username')]")
                .isNotEmpty()
                .jsonPath("$.errors[?(@.pointer == '/password')]")
                .isNotEmpty()
                .jsonPath("$.errors[?(@.pointer == '/roles')]")
                .isNotEmpty();
        post(admin, ALL, whole(UUID.randomUUID(), "someone", "п".repeat(37)))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("""
                    {"errors": [{"pointer": "/password",
                                 "message": "At least 10 characters, and at most 72 bytes."}]}
                    """);
        post(admin, ALL, """
            {"username": "someone", "password": "long enough", "roles": ["KING"]}
            """)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/roles/0");
        post(admin, ALL, """
            {"username": "someone", "password": 1234567890, "roles": ["AUDITOR"]}
            """).expectStatus().isBadRequest();
    }

    @Test
    void theListGoesOnWhereItEnded() {
        for (int i = 0; i < 3; i++) {
            Somebody.added(anybody, List.of(), AUDITOR);
        }
        List<String> seen = new ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            Users page = Objects.requireNonNull(admin.get()
                    .uri(ALL + "?limit=2" + next)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(Users.class)
                    .returnResult()
                    .getResponseBody());
            page.items().forEach(user -> seen.add((String) user.get("username")));
            next = page.next() == null ? null : "&cursor=" + page.next();
        }
        assertThat(seen).contains("admin").hasSizeGreaterThan(3).isSorted().doesNotHaveDuplicates();
        admin.get().uri(ALL + "?cursor=nowhere").exchange().expectStatus().isBadRequest();
        admin.get().uri(ALL + "?limit=1001").exchange().expectStatus().isBadRequest();
    }

    @Test
    void everybodyChangesTheirOwnPassword() {
        Somebody before = Somebody.added(anybody, List.of(school), COORDINATOR);
        RestTestClient http = before.using(anybody);
        change(http, "not this one", "another password")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .json("""
                    {"type": "urn:nastavnik:problem:password-wrong", "errors": [{"pointer": "/current"}]}
                    """);
        change(http, before.password(), before.password()).expectStatus().isEqualTo(422);
        change(http, before.password(), "short").expectStatus().isBadRequest();
        change(http, before.password(), "another password").expectStatus().isNoContent();
        http.get().uri(ME).exchange().expectStatus().isUnauthorized();
        before.knowing("another password")
                .using(anybody)
                .get()
                .uri(ME)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void withAOneTimePasswordNothingElseCanBeDone() {
        Somebody before = Somebody.addedForOneTime(anybody, Role.ADMIN);
        RestTestClient http = before.using(anybody);
        http.get().uri(ALL).exchange().expectStatus().isForbidden().expectBody().json("""
            {"type": "urn:nastavnik:problem:password-change-required", "status": 403}
            """);
        http.get().uri(ME).exchange().expectBody().jsonPath("$.oneTime").isEqualTo(true);
        change(http, before.password(), "one of my own").expectStatus().isNoContent();
        before.knowing("one of my own")
                .using(anybody)
                .get()
                .uri(ALL)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void anAdministratorResetsAPassword() {
        Somebody before = Somebody.added(anybody, List.of(), Role.ADMIN);
        RestTestClient http = before.using(anybody);
        http.get().uri(ALL).exchange().expectStatus().isOk();
        reset(admin, before.id(), "a third password", true).expectStatus().isNoContent();
        http.get().uri(ALL).exchange().expectStatus().isUnauthorized();
        before.knowing("a third password")
                .using(anybody)
                .get()
                .uri(ALL)
                .exchange()
                .expectStatus()
                .isForbidden();
        reset(admin, UUID.randomUUID(), "a third password", false)
                .expectStatus()
                .isNotFound();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theLogTellsWhoChangedWhomByIdsAlone(CapturedOutput output) {
        Somebody somebody = Somebody.added(anybody, List.of(), AUDITOR);
        change(somebody.using(anybody), somebody.password(), "another password")
                .expectStatus()
                .isNoContent();
        assertThat(output.getAll())
                .contains("The password of user " + somebody.id() + " was set by " + somebody.id())
                .doesNotContain(somebody.username(), somebody.password(), "another password");
    }

    private void conflict(String body, String code, String pointer) {
        post(admin, ALL, body).expectStatus().isEqualTo(409).expectBody().json("""
            {"type": "urn:nastavnik:problem:%s", "errors": [{"pointer": "%s"}]}
            """.formatted(code, pointer));
    }

    private static RestTestClient.ResponseSpec change(RestTestClient http, String current, String password) {
        return post(http, OWN_PASSWORD, """
            {"current": "%s", "password": "%s"}
            """.formatted(current, password));
    }

    private static RestTestClient.ResponseSpec reset(RestTestClient http, UUID id, String password, boolean oneTime) {
        return http.method(HttpMethod.PUT)
                .uri(ALL + "/" + id + "/password")
                .body(Map.of("password", password, "oneTime", oneTime))
                .exchange();
    }

    private static RestTestClient.ResponseSpec post(RestTestClient http, String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static String whole(UUID id, String username, String password) {
        return """
            {"id": "%s", "username": "%s", "password": "%s", "roles": ["AUDITOR"]}
            """.formatted(id, username, password);
    }

    private record Users(
            List<Map<String, Object>> items, @Nullable String next) {}
}
