package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.roadmap.Asking.named;
import static org.nastavnik.roadmap.School.AGREEMENT;
import static org.nastavnik.roadmap.School.ORDER;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class PlanApiTest {

    private static final String ONE = "/api/roadmaps/{id}";
    private static final String TASKS = "/api/roadmaps/{id}/tasks";
    private static final String TASK = "/api/roadmaps/{id}/tasks/{number}";

    private final School school;

    PlanApiTest(RestTestClient anybody) {
        school = new School(anybody);
    }

    @Test
    void aRoadmapIsWrittenByHandAndReadAtOnce() {
        UUID id = draft();
        school.coordinator
                .post(201, section("1", "Conditions"), "/api/roadmaps/{id}/sections", id)
                .json("""
                    {"id": "%s", "number": "1"}
                    """.formatted(id));
        school.coordinator.post(201, task("1.2", "до 30.05.2023"), TASKS, id).json("""
            {"number": "1.2"}
            """);
        school.coordinator.post(201, task("1.10", "когда-нибудь"), TASKS, id);
        school.coordinator
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
                    """.formatted(id, school.id))
                .jsonPath("$.tasks[*].number")
                .isEqualTo(List.of("1.2", "1.10"));

        school.coordinator.send(HttpMethod.PUT, "\"3\"", 204, task("1.10", "до 1 июня 2023 г."), TASK, id, "1.10");
        school.coordinator.send(HttpMethod.DELETE, "\"4\"", 204, "{}", TASK, id, "1.2");
        school.coordinator
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
        UUID id = school.imported();
        school.director.post(403, "{}", ONE + "/submission", id);
        school.coordinator.post(204, "{}", ONE + "/submission", id);
        school.coordinator.post(409, task("1.3", "до 30.05.2023"), TASKS, id);
        school.coordinator.post(204, AGREEMENT, ONE + "/agreement", id);
        school.coordinator.post(403, ORDER, ONE + "/approval", id);
        school.director.post(204, ORDER, ONE + "/approval", id);
        school.coordinator.get(ONE, id).expectBody().json("""
            {"status": "APPROVED", "agreement": {"body": "Pedagogical council", "protocol": "No. 3 of 2022-09-02"},
             "order": {"number": "12", "date": "2022-09-05", "title": "On the roadmap"}}
            """);
        school.director.post(409, ORDER, ONE + "/approval", id);
        school.director.post(409, "{}", ONE + "/closure", id).json("""
            {"type": "urn:nastavnik:problem:roadmap-unfinished"}
            """);

        named("/reason", school.coordinator.post(422, task("1.3", "до 30.05.2023"), TASKS, id));
        school.coordinator.post(201, because(task("1.3", "до 30.05.2023")), TASKS, id);
        school.coordinator.send(HttpMethod.DELETE, null, 204, because("{}"), TASK, id, "1.2");
    }

    @Test
    void whoeverMissedAChangeChangesNothing() {
        UUID id = school.imported();
        for (String stale : new String[] {"\"0\"", "\"7\"", "\"none of ours\""}) {
            school.coordinator.send(HttpMethod.POST, stale, 412, "{}", ONE + "/submission", id);
            school.coordinator.send(HttpMethod.DELETE, stale, 412, "{}", TASK, id, "1.1");
        }
        school.coordinator.send(HttpMethod.POST, "\"1\"", 204, "{}", ONE + "/submission", id);
    }

    @Test
    void whatIsAskedTwiceIsDoneOnceAndAnotherUnderTheSameIdIsAConflict() {
        UUID id = draft();
        school.coordinator.post(201, drafting(id, "By hand"), "/api/roadmaps").json("{\"id\": \"%s\"}".formatted(id));
        school.coordinator.get(ONE, id).expectHeader().valueEquals(HttpHeaders.ETAG, "\"0\"");
        school.coordinator.post(409, drafting(id, "Another"), "/api/roadmaps");
    }

    @Test
    void whatIsNotThereIsUnknown() {
        UUID id = school.imported();
        school.coordinator.send(HttpMethod.PUT, null, 404, task("9.9", "до 30.05.2023"), TASK, id, "9.9");
        named(
                "/section",
                school.coordinator.post(422, task("9.9", "до 30.05.2023").replace("\"1\"", "\"9\""), TASKS, id));
        school.coordinator.post(404, "{}", ONE + "/submission", UUID.randomUUID());
        named("/id", school.coordinator.post(400, "{}", ONE + "/submission", "seven"));
        school.coordinator.get(ONE, UUID.randomUUID()).expectStatus().isNotFound();
        school.coordinator.get(ONE, "seven").expectStatus().isBadRequest();

        Asking stranger = school.stranger(COORDINATOR, DIRECTOR);
        stranger.get(ONE, id).expectStatus().isNotFound();
        stranger.post(404, "{}", ONE + "/submission", id);
        stranger.post(404, ORDER, ONE + "/approval", id);
        stranger.post(404, drafting(UUID.randomUUID(), "By hand"), "/api/roadmaps");
        Asking auditor = school.a(AUDITOR);
        auditor.get(ONE, id).expectStatus().isOk();
        auditor.post(403, "{}", ONE + "/submission", id);
        school.nobody.get(ONE, id).expectStatus().isUnauthorized();
    }

    @Test
    void theListGoesOnWhereItEnded() {
        UUID early = school.imported();
        UUID late = draft();
        String list = "/api/roadmaps?institution={school}&limit=1";
        school.coordinator.get(list, school.id).expectBody().json("""
            {"items": [{"id": "%s", "tasks": []}], "next": "2023-01-01_%1$s"}
            """.formatted(late));
        school.coordinator
                .get(list + "&cursor=2023-01-01_" + late, school.id)
                .expectBody()
                .json("""
                    {"items": [{"id": "%s", "status": "DRAFT", "tasks": [{"number": "1.1"}, {}, {}, {}]}], "next": null}
                    """.formatted(early));
        school.coordinator
                .get(list + "&cursor=nowhere", school.id)
                .expectStatus()
                .isBadRequest();
        school.coordinator
                .get("/api/roadmaps?institution={school}&limit=1001", school.id)
                .expectStatus()
                .isBadRequest();
    }

    private UUID draft() {
        UUID id = UUID.randomUUID();
        school.coordinator.post(201, drafting(id, "By hand"), "/api/roadmaps");
        return id;
    }

    private String drafting(UUID id, String title) {
        return """
            {"id": "%s", "institution": "%s", "title": "%s", "period": {"from": "2023-01-01", "to": "2023-12-31"}}
            """.formatted(id, school.id, title);
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
