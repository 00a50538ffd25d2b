package org.nastavnik.gateway.identity;

import static org.nastavnik.gateway.Somebody.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Names are told to whoever has to do with those users' institutions, and to nobody else. */
@OverHttp
class UserNamePagesTest {

    private final UUID school = UUID.randomUUID();

    @Autowired
    private RestTestClient http;

    @Test
    void aNameIsToldWhereItIsNeeded() {
        Somebody mentor = Somebody.added(http, List.of(school), MENTOR);
        Somebody auditor = Somebody.added(http, List.of(UUID.randomUUID(), school), AUDITOR);
        asked(auditor, mentor)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=60, private")
                .expectBody(String.class)
                .isEqualTo(mentor.username());
        asked(ADMIN, mentor).expectStatus().isOk();
        asked(mentor, auditor).expectStatus().isForbidden();
        asked(Somebody.added(http, List.of(UUID.randomUUID()), COORDINATOR), mentor)
                .expectStatus()
                .isNotFound();
        asked(auditor, new Somebody(UUID.randomUUID(), "?", "?")).expectStatus().isNotFound();
    }

    private ResponseSpec asked(Somebody asking, Somebody about) {
        return asking.using(http).get().uri("/users/{id}/name", about.id()).exchange();
    }
}
