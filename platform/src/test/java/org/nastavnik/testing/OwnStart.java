package org.nastavnik.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.function.ThrowingConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service as whoever runs it by itself has it: started by its own {@code main}, on a free port, and told by settings alone
 * where its PostgreSQL is, which is an empty one.
 */
public final class OwnStart implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext service;

    /**
     * Starts it.
     *
     * @param settings more of them, as {@code --name=value}
     */
    public OwnStart(ThrowingConsumer<String[]> main, String... settings) throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        try {
            service = SpringApplication.from(main)
                    .run(Stream.concat(ownSettings(), Stream.of(settings)).toArray(String[]::new))
                    .getApplicationContext();
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private Stream<String> ownSettings() {
        return Stream.of(
                "--server.port=0",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--mentoring.master.key=" + TestMasterKey.WRITTEN,
                "--management.endpoint.health.show-components=always");
    }

    /** Where it is. */
    public int port() {
        return Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port", Integer.class));
    }

    /** Asks it as nobody. */
    public RestTestClient http() {
        return RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port())
                .build();
    }

    /** Fails unless it says of itself, and of each part that it asks, the database among them, that it is up. */
    public void isUp() {
        JsonNode health = new JsonMapper()
                .readTree(http().get()
                        .uri("/actuator/health")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent());
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.path("components").properties())
                .extracting(Map.Entry::getKey)
                .contains("db");
        assertThat(health.path("components").properties())
                .allSatisfy(part -> assertThat(part.getValue().path("status").asString())
                        .as(part.getKey())
                        .isEqualTo("UP"));
    }

    @Override
    public void close() throws IOException {
        service.close();
        postgres.close();
    }
}
