package org.nastavnik.roadmap.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.io.StringReader;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.roadmap.School;
import org.nastavnik.roadmap.plan.Upload;
import org.nastavnik.testing.OverHttp;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class FeedApiTest {

    private static final String FEEDS = "/api/roadmaps/{id}/calendar-feeds";
    private static final String DONE = """
        {"completedOn": "2022-05-28", "evidence": {"kind": "ORDER", "number": "7", "title": "On Somebody"}}
        """;

    private final School school;
    private final JdbcClient database;

    FeedApiTest(RestTestClient anybody, JdbcClient database) {
        school = new School(anybody);
        this.database = database;
    }

    @Test
    void whatIsDueIsReadAtTheAddressWithoutSigningIn() throws Exception {
        UUID roadmap = school.approved();
        school.coordinator.post(204, DONE, "/api/roadmaps/{id}/tasks/1.1/occurrences/1/completion", roadmap);
        String address = issued(school.a(EXECUTOR), roadmap).path("address").asString();
        assertThat(address).matches("/calendars/[A-Za-z0-9_-]{43}\\.ics");
        var answer = school.nobody
                .get(address)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .expectHeader()
                .doesNotExist(HttpHeaders.SET_COOKIE)
                .expectBody()
                .returnResult();
        String written = new String(Objects.requireNonNull(answer.getResponseBodyContent()), UTF_8);
        assertThat(new CalendarBuilder()
                        .build(new StringReader(written))
                        .<CalendarComponent>getComponents(Component.VEVENT))
                .hasSize(5);
        assertThat(written)
                .contains("SUMMARY:1.1 Назначить координатора")
                .doesNotContain("Методист", "Юрист", "Somebody");
        school.nobody
                .http()
                .get()
                .uri(address)
                .header(
                        HttpHeaders.IF_NONE_MATCH,
                        Objects.requireNonNull(answer.getResponseHeaders().getETag()))
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void noExecutorIsNamedThere() {
        UUID roadmap = UUID.randomUUID();
        new Upload(school.coordinator, school.id)
                .send("""
                    № п/п;Наименование мероприятий;Срок реализации;Ответственный исполнитель;Результат
                    1;Подготовка;;;
                    1.1;Назначить координатора;до 30.05.2022;Вегина М.О., директор;Приказ
                    """, "roadmap.csv", "&from=2022-01-01&to=2022-12-31&id=" + roadmap)
                .expectStatus()
                .isCreated();
        school.nobody
                .get(issued(school.coordinator, roadmap).path("address").asString())
                .expectBody(String.class)
                .value(written ->
                        assertThat(written).contains("Назначить координатора").doesNotContain("Вегина"));
    }

    @Test
    void aRevokedAddressIsAsUnknownAsOneThatNeverWas() {
        UUID roadmap = school.imported();
        JsonNode revoked = issued(school.coordinator, roadmap);
        JsonNode other = issued(school.coordinator, roadmap);
        String feed = FEEDS + "/" + revoked.path("id").asString();
        school.coordinator.send(HttpMethod.DELETE, null, 204, "{}", feed, roadmap);
        school.coordinator.send(HttpMethod.DELETE, null, 204, "{}", feed, roadmap);

        JsonNode gone = unknown(revoked.path("address").asString());
        assertThat(unknown("/calendars/" + "A".repeat(43) + ".ics")).isEqualTo(gone);
        assertThat(unknown("/calendars/" + revoked.path("id").asString() + ".ics"))
                .isEqualTo(gone);
        assertThat(unknown("/calendars/roadmap")).isEqualTo(gone);
        school.nobody.get(other.path("address").asString()).expectStatus().isOk();
        school.a(AUDITOR)
                .get(FEEDS, roadmap)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[?(@.revokedAt)].id")
                .isEqualTo(List.of(revoked.path("id").asString()))
                .jsonPath("$.items[0].address")
                .doesNotExist();
    }

    @Test
    void theSecretIsToldOnceAndStandsNowhere(CapturedOutput output) {
        UUID roadmap = school.imported();
        String address = issued(school.coordinator, roadmap).path("address").asString();
        String secret = address.substring("/calendars/".length(), address.length() - ".ics".length());
        school.nobody.get(address).expectStatus().isOk();
        school.nobody.get(address + "x").expectStatus().isNotFound();
        for (String table : List.of("eventstore.domain_event", "roadmap.calendar_feed")) {
            assertThat(database.sql("SELECT line::text FROM " + table + " line")
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .noneMatch(row ->
                            row.contains(secret) || row.contains(HexFormat.of().formatHex(secret.getBytes(US_ASCII))));
        }
        assertThat(output.getAll()).doesNotContain(secret);
        school.nobody
                .get("/actuator/prometheus")
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics)
                        .contains("uri=\"/calendars/{name}\"")
                        .doesNotContain(secret));
    }

    @Test
    void onlyThoseWhoReadTheRoadmapGiveAddressesOutAndTakeThemBack() {
        UUID roadmap = school.imported();
        String feed =
                FEEDS + "/" + issued(school.coordinator, roadmap).path("id").asString();
        school.nobody.post(401, "{}", FEEDS, roadmap);
        for (Asking other : List.of(school.a(AUDITOR), school.a(MENTOR))) {
            other.post(403, "{}", FEEDS, roadmap);
            other.send(HttpMethod.DELETE, null, 403, "{}", feed, roadmap);
        }
        Asking stranger = school.stranger(COORDINATOR);
        stranger.post(404, "{}", FEEDS, roadmap);
        stranger.get(FEEDS, roadmap).expectStatus().isNotFound();
        stranger.send(HttpMethod.DELETE, null, 404, "{}", feed, roadmap);
        school.coordinator.send(HttpMethod.DELETE, null, 404, "{}", FEEDS + "/" + UUID.randomUUID(), roadmap);
        school.coordinator.post(404, "{}", FEEDS, UUID.randomUUID());
        school.a(MENTOR).get(FEEDS, roadmap).expectStatus().isForbidden();
    }

    /** What is answered, but for the address itself. */
    private JsonNode unknown(String address) {
        ObjectNode answer = (ObjectNode) JsonMapper.shared()
                .readTree(school.nobody
                        .get(address)
                        .expectStatus()
                        .isNotFound()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent());
        assertThat(answer.path("type").asString()).isEqualTo("urn:nastavnik:problem:calendar-feed-unknown");
        return answer.without("instance");
    }

    private static JsonNode issued(Asking somebody, UUID roadmap) {
        return JsonMapper.shared()
                .readTree(
                        somebody.post(201, "{}", FEEDS, roadmap).returnResult().getResponseBodyContent());
    }
}
