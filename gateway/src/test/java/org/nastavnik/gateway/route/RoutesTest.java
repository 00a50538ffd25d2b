package org.nastavnik.gateway.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = OnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class RoutesTest {

    private static final HttpServer ROADMAP = service("roadmap");
    private static final HttpServer MONITORING = service("monitoring");

    @LocalServerPort
    int port;

    private RestTestClient anybody;
    private RestTestClient admin;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        settings.add(
                "nastavnik.services.roadmap", () -> url(ROADMAP.getAddress().getPort()));
        settings.add(
                "nastavnik.services.monitoring",
                () -> url(MONITORING.getAddress().getPort()));
        settings.add("nastavnik.services.pairing", () -> url(unusedPort()));
    }

    @AfterAll
    static void stop() {
        ROADMAP.stop(0);
        MONITORING.stop(0);
    }

    @BeforeEach
    void signIn(@Autowired RestTestClient http) {
        anybody = http;
        admin = Somebody.ADMIN.using(http);
    }

    @Test
    void eachAddressLeadsToTheServiceThatItBelongsTo() {
        reads("/api/roadmaps", "roadmap GET /api/roadmaps");
        reads("/api/roadmaps/1/tasks/2.1?on=2023-12-31", "roadmap GET /api/roadmaps/1/tasks/2.1?on=2023-12-31");
        reads("/roadmap/42/due/part", "roadmap GET /roadmap/42/due/part");
        reads("/api/kpis?institution=1&year=2023", "monitoring GET /api/kpis?institution=1&year=2023");
        reads("/monitoring/42/figures/part", "monitoring GET /monitoring/42/figures/part");
        reads("/api/audit/entries?actor=%D0%BF", "monitoring GET /api/audit/entries?actor=%D0%BF");
    }

    @Test
    void whatIsSentArrivesAndWhatIsAnsweredComesBack() {
        admin.post()
                .uri("/api/roadmaps")
                .header(HttpHeaders.IF_MATCH, "\"7\"")
                .body(Map.of("title", "ЦМН"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, "/api/roadmaps/1")
                .expectHeader()
                .valueEquals("Saw-Host", "localhost:" + port)
                .expectHeader()
                .valueEquals("Saw-If-Match", "\"7\"")
                .expectBody(String.class)
                .isEqualTo("roadmap POST /api/roadmaps {\"title\":\"ЦМН\"}");
    }

    @Test
    void aRedirectIsLeftToWhoeverAsked() {
        admin.get()
                .uri("/roadmap/redirect")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, "/roadmap/elsewhere");
    }

    @Test
    void aServiceThatIsAwayIsAskedForLater() {
        admin.get()
                .uri("/api/pairs?institution=1")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:http-503");
    }

    @Test
    void whatIsNoServicesIsTheGatewaysOwn() {
        admin.get().uri("/api/users").exchange().expectStatus().isOk();
        admin.get().uri("/api/persons").exchange().expectStatus().isNotFound();
    }

    @Test
    void nobodyGetsPastTheDoorUnknown() {
        anybody.get().uri("/api/roadmaps").exchange().expectStatus().isUnauthorized();
    }

    private void reads(String address, String seen) {
        admin.get()
                .uri(URI.create(url(port) + address))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo(seen);
    }

    private static HttpServer service(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(name, exchange));
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(String name, HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String path = exchange.getRequestURI().toString();
            boolean post = exchange.getRequestMethod().equals("POST");
            if (post) {
                exchange.getResponseHeaders().set(HttpHeaders.LOCATION, "/api/roadmaps/1");
            } else if (path.endsWith("/redirect")) {
                exchange.getResponseHeaders().set(HttpHeaders.LOCATION, "/roadmap/elsewhere");
            }
            exchange.getResponseHeaders()
                    .set("Saw-Host", exchange.getRequestHeaders().getFirst(HttpHeaders.HOST));
            exchange.getResponseHeaders()
                    .set(
                            "Saw-If-Match",
                            String.valueOf(exchange.getRequestHeaders().getFirst(HttpHeaders.IF_MATCH)));
            exchange.getResponseHeaders().set(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8");
            byte[] seen =
                    (name + " " + exchange.getRequestMethod() + " " + path + (post ? " " + body : "")).getBytes(UTF_8);
            exchange.sendResponseHeaders(post ? 201 : path.endsWith("/redirect") ? 302 : 200, seen.length);
            exchange.getResponseBody().write(seen);
        }
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }
}
