package org.nastavnik.gateway.route;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.Gateway;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.gateway.route.Elsewhere.Asked;
import org.nastavnik.testing.OwnStart;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as a process of its own, as it is where services are elsewhere. */
class RoutesTest {

    private static Elsewhere roadmap;
    private static Elsewhere monitoring;
    private static OwnStart gateway;

    private RestTestClient somebody;

    @BeforeAll
    static void start() throws IOException {
        roadmap = new Elsewhere();
        monitoring = new Elsewhere();
        gateway = new OwnStart(
                Gateway::main,
                "--nastavnik.services.roadmap=" + roadmap.url(),
                "--nastavnik.services.monitoring=" + monitoring.url(),
                "--nastavnik.services.pairing=http://localhost:" + unusedPort());
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        roadmap.close();
        monitoring.close();
    }

    @BeforeEach
    void signIn() {
        byte[] token = Somebody.ADMIN
                .using(gateway.http())
                .post()
                .uri("/api/tokens")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        somebody = Somebody.bearing(
                new JsonMapper().readTree(token).path("access_token").asString(), gateway.http());
        roadmap.answers(200, "", Map.of());
        monitoring.answers(200, "", Map.of());
        roadmap.forgets();
        monitoring.forgets();
    }

    @Test
    void eachAddressLeadsToTheServiceThatItBelongsTo() {
        leads("/api/roadmaps", roadmap);
        leads("/api/roadmaps/1/tasks/2.1?on=2023-12-31", roadmap);
        leads("/roadmap/42/due/part", roadmap);
        leads("/api/kpis?institution=1&year=2023", monitoring);
        leads("/monitoring/42/figures/part", monitoring);
        leads("/api/audit/entries?actor=%D0%BF", monitoring);
        leads("/api/persons/1/personal-data?format=pdf", monitoring);
    }

    /** Of one resource, one service knows what is stored, and another erases it. */
    @Test
    void whatIsKeptOfAPersonIsErasedWhereThePersonIs() {
        somebody.delete()
                .uri("/api/persons/1/personal-data")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(monitoring.wasAsked()).isFalse();
    }

    @Test
    void deadLettersAreTriedAgainByTheServiceWhoseTheyAre() {
        somebody.post()
                .uri("/api/dead-letters/roadmap.plans/retry")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(roadmap.asked().line()).isEqualTo("POST /api/dead-letters/roadmap.plans/retry");
        somebody.post()
                .uri("/api/dead-letters/gateway.institution/retry")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(roadmap.wasAsked()).isFalse();
    }

    @Test
    void aFileArrivesByteByByte() {
        byte[] file = new byte[10 * 1024 * 1024];
        new Random(7).nextBytes(file);
        String form = "--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roadmap.docx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + new String(file, ISO_8859_1)
                + "\r\n--between--\r\n";
        roadmap.answers(201, "", Map.of(HttpHeaders.LOCATION, "/api/roadmaps/1"));
        send("/api/roadmaps/imports?dryRun=false", "multipart/form-data; boundary=between", form.getBytes(ISO_8859_1))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, "/api/roadmaps/1");
        Asked asked = roadmap.asked();
        assertThat(asked.line()).isEqualTo("POST /api/roadmaps/imports?dryRun=false");
        assertThat(asked.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("multipart/form-data; boundary=between");
        assertThat(asked.body().equals(form)).as("the same bytes").isTrue();
    }

