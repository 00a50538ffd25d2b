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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@OverHttp
class UsersApiTest {

    private static final String ALL = "/api/users";
    private static final String ME = "/api/users/me";

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
        List<String> added = Stream.generate(() -> Somebody.added(anybody, List.of(), AUDITOR))
                .limit(3)
                .map(Somebody::username)
                .toList();
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
        assertThat(seen)
                .contains("admin")
                .hasSizeGreaterThan(3)
                .containsSubsequence(added)
                .doesNotHaveDuplicates();
        admin.get().uri(ALL + "?cursor=nowhere").exchange().expectStatus().isBadRequest();
        admin.get().uri(ALL + "?limit=1001").exchange().expectStatus().isBadRequest();
    }

    private void conflict(String body, String code, String pointer) {
        post(admin, ALL, body).expectStatus().isEqualTo(409).expectBody().json("""
            {"type": "urn:nastavnik:problem:%s", "errors": [{"pointer": "%s"}]}
            """.formatted(code, pointer));
    }

    private static ResponseSpec post(RestTestClient http, String uri, String body) {
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
