package org.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@SpringBootTest(
        classes = {ServiceOnPostgres.class, Desk.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class RequestsTest {

    private RestTestClient http;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void aCreationIsAnswered() {
        posted("{\"title\": \"Printer\"}").expectStatus().isCreated();
    }

    /** In one piece: a chunked answer would say no length. */
    @Test
    void anAnswerSaysHowLongItIs() {
        posted("{\"title\": \"Printer\"}")
                .expectHeader()
                .value(HttpHeaders.CONTENT_LENGTH, length -> assertThat(length).isNotEqualTo("0"))
                .expectHeader()
                .doesNotExist(HttpHeaders.TRANSFER_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"text\"", "{", "", "{\"title\": 5}"})
    void aBodyThatIsNoCommandIsAMistakeOfWhoeverSentIt(String body) {
        posted(body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .exists();
    }

    @Test
    void nobodyIsAskedToSignInWhateverIsSent() {
        http.post()
                .uri("/api/tickets")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"title\": \"Printer\"}")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists(HttpHeaders.WWW_AUTHENTICATE);
    }

    @Test
    void whoeverNamesNoLanguageIsAnsweredInRussian() {
        posted("{\"title\": 5}")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Исправьте отмеченное.")
                .jsonPath("$.errors[0].message")
                .isEqualTo("Такого значения здесь быть не может.");
    }

    private ResponseSpec posted(String body) {
        return http.post()
                .uri("/api/tickets")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        As.a(COORDINATOR).of(UUID.randomUUID()).header())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