    @Test
    void whatIsAskedArrivesAndWhatIsAnsweredComesBack() {
        String body = "{ \"title\" : \"ЦМН\" }";
        roadmap.answers(
                201,
                "{ \"id\" : \"план\" }",
                Map.of(
                        HttpHeaders.LOCATION,
                        "/api/roadmaps/1",
                        HttpHeaders.ETAG,
                        "\"8\"",
                        HttpHeaders.CONTENT_TYPE,
                        "application/json"));
        send("/api/roadmaps", "application/json", body.getBytes(UTF_8), HttpHeaders.IF_MATCH, "\"7\"")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, "/api/roadmaps/1")
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"8\"")
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody()
                .consumeWith(answer ->
                        assertThat(answer.getResponseBodyContent()).isEqualTo("{ \"id\" : \"план\" }".getBytes(UTF_8)));
        Asked asked = roadmap.asked();
        assertThat(asked.body().getBytes(ISO_8859_1)).isEqualTo(body.getBytes(UTF_8));
        assertThat(asked.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(asked.header(HttpHeaders.IF_MATCH)).isEqualTo("\"7\"");
        assertThat(asked.header(HttpHeaders.HOST)).isEqualTo("localhost:" + gateway.port());
    }

    @Test
    void aRefusalComesBackInTheServicesOwnWords() {
        String problem =
                "{ \"type\" : \"urn:nastavnik:problem:roadmap-approved\", \"status\" : 409, \"title\" : \"Уже\" }";
        roadmap.answers(409, problem, Map.of(HttpHeaders.CONTENT_TYPE, "application/problem+json"));
        send("/api/roadmaps/1/approval", "application/json", "{}".getBytes(UTF_8))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .consumeWith(
                        answer -> assertThat(answer.getResponseBodyContent()).isEqualTo(problem.getBytes(UTF_8)));
    }

    @Test
    void aRedirectIsLeftToWhoeverAsked() {
        roadmap.answers(302, "", Map.of(HttpHeaders.LOCATION, "/roadmap/elsewhere"));
        somebody.get()
                .uri("/roadmap/here")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, "/roadmap/elsewhere");
    }

    @Test
    void aServiceThatIsAwayIsAskedForLater() {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.DELETE}) {
            isAway(somebody.method(method).uri("/api/pairs/1").exchange());
            isAway(somebody.method(method).uri("/api/mentors/1/load").exchange());
        }
        isAway(send("/api/pairs", "application/json", "{}".getBytes(UTF_8)));
    }

    @Test
    void whatIsNoServicesIsTheGatewaysOwn() {
        somebody.get().uri("/api/users").exchange().expectStatus().isOk();
        somebody.get().uri("/api/persons").exchange().expectStatus().isNotFound();
    }

    /** By an address that is known to nobody else; nothing of it stands in what the gateway tells of itself. */
    @Test
    void aCalendarIsReadByWhoeverHasItsAddress() {
        roadmap.answers(200, "BEGIN:VCALENDAR", Map.of(HttpHeaders.CONTENT_TYPE, "text/calendar"));
        gateway.http()
                .get()
                .uri("/calendars/a-secret-address.ics")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist(HttpHeaders.SET_COOKIE)
                .expectBody(String.class)
                .isEqualTo("BEGIN:VCALENDAR");
        Asked asked = roadmap.asked();
        assertThat(asked.line()).isEqualTo("GET /calendars/a-secret-address.ics");
        assertThat(asked.header(HttpHeaders.AUTHORIZATION)).isNull();
        gateway.http()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(metrics ->
                        assertThat(metrics).contains("http_server_requests").doesNotContain("a-secret-address"));
    }

    @Test
    void nobodyGetsPastTheDoorUnknown() {
        gateway.http().get().uri("/api/roadmaps").exchange().expectStatus().isUnauthorized();
        assertThat(roadmap.wasAsked()).isFalse();
    }

    private void leads(String address, Elsewhere service) {
        service.answers(200, "the answer to " + address, Map.of(HttpHeaders.CONTENT_TYPE, "text/plain"));
        somebody.get()
                .uri(URI.create("http://localhost:" + gateway.port() + address))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("the answer to " + address);
        assertThat(service.asked().line()).isEqualTo("GET " + address);
    }

    private ResponseSpec send(String address, String contentType, byte[] body, String... headers) {
        var request = somebody.post().uri(address).header(HttpHeaders.CONTENT_TYPE, contentType);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.body(body).exchange();
    }

    private static void isAway(ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:http-503");
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
