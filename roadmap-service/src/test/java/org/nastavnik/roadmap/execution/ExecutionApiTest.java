package org.nastavnik.roadmap.execution;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.roadmap.Asking.named;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.roadmap.plan.Upload;
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
class ExecutionApiTest {

    private static final String ONE = "/api/roadmaps/{id}";
    private static final String OCCURRENCE = ONE + "/tasks/{number}/occurrences/{n}";

    private final UUID school = UUID.randomUUID();

    private Asking coordinator;
    private Asking director;
    private Asking executor;

    @BeforeEach
    void signIn(@Autowired RestTestClient anybody) {
        coordinator = new Asking(As.a(COORDINATOR).of(school).using(anybody));
        director = new Asking(As.a(DIRECTOR).of(school).using(anybody));
        executor = new Asking(As.a(EXECUTOR).of(school).using(anybody));
    }

    @Test
    void whatIsDoneIsReadAtOnceWithWhatProvesItAndWhatControlSays() {
        UUID id = approved();
        executor.post(204, done("2022-06-03"), OCCURRENCE + "/completion", id, "1.1", 1);
        director.post(204, """
            {"verdict": "REJECTED", "note": "Four days late"}
            """, OCCURRENCE + "/control", id, "1.1", 1);
        coordinator
                .get(ONE, id)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"6\"")
                .expectBody()
                .json("""
                    {"tasks": [{"number": "1.1", "occurrences": [
                      {"n": 1, "to": "2022-05-30", "status": "DONE_LATE", "completedOn": "2022-06-03",
                       "evidence": {"kind": "ORDER", "number": "7", "date": "2022-06-03", "title": "On the coordinator",
                                    "url": "https://example.org/7"},
                       "control": {"verdict": "REJECTED", "note": "Four days late"}}]}, {}, {}, {}]}
                    """);

