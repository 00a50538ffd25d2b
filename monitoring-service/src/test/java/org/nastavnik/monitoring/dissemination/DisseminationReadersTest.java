package org.nastavnik.monitoring.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The page of disseminations offers forms to whoever may send them, and to nobody else. */
@OverHttp
class DisseminationReadersTest {

    private static final String FORM = "action=\"/monitoring/";

    private final UUID school = UUID.randomUUID();

    @Autowired
    RestTestClient anybody;

    @BeforeEach
    void oneIsOnRecord() {
        as(COORDINATOR)
                .post("""
                    {"institution": "%s", "kind": "EVENT", "title": "Ярмарка наставников", "on": "2026-03-14"}
                    """.formatted(school), "/api/dissemination")
                .expectStatus()
                .isCreated();
    }

    @Test
    void aCoordinatorPutsThemOnRecordAndWithdrawsThem() {
        assertThat(page(COORDINATOR))
                .contains("Ярмарка наставников", "id=\"put-on-record\"")
                .containsPattern(FORM + school + "/disseminations\"")
                .containsPattern(FORM + school + "/disseminations/[0-9a-f-]{36}/withdrawal\"");
    }

    @Test
    void aDirectorAndAnAuditorReadThem() {
        for (Role reader : new Role[] {DIRECTOR, AUDITOR}) {
            assertThat(page(reader))
                    .contains("Ярмарка наставников")
                    .doesNotContain(FORM, "id=\"put-on-record\"", "withdrawal");
        }
    }

    private String page(Role role) {
        return String.valueOf(as(role).http()
                .get()
                .uri("/monitoring/{school}/disseminations", school)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private Asking as(Role role) {
        return new Asking(As.a(role).of(school).using(anybody));
    }
}
