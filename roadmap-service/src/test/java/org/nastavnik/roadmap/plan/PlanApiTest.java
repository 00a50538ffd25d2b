package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.roadmap.Asking.named;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = ServiceOnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class PlanApiTest {

    private static final String ONE = "/api/roadmaps/{id}";
    private static final String TASKS = "/api/roadmaps/{id}/tasks";
    private static final String TASK = "/api/roadmaps/{id}/tasks/{number}";
    private static final String ORDER = """
        {"order": {"number": "12", "date": "2022-09-05", "title": "On the roadmap"}}
        """;
    private static final String AGREED = """
        {"body": "Pedagogical council", "protocol": "No. 3 of 2022-09-02"}
        """;

    private final UUID school = UUID.randomUUID();

    private Asking coordinator;
    private Asking director;

    @BeforeEach
    void signIn(@Autowired RestTestClient anybody) {
        coordinator = new Asking(As.a(COORDINATOR).of(school).using(anybody));
        director = new Asking(As.a(DIRECTOR).of(school).using(anybody));
    }

    @Test
    void aRoadmapIsWrittenByHandAndReadAtOnce() {
        UUID id = draft();
        coordinator
                .post(201, section("1", "Conditions"), "/api/roadmaps/{id}/sections", id)
                .json("""
                    {"id": "%s", "number": "1"}
                    """.formatted(id));
        coordinator.post(201, task("1.2", "до 30.05.2023"), TASKS, id).json("""
            {"number": "1.2"}
            """);
        coordinator.post(201, task("1.10", "когда-нибудь"), TASKS, id);
        coordinator
                .get(ONE, id)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"3\"")
                .expectBody()
                .json("""
                    {"id": "%s", "institution": "%s", "status": "DRAFT", "title": "By hand",
                     "period": {"from": "2023-01-01", "to": "2023-12-31"},
                     "sections": [{"number": "1", "title": "Conditions"}],
                     "tasks": [
                       {"number": "1.2", "section": "1", "title": "Write it down", "phrase": "до 30.05.2023",
                        "schedule": {"kind": "BY_DATE", "date": "2023-05-30"}, "occurrences": [{"n": 1, "to": "2023-05-30"}],
                        "responsible": ["Coordinator"], "deliverables": ["Order"], "warnings": []},
                       {"number": "1.10", "schedule": {"kind": "UNPARSED"}, "occurrences": []}],
                     "kpiTargets": [], "warnings": []}
                    """.formatted(id, school))
                .jsonPath("$.tasks[*].number")
                .isEqualTo(List.of("1.2", "1.10"));

        coordinator.send(HttpMethod.PUT, "\"3\"", 204, task("1.10", "до 1 июня 2023 г."), TASK, id, "1.10");
        coordinator.send(HttpMethod.DELETE, "\"4\"", 204, "{}", TASK, id, "1.2");
        coordinator
                .get(ONE, id)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"5\"")
                .expectBody()
                .json("""
                    {"tasks": [{"number": "1.10", "occurrences": [{"n": 1, "to": "2023-06-01"}]}]}
                    """);
    }

    @Test
    void aRoadmapGoesFromDraftToApprovalAndIsThenAmended() {
        UUID id = Upload.text(coordinator.http(), school);
        director.post(403, "{}", ONE + "/submission", id);
        coordinator.post(204, "{}", ONE + "/submission", id);
        coordinator.post(409, task("1.3", "до 30.05.2023"), TASKS, id);
        coordinator.post(204, AGREED, ONE + "/agreement", id);
        coordinator.post(403, ORDER, ONE + "/approval", id);
        director.post(204, ORDER, ONE + "/approval", id);
        coordinator.get(ONE, id).expectBody().json("""
            {"status": "APPROVED", "agreement": {"body": "Pedagogical council", "protocol": "No. 3 of 2022-09-02"},
             "order": {"number": "12", "date": "2022-09-05", "title": "On the roadmap"}}
            """);
        director.post(409, ORDER, ONE + "/approval", id);
        director.post(409, "{}", ONE + "/closure", id).json("""
            {"type": "urn:nastavnik:problem:roadmap-unfinished"}
            """);

        named("/reason", coordinator.post(422, task("1.3", "до 30.05.2023"), TASKS, id));
        coordinator.post(201, because(task("1.3", "до 30.05.2023")), TASKS, id);
        coordinator.send(HttpMethod.DELETE, null, 204, because("{}"), TASK, id, "1.2");
    }

    @Test
    void whoeverMissedAChangeChangesNothing() {
        UUID id = Upload.text(coordinator.http(), school);
        for (String stale : new String[] {"\"0\"", "\"7\"", "\"none of ours\""}) {
            coordinator.send(HttpMethod.POST, stale, 412, "{}", ONE + "/submission", id);
            coordinator.send(HttpMethod.DELETE, stale, 412, "{}", TASK, id, "1.1");
        }
        coordinator.send(HttpMethod.POST, "\"1\"", 204, "{}", ONE + "/submission", id);
    }

    @Test
    void whatIsAskedTwiceIsDoneOnceAndAnotherUnderTheSameIdIsAConflict() {
        UUID id = draft();
        coordinator.post(201, drafting(id, "By hand"), "/api/roadmaps").json("{\"id\": \"%s\"}".formatted(id));
        coordinator.get(ONE, id).expectHeader().valueEquals(HttpHeaders.ETAG, "\"0\"");
        coordinator.post(409, drafting(id, "Another"), "/api/roadmaps");
    }

    @Test
    void whatIsNotThereIsUnknown(@Autowired RestTestClient anybody) {
        UUID id = Upload.text(coordinator.http(), school);
        coordinator.send(HttpMethod.PUT, null, 404, task("9.9", "до 30.05.2023"), TASK, id, "9.9");
        named("/section", coordinator.post(422, task("9.9", "до 30.05.2023").replace("\"1\"", "\"9\""), TASKS, id));
        coordinator.post(404, "{}", ONE + "/submission", UUID.randomUUID());
        named("/id", coordinator.post(400, "{}", ONE + "/submission", "seven"));
        coordinator.get(ONE, UUID.randomUUID()).expectStatus().isNotFound();
        coordinator.get(ONE, "seven").expectStatus().isBadRequest();

        Asking stranger =
                new Asking(As.a(COORDINATOR, DIRECTOR).of(UUID.randomUUID()).using(anybody));
        stranger.get(ONE, id).expectStatus().isNotFound();
        stranger.post(404, "{}", ONE + "/submission", id);
        stranger.post(404, ORDER, ONE + "/approval", id);
        stranger.post(404, drafting(UUID.randomUUID(), "By hand"), "/api/roadmaps");
        Asking auditor = new Asking(As.a(AUDITOR).of(school).using(anybody));
        auditor.get(ONE, id).expectStatus().isOk();
        auditor.post(403, "{}", ONE + "/submission", id);
        new Asking(anybody).get(ONE, id).expectStatus().isUnauthorized();
    }

    @Test
    void theListGoesOnWhereItEnded() {
        UUID early = Upload.text(coordinator.http(), school);
        UUID late = draft();
        String list = "/api/roadmaps?institution={school}&limit=1";
        coordinator.get(list, school).expectBody().json("""
            {"items": [{"id": "%s", "tasks": []}], "next": "2023-01-01_%1$s"}
            """.formatted(late));
        coordinator
                .get(list + "&cursor=2023-01-01_" + late, school)
                .expectBody()
                .json("""
                    {"items": [{"id": "%s", "status": "DRAFT", "tasks": [{"number": "1.1"}, {}, {}, {}]}], "next": null}
                    """.formatted(early));
        coordinator.get(list + "&cursor=nowhere", school).expectStatus().isBadRequest();
        coordinator
                .get("/api/roadmaps?institution={school}&limit=1001", school)
                .expectStatus()
                .isBadRequest();
    }

    private UUID draft() {
        UUID id = UUID.randomUUID();
        coordinator.post(201, drafting(id, "By hand"), "/api/roadmaps");
        return id;
    }

    private String drafting(UUID id, String title) {
        return """
            {"id": "%s", "institution": "%s", "title": "%s", "period": {"from": "2023-01-01", "to": "2023-12-31"}}
            """.formatted(id, school, title);
    }

    private static String section(String number, String title) {
        return """
            {"number": "%s", "title": "%s"}
            """.formatted(number, title);
    }

    private static String task(String number, String phrase) {
        return """
            {"number": "%s", "section": "1", "title": "Write it down", "phrase": "%s",
             "responsible": ["Coordinator"], "deliverables": ["Order"]}
            """.formatted(number, phrase);
    }

    private static String because(String json) {
        return json.strip().equals("{}")
                ? "{\"reason\": \"The council wants it\"}"
                : json.replaceFirst("\\{", "{\"reason\": \"The council wants it\", ");
    }
}
