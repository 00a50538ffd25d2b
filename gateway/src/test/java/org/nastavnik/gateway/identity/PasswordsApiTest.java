package org.nastavnik.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.gateway.Somebody.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.platform.messaging.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@OverHttp
class PasswordsApiTest {

    private static final String ALL = "/api/users";
    private static final String ME = "/api/users/me";

    private RestTestClient anybody;
    private RestTestClient admin;

    @BeforeEach
    void signIn(@Autowired RestTestClient http) {
        anybody = http.mutate().defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en").build();
        admin = ADMIN.using(anybody);
    }

    @Test
    void everybodyChangesTheirOwnPassword() {
        Somebody before = Somebody.added(anybody, List.of(), COORDINATOR);
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
    void onlyAnAdministratorResetsOne() {
        Somebody auditor = Somebody.added(anybody, List.of(), AUDITOR);
        reset(auditor.using(anybody), auditor.id(), "another password", false)
                .expectStatus()
                .isForbidden();
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

    private static ResponseSpec change(RestTestClient http, String current, String password) {
        return http.post()
                .uri(ME + "/password")
                .body(Map.of("current", current, "password", password))
                .exchange();
    }

    private static ResponseSpec reset(RestTestClient http, UUID id, String password, boolean oneTime) {
        return http.method(HttpMethod.PUT)
                .uri(ALL + "/" + id + "/password")
                .body(Map.of("password", password, "oneTime", oneTime))
                .exchange();
    }
}
