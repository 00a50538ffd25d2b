package org.nastavnik.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.monitoring.trail.Trail.ALL;
import static org.nastavnik.monitoring.trail.Trail.ONE;
import static org.nastavnik.monitoring.trail.Trail.changes;
import static org.nastavnik.monitoring.trail.Trail.each;
import static org.nastavnik.monitoring.trail.Trail.json;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.monitoring.School;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.OverHttp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Who did what, when, from where and why, and who may know. */
@OverHttp
class EntryApiTest {

    private final School school;
    private final EventStore store;
    private final Trail trail;

    EntryApiTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        this.store = store;
        school = new School(anybody, store);
        trail = new Trail(school, database);
    }

    @Test
    void whatSomebodyHasDoneIsToldRightAway() {
        UUID fair = UUID.randomUUID();
        school.a(COORDINATOR, AUDITOR).create(fair, """
            {"id": "%s", "institution": "%s", "kind": "EVENT", "title": "Fair", "on": "2026-03-14"}
            """.formatted(fair, school.id), "/api/dissemination");
        school.coordinator
                .match("\"0\"")
                .put("""
                    {"institution": "%s", "kind": "EVENT", "title": "Big fair", "on": "2026-03-15"}
                    """.formatted(school.id), "/api/dissemination/{id}", fair)
                .expectStatus()
                .is2xxSuccessful();

        JsonNode items = trail.entries("").path("items");
        assertThat(each(items, "type"))
                .containsExactly("monitoring.dissemination-corrected", "monitoring.dissemination-recorded");
        JsonNode recorded = items.get(1);
        assertThat(recorded.path("actor").asString()).isEqualTo("test-COORDINATOR,AUDITOR");
        assertThat(recorded.path("roles").valueStream().map(JsonNode::asString)).containsExactly("COORDINATOR");
        assertThat(recorded.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(recorded.path("what").asString()).isEqualTo("Записано мероприятие или публикация о наставничестве");
        assertThat(recorded.path("name").asString()).isEqualTo("Big fair");
        assertThat(recorded.path("aggregate").asString()).isEqualTo(fair.toString());
        assertThat(changes(recorded)).contains("title: - -> Fair", "kind: - -> мероприятие", "state: - -> записано");
        assertThat(changes(items.get(0))).containsExactly("title: Fair -> Big fair", "on: 14.03.2026 -> 15.03.2026");
        assertThat(items.get(0).path("sequence").asLong()).isEqualTo(1);
        assertThat(json(school.a(DIRECTOR).in("en"), ALL, school.id)
                        .path("items")
                        .get(0)
                        .path("what")
                        .asString())
                .isEqualTo("What was put on record was corrected");
    }

    @Test
    void entriesArePagedInBothDirections() {
        List<String> events = store(7);
        for (String order : new String[] {"NEWEST", "OLDEST"}) {
            List<String> found = new ArrayList<>();
            String more = "&limit=3&order=" + order;
            JsonNode page = trail.entries(more);
            found.addAll(each(page.path("items"), "eventId"));
            while (!page.path("next").isNull()) {
                page = trail.entries(more + "&cursor={next}", page.path("next").asString());
                found.addAll(each(page.path("items"), "eventId"));
            }
            assertThat(found).isEqualTo(order.equals("OLDEST") ? events : events.reversed());
        }
    }

    @Test
    void entriesAreFoundByDayActorRecordAndKind() {
        List<String> events = store(5);
        assertThat(found("&from=2022-09-03")).isEqualTo(events.subList(2, 5).reversed());
        assertThat(found("&to=2022-09-03")).isEqualTo(events.subList(0, 3).reversed());
        assertThat(found("&from=2022-09-02&to=2022-09-04"))
                .isEqualTo(events.subList(1, 4).reversed());
        assertThat(found("&from=2022-09-02T09:00:00Z&to=2022-09-03T09:00:00Z"))
                .isEqualTo(events.subList(1, 3).reversed());
        assertThat(found("&to=2022-09-03T08:59:59.999Z"))
                .isEqualTo(events.subList(0, 2).reversed());
        assertThat(found("&actor=user-1")).containsExactly(events.get(3), events.get(1));
        assertThat(found("&actor=user-1&to=2022-09-02")).containsExactly(events.get(1));
        assertThat(found("&type=test.made-up-2")).containsExactly(events.get(2));
        assertThat(found("&aggregate={id}", record(4))).containsExactly(events.get(4));
        assertThat(found("&aggregate=none")).isEmpty();
        assertThat(found("&from=&to=&actor=&aggregate=&type=")).hasSize(5);
    }

    @Test
    void theDescriptionTellsHowToAsk() {
        JsonNode asked = json(school.a(ADMIN), "/v3/api-docs")
                .path("paths")
                .path("/api/audit/entries")
                .path("get")
                .path("parameters");
        assertThat(each(asked, "name"))
                .containsExactlyInAnyOrder(
                        "institution",
                        "from",
                        "to",
                        "actor",
                        "aggregate",
                        "type",
                        "order",
                        "cursor",
                        "limit",
                        "format");
    }

    /** A day is a day where the programme is run. */
    @Test
    void aDayBeginsWhereTheProgrammeIsRun() {
        String late = trail.store(
                "test.late",
                UUID.randomUUID().toString(),
                0,
                Instant.parse("2022-09-01T21:30:00Z"),
                payload(),
                Map.of());
        assertThat(found("&from=2022-09-02&to=2022-09-02")).containsExactly(late);
        assertThat(found("&to=2022-09-01")).isEmpty();
    }

    @Test
    void whoHasNoRightReadsNothing() {
        String event = store(1).getFirst();
        for (Role role : new Role[] {MENTOR, MENTEE, EXECUTOR, MUNICIPAL}) {
            problem(school.a(role).get(ALL, school.id), 403, "/");
            problem(school.a(role).get(ALL + "&format=csv", school.id), 403, "/");
            problem(school.a(role).get(ONE, event), 403, "/");
        }
        for (Role role : new Role[] {COORDINATOR, DIRECTOR, AUDITOR, ADMIN}) {
            assertThat(each(json(school.a(role), ALL, school.id).path("items"), "eventId"))
                    .containsExactly(event);
            school.a(role).read(ONE, event);
        }
        problem(school.stranger().get(ALL, school.id), 404, "/institution");
        problem(school.stranger().get(ALL + "&format=csv", school.id), 404, "/institution");
        problem(school.stranger().get(ONE, event), 404, "/event");
        school.nobody.get(ALL, school.id).expectStatus().isUnauthorized();
        School other = new School(school.nobody.http(), store);
        assertThat(json(other.a(AUDITOR), ALL, other.id).path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, /institution",
        "?institution=x, 400, /institution",
        "&from=yesterday, 400, /from",
        "&from=0001-01-01, 400, /from",
        "&to=+999999999-12-31, 400, /to",
        "&to=2022-02-30, 400, /to",
        "&from=2022-09-02&to=2022-09-01, 422, /from",
        "&order=SIDEWAYS, 400, /order",
        "&cursor=x, 400, /cursor",
        "&cursor=2022-09-01T00:00:00Z_x, 400, /cursor",
        "&cursor=%2B1000000-09-01T00:00:00Z_1, 400, /cursor",
        "&format=xml, 400, /format",
        "&limit=0, 400, /limit",
        "&limit=1001, 400, /limit",
        "&actor=a%00b, 400, /actor"
    })
    void whatCannotBeAskedIsRefusedByItsField(String asked, int status, String pointer) {
        String address = "/api/audit/entries" + (asked.startsWith("&") ? "?institution=" + school.id : "") + asked;
        problem(trail.auditor().http().get().uri(URI.create(address)).exchange(), status, pointer);
        if (asked.startsWith("&") && !List.of("/cursor", "/limit", "/format").contains(pointer)) {
            problem(
                    trail.auditor()
                            .http()
                            .get()
                            .uri(URI.create(address + "&format=csv"))
                            .exchange(),
                    status,
                    pointer);
        }
    }

    private List<String> found(String more, Object... values) {
        return each(trail.entries(more, values).path("items"), "eventId");
    }

    /** One a day, of records of their own, by two users in turn. */
    private List<String> store(int events) {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < events; n++) {
            ids.add(trail.store(
                    "test.made-up-" + n,
                    record(n),
                    0,
                    Instant.parse("2022-09-0" + (n + 1) + "T09:00:00Z"),
                    payload(),
                    Map.of("actor", "user-" + n % 2, "role", "COORDINATOR")));
        }
        return ids;
    }

    private String record(int n) {
        return UUID.nameUUIDFromBytes((school.id + " " + n).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String payload() {
        return "{\"institution\":\"%s\",\"title\":\"Made up\"}".formatted(school.id);
    }
}
