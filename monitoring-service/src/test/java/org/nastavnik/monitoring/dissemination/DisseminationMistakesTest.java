package org.nastavnik.monitoring.dissemination;

import static org.nastavnik.monitoring.dissemination.Disseminations.ALL;
import static org.nastavnik.monitoring.dissemination.Disseminations.ONE;
import static org.nastavnik.monitoring.dissemination.Disseminations.REASON;
import static org.nastavnik.monitoring.dissemination.Disseminations.WITHDRAWAL;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Bad input on disseminations: a 4xx that names the field, in the language asked for. */
@OverHttp
class DisseminationMistakesTest {

    private final School school;

    DisseminationMistakesTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody, store);
    }

    @Test
    void mistakesAreToldOneByOneInTheLanguageAskedFor() {
        school.coordinator
                .in("en")
                .post("""
                    {"id": "%s", "institution": "%s", "kind": "EVENT", "title": " ", "link": "javascript:alert(1)"}
                    """.formatted(UUID.randomUUID(), school.id), ALL)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:invalid")
                .jsonPath("$.errors[?(@.pointer == '/title')].message")
                .isEqualTo("Fill this in.")
                .jsonPath("$.errors[?(@.pointer == '/on')].message")
                .isEqualTo("Fill this in.")
                .jsonPath("$.errors[?(@.pointer == '/link')].message")
                .isEqualTo("This must be a web address, such as https://example.org/.");
        school.coordinator
                .in("ru")
                .post("{\"kind\": \"RUMOUR\"}", ALL)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("""
                    {"errors": [{"pointer": "/kind", "message": "Такого значения здесь быть не может."}]}
                    """);
    }

    @Test
    void whatIsNotThereIsUnknown() {
        school.coordinator
                .get(ONE, UUID.randomUUID())
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        school.coordinator
                .match("*")
                .post(REASON, WITHDRAWAL, UUID.randomUUID())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:dissemination-unknown");
    }
}