        coordinator.post(204, "{\"reason\": \"Not signed\"}", OCCURRENCE + "/reopening", id, "1.1", 1);
        coordinator
                .get(ONE, id)
                .expectBody()
                .json("""
                    {"tasks": [{"occurrences": [{"status": "OVERDUE", "reopenedBecause": "Not signed"}]}, {}, {}, {}]}
                    """)
                .jsonPath("$.tasks[0].occurrences[0].evidence")
                .doesNotExist();
        coordinator.post(409, "{\"reason\": \"Again\"}", OCCURRENCE + "/reopening", id, "1.1", 1);
    }

    @Test
    void datesAreSetAndMoved() {
        UUID id = approved();
        coordinator.send(
                HttpMethod.PUT,
                null,
                204,
                "{\"from\": \"2023-02-01\", \"to\": \"2023-02-28\"}",
                OCCURRENCE + "/dates",
                id,
                "2.2",
                1);
        coordinator.send(
                HttpMethod.PUT,
                null,
                204,
                "{\"to\": \"2022-12-01\", \"reason\": \"No candidates yet\"}",
                OCCURRENCE + "/dates",
                id,
                "2.1",
                1);
        coordinator.get(ONE, id).expectBody().json("""
            {"tasks": [{}, {},
              {"number": "2.1", "occurrences": [{"n": 1, "to": "2022-12-01", "reason": "No candidates yet"},
                                                {"n": 2, "to": "2023-10-30"}, {"n": 3}]},
              {"number": "2.2", "occurrences": [{"n": 1, "from": "2023-02-01", "to": "2023-02-28"}]}]}
            """);
        named(
                "/reason",
                coordinator.send(
                        HttpMethod.PUT, null, 422, "{\"to\": \"2024-12-01\"}", OCCURRENCE + "/dates", id, "2.1", 2));
        named(
                "/n",
                coordinator.send(
                        HttpMethod.PUT, null, 404, "{\"to\": \"2024-12-01\"}", OCCURRENCE + "/dates", id, "2.1", 5));
        named(
                "/from",
                coordinator.send(
                        HttpMethod.PUT,
                        null,
                        422,
                        "{\"from\": \"2024-12-01\", \"to\": \"2024-11-01\"}",
                        OCCURRENCE + "/dates",
                        id,
                        "2.2",
                        2));
    }

    @Test
    void progressIsToldAsOfAnyDay() {
        UUID id = approved();
        coordinator.post(204, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        coordinator.post(204, done("2022-09-15"), OCCURRENCE + "/completion", id, "1.2", 1);
        // On 20 August 2022: 1.1 done on its last day, 1.2 due on the 31st, 2.1 due in October of three years.
        coordinator.get(ONE + "/progress?on=2022-08-20", id).expectBody().json("""
            {"on": "2022-08-20",
             "counts": {"total": 5, "done": 1, "onTime": 1, "late": 0, "overdue": 0, "dueSoon": 1, "pending": 3},
             "done": [{"number": "1.1", "n": 1, "section": "1", "title": "Назначить координатора",
                       "responsible": ["Директор"], "to": "2022-05-30", "status": "DONE", "completedOn": "2022-05-30"}],
             "onTime": [{"number": "1.1"}], "late": [], "overdue": [],
             "dueSoon": [{"number": "1.2", "n": 1, "from": "2022-08-01", "to": "2022-08-31", "status": "DUE_SOON"}],
             "sections": [{"number": "1", "title": "Подготовка", "counts": {"total": 2, "done": 1, "dueSoon": 1}},
                          {"number": "2", "counts": {"total": 3, "done": 0, "pending": 3}}]}
            """);
        // On 1 November 2022: 1.2 was done on 15 September, after 31 August; the first of 2.1 was due on 30 October.
        coordinator.get(ONE + "/progress?on=2022-11-01", id).expectBody().json("""
            {"counts": {"total": 5, "done": 2, "onTime": 1, "late": 1, "overdue": 1, "dueSoon": 0, "pending": 2},
             "late": [{"number": "1.2", "status": "DONE_LATE", "completedOn": "2022-09-15"}],
             "overdue": [{"number": "2.1", "n": 1, "to": "2022-10-30"}]}
            """);
        // Today all is past.
        coordinator.get(ONE + "/progress", id).expectBody().json("""
            {"counts": {"total": 5, "done": 2, "overdue": 3}}
            """);
        coordinator.get(ONE + "/progress?on=1066-10-14", id).expectStatus().isBadRequest();
        coordinator.get(ONE + "/progress", UUID.randomUUID()).expectStatus().isNotFound();
    }

    @Test
    void aRoadmapIsClosedWithItsLastWindow() {
        UUID id = approved();
        coordinator.post(204, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        coordinator.post(204, done("2022-08-30"), OCCURRENCE + "/completion", id, "1.2", 1);
        for (int n = 1; n <= 3; n++) {
            coordinator.post(409, "{}", ONE + "/closure", id);
            coordinator.post(204, done("2024-10-30"), OCCURRENCE + "/completion", id, "2.1", n);
        }
        director.post(204, "{}", ONE + "/closure", id);
        coordinator.get(ONE, id).expectBody().json("{\"status\": \"CLOSED\"}");
        coordinator.post(409, "{\"reason\": \"Not signed\"}", OCCURRENCE + "/reopening", id, "1.1", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | /completedOn     | {'evidence': {'kind': 'ORDER', 'number': '7'}}",
                "400 | /completedOn     | {'completedOn': '2022-02-30', 'evidence': {'kind': 'ORDER', 'number': '7'}}",
                "422 | /completedOn     | {'completedOn': '2199-12-31', 'evidence': {'kind': 'ORDER', 'number': '7'}}",
                "400 | /evidence        | {'completedOn': '2022-05-30'}",
                "400 | /evidence        | {'completedOn': '2022-05-30', 'evidence': 'ORDER'}",
                "400 | /evidence/kind   | {'completedOn': '2022-05-30', 'evidence': {'number': '7'}}",
                "400 | /evidence/number | {'completedOn': '2022-05-30', 'evidence': {'kind': 'ORDER', 'number': 7}}",
                "400 | /evidence/url    | {'completedOn': '2022-05-30', 'evidence': {'kind': 'ORDER', 'url':"
                        + " 'javascript:alert(1)'}}",
                "400 | /evidence/url    | {'completedOn': '2022-05-30', 'evidence': {'kind': 'ORDER', 'url': 'not an"
                        + " address'}}",
                "422 | /evidence        | {'completedOn': '2022-05-30', 'evidence': {'kind': 'ORDER'}}",
                "422 | /evidence        | {'completedOn': '2022-05-30', 'evidence': {'kind': 'ORDER', 'number': '7',"
                        + " 'date': '2199-12-31'}}",
            })
    void aMistakeIsNamed(int status, String pointer, String json) {
        named(
                pointer,
                coordinator.post(status, json.replace('\'', '"'), OCCURRENCE + "/completion", approved(), "1.1", 1));
    }

    @Test
    void whatIsNotThereIsUnknown(@Autowired RestTestClient anybody) {
        UUID id = approved();
        String completion = OCCURRENCE + "/completion";
        named("/n", coordinator.post(404, done("2022-05-30"), completion, id, "1.1", 2));
        named("/number", coordinator.post(404, done("2022-05-30"), completion, id, "9.9", 1));
        named("/n", coordinator.post(400, done("2022-05-30"), completion, id, "1.1", "first"));
        named("/n", coordinator.post(400, done("2022-05-30"), completion, id, "1.1", "99999999999"));
        named("/n", coordinator.post(400, done("2022-05-30"), completion, id, "1.1", "-1"));
        coordinator.post(404, done("2022-05-30"), completion, UUID.randomUUID(), "1.1", 1);

        new Asking(As.a(EXECUTOR).of(UUID.randomUUID()).using(anybody))
                .post(404, done("2022-05-30"), completion, id, "1.1", 1);
        Asking auditor = new Asking(As.a(AUDITOR).of(school).using(anybody));
        auditor.post(403, done("2022-05-30"), completion, id, "1.1", 1);
        auditor.get(ONE + "/progress", id).expectStatus().isOk();
        executor.post(403, "{\"reason\": \"Not signed\"}", OCCURRENCE + "/reopening", id, "1.1", 1);
        director.post(403, done("2022-05-30"), completion, id, "1.1", 1);
        new Asking(As.a(MENTOR).of(school).using(anybody))
                .get(ONE, id)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void nothingIsDoneBeforeTheApprovalOrByWhoeverMissedAChange() {
        UUID draft = Upload.text(coordinator.http(), school);
        coordinator.post(409, done("2022-05-30"), OCCURRENCE + "/completion", draft, "1.1", 1);
        UUID id = approved();
        coordinator.send(HttpMethod.POST, "\"3\"", 412, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        coordinator.send(HttpMethod.POST, "\"4\"", 204, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        coordinator.post(204, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        coordinator.post(409, done("2022-05-31"), OCCURRENCE + "/completion", id, "1.1", 1);
    }

    private UUID approved() {
        UUID id = Upload.text(coordinator.http(), school);
        coordinator.post(204, "{}", ONE + "/submission", id);
        coordinator.post(204, "{\"body\": \"Council\", \"protocol\": \"No. 3\"}", ONE + "/agreement", id);
        director.post(204, """
            {"order": {"number": "12", "date": "2022-09-05", "title": "On the roadmap"}}
            """, ONE + "/approval", id);
        return id;
    }

    private static String done(String on) {
        return """
            {"completedOn": "%1$s", "evidence": {"kind": "ORDER", "number": "7", "date": "%1$s",
             "title": "On the coordinator", "url": "https://example.org/7"}}
            """.formatted(on);
    }
}
