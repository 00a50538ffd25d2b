package org.nastavnik.roadmap.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.roadmap.Asking.named;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

@OverHttp
class ReminderApiTest {

    private static final String ALL = "/api/reminder-recipients";
    private static final String ONE = ALL + "/{id}";

    private final School school;
    private final JdbcClient database;

    ReminderApiTest(RestTestClient anybody, JdbcClient database) {
        school = new School(anybody);
        this.database = database;
    }

    @Test
    void whoIsRemindedIsSaidReadAtOnceChangedAndEnded() {
        UUID id = UUID.randomUUID();
        String asked = asked(id, "\"executor\": \"Директор\"", "director@example.org");
        school.coordinator.post(201, asked, ALL).json("{\"id\": \"%s\"}".formatted(id));
        school.coordinator.post(201, asked, ALL);
        school.coordinator.post(409, asked.replace("Директор", "Методист"), ALL);
        school.coordinator
                .get(ONE, id)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"0\"")
                .expectBody()
                .json("""
                    {"id": "%s", "executor": "Директор", "address": "director@example.org", "language": "ru"}
                    """.formatted(id));
        String other = "{\"address\": \"head@example.org\", \"language\": \"en\"}";
        school.coordinator.send(HttpMethod.PUT, "\"0\"", 204, other, ONE, id);
        school.coordinator.send(HttpMethod.PUT, "\"0\"", 412, other.replace("en", "ru"), ONE, id);
        list().json("""
            {"items": [{"id": "%s", "address": "head@example.org", "language": "en", "seq": 1}], "next": null}
            """.formatted(id));
        assertThat(database.sql("SELECT line::text FROM roadmap.recipient line")
                        .query(String.class)
                        .list())
                .noneMatch(line -> line.contains("example.org"));

        school.coordinator.send(HttpMethod.DELETE, null, 204, "{}", ONE, id);
        school.coordinator.get(ONE, id).expectStatus().isNotFound();
        list().json("{\"items\": [], \"next\": null}");
        school.coordinator.send(HttpMethod.PUT, null, 409, other, ONE, id);
    }

    @Test
    void mistakesAreNamedAndStoreNothing() {
        UUID id = UUID.randomUUID();
        String director = "\"executor\": \"Директор\"";
        named("/address", school.coordinator.post(400, asked(id, director, "nowhere"), ALL));
        named("/address", school.coordinator.post(400, asked(id, director, ""), ALL));
        named(
                "/language",
                school.coordinator.post(
                        400, asked(id, director, "a@example.org").replace("\"ru\"", "\"de\""), ALL));
        named("/executor", school.coordinator.post(422, asked(id, "\"person\": null", "a@example.org"), ALL));
        named(
                "/executor",
                school.coordinator.post(422, asked(id, "\"executor\": \"Сорокина А.П.\"", "a@example.org"), ALL));
        school.a(DIRECTOR).post(403, asked(id, director, "a@example.org"), ALL);
        school.stranger(COORDINATOR).post(404, asked(id, director, "a@example.org"), ALL);
        school.coordinator.get(ONE, id).expectStatus().isNotFound();

        school.coordinator.post(201, asked(id, director, "a@example.org"), ALL);
        school.stranger(COORDINATOR).get(ONE, id).expectStatus().isNotFound();
        school.stranger(COORDINATOR).send(HttpMethod.DELETE, null, 404, "{}", ONE, id);
        school.coordinator.post(404, "{}", "/api/reminders/{recipient}/2022-09-16/repetition", id);
        school.stranger(COORDINATOR).post(404, "{}", "/api/reminders/{recipient}/2022-09-16/repetition", id);
    }

    @Test
    void theAddressGoesWithTheExecutorItStandsFor() {
        UUID roadmap = school.imported();
        school.coordinator.post(201, """
            {"number": "1.3", "section": "1", "title": "Order", "phrase": "до 30.05.2023",
             "responsible": ["Сорокина А.П."], "deliverables": ["Приказ"]}
            """, "/api/roadmaps/{id}/tasks", roadmap);
        byte[] body = school.coordinator
                .get("/api/roadmaps/{id}", roadmap)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        String entry = new JsonMapper().readTree(body).at("/executors/0/id").asString();
        UUID id = UUID.randomUUID();
        school.coordinator.post(201, asked(id, "\"entry\": \"" + entry + "\"", "a@example.org"), ALL);
        school.coordinator.send(
                HttpMethod.DELETE,
                null,
                204,
                "{\"reason\": \"She has asked for it\"}",
                "/api/roadmaps/{id}/executors/{executor}/personal-data",
                roadmap,
                entry);
        school.coordinator
                .get(ONE, id)
                .expectBody()
                .jsonPath("$.address")
                .isEqualTo(Personal.ERASED)
                .jsonPath("$.entry")
                .isEqualTo(entry);
    }

    private RestTestClient.BodyContentSpec list() {
        return school.coordinator
                .get(ALL + "?institution={institution}", school.id)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private String asked(UUID id, String whom, String address) {
        return """
            {"id": "%s", "institution": "%s", %s, "address": "%s", "language": "ru"}
            """.formatted(id, school.id, whom, address);
    }
}
