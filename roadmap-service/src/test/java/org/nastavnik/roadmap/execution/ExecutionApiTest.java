package org.nastavnik.roadmap.execution;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.roadmap.Asking.named;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class ExecutionApiTest {

    private static final String ONE = "/api/roadmaps/{id}";
    private static final String OCCURRENCE = ONE + "/tasks/{number}/occurrences/{n}";

    private final School school;

    ExecutionApiTest(RestTestClient anybody) {
        school = new School(anybody);
    }

    @Test
    void whatIsDoneIsReadAtOnceWithWhatProvesItAndWhatControlSays() {
        UUID id = school.approved();
        school.a(EXECUTOR).post(204, done("2022-06-03"), OCCURRENCE + "/completion", id, "1.1", 1);
        school.director.post(204, """
            {"verdict": "REJECTED", "note": "Four days late"}
            """, OCCURRENCE + "/control", id, "1.1", 1);
        school.coordinator
                .get(ONE, id)
                .expectHeader()
                .exists(HttpHeaders.ETAG)
                .expectBody()
                .json("""
                    {"tasks": [{"number": "1.1", "occurrences": [
                      {"n": 1, "to": "2022-05-30", "status": "DONE_LATE", "completedOn": "2022-06-03",
                       "evidence": {"kind": "ORDER", "number": "7", "date": "2022-06-03", "title": "On the coordinator",
                                    "url": "https://example.org/7"},
                       "control": {"verdict": "REJECTED", "note": "Four days late"}}]}, {}, {}, {}]}
                    """);

        school.coordinator.post(204, "{\"reason\": \"Not signed\"}", OCCURRENCE + "/reopening", id, "1.1", 1);
        school.coordinator
                .get(ONE, id)
                .expectBody()
                .json("""
                    {"tasks": [{"occurrences": [{"status": "OVERDUE", "reopenedBecause": "Not signed"}]}, {}, {}, {}]}
                    """)
                .jsonPath("$.tasks[0].occurrences[0].evidence")
                .doesNotExist();
        school.coordinator.post(409, "{\"reason\": \"Again\"}", OCCURRENCE + "/reopening", id, "1.1", 1);
    }

    @Test
    void datesAreSetAndMoved() {
        UUID id = school.approved();
        school.coordinator.send(
                HttpMethod.PUT,
                null,
                204,
                "{\"from\": \"2023-02-01\", \"to\": \"2023-02-28\"}",
                OCCURRENCE + "/dates",
                id,
                "2.2",
                1);
        school.coordinator.send(
                HttpMethod.PUT,
                null,
                204,
                "{\"to\": \"2022-12-01\", \"reason\": \"No candidates yet\"}",
                OCCURRENCE + "/dates",
                id,
                "2.1",
                1);
        school.coordinator.get(ONE, id).expectBody().json("""
            {"tasks": [{}, {},
              {"number": "2.1", "occurrences": [{"n": 1, "to": "2022-12-01", "reason": "No candidates yet"},
                                                {"n": 2, "to": "2023-10-30"}, {"n": 3}]},
              {"number": "2.2", "occurrences": [{"n": 1, "from": "2023-02-01", "to": "2023-02-28"}]}]}
            """);
        named(
                "/reason",
                school.coordinator.send(
                        HttpMethod.PUT, null, 422, "{\"to\": \"2024-12-01\"}", OCCURRENCE + "/dates", id, "2.1", 2));
        named(
                "/n",
                school.coordinator.send(
                        HttpMethod.PUT, null, 404, "{\"to\": \"2024-12-01\"}", OCCURRENCE + "/dates", id, "2.1", 5));
        named(
                "/from",
                school.coordinator.send(
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
        UUID id = school.approved();
        school.coordinator.post(204, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        school.coordinator.post(204, done("2022-09-15"), OCCURRENCE + "/completion", id, "1.2", 1);
        // On 20 August 2022: 1.1 done on its last day, 1.2 due on the 31st, 2.1 due in October of three years.
        school.coordinator.get(ONE + "/progress?on=2022-08-20", id).expectBody().json("""
            {"on": "2022-08-20",
             "counts": {"total": 5, "done": 1, "onTime": 1, "late": 0, "overdue": 0, "dueSoon": 1, "pending": 3},
             "done": [{"number": "1.1", "n": 1, "section": "1", "title": "Назначить координатора",
                       "responsible": ["Директор"], "to": "2022-05-30", "status": "DONE", "completedOn": "2022-05-30"}],
             "onTime": [{"number": "1.1"}], "late": [], "overdue": [],
             "dueSoon": [{"number": "1.2", "n": 1, "from": "2022-08-01", "to": "2022-08-31", "status": "DUE_SOON"}],
             "sections": [{"number": "1", "title": "Подготовка", "counts": {"total": 2, "done": 1, "dueSoon": 1}},
                          {"number": "2", "counts": {"total": 3, "done": 0, "pending": 3}}],
             "executors": [{"executor": "Директор", "counts": {"total": 1, "onTime": 1}},
                           {"executor": "Методист", "counts": {"total": 1, "dueSoon": 1}},
                           {"executor": "Юрист", "counts": {"total": 1, "dueSoon": 1}},
                           {"executor": "Координатор", "counts": {"total": 3, "pending": 3}}]}
            """);
        // On 1 November 2022: 1.2 was done on 15 September, after 31 August; the first of 2.1 was due on 30 October.
        school.coordinator.get(ONE + "/progress?on=2022-11-01", id).expectBody().json("""
            {"counts": {"total": 5, "done": 2, "onTime": 1, "late": 1, "overdue": 1, "dueSoon": 0, "pending": 2},
             "late": [{"number": "1.2", "status": "DONE_LATE", "completedOn": "2022-09-15"}],
             "overdue": [{"number": "2.1", "n": 1, "to": "2022-10-30"}]}
            """);
        // Today all is past.
        school.coordinator.get(ONE + "/progress", id).expectBody().json("""
            {"counts": {"total": 5, "done": 2, "overdue": 3}}
            """);
        school.coordinator
                .get(ONE + "/progress?on=1066-10-14", id)
                .expectStatus()
                .isBadRequest();
        school.coordinator
                .get(ONE + "/progress", UUID.randomUUID())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whatNeedNotBeDoneIsWaivedForAReasonAndKeepsNothingOpen() {
        UUID id = school.approved();
        school.coordinator.post(204, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        school.coordinator.post(204, done("2022-08-30"), OCCURRENCE + "/completion", id, "1.2", 1);
        for (int n = 1; n <= 3; n++) {
            school.coordinator.post(409, "{}", ONE + "/closure", id);
            named("/reason", school.director.post(400, "{\"reason\": \" \"}", OCCURRENCE + "/waiver", id, "2.1", n));
            school.director.post(204, "{\"reason\": \"No candidates\"}", OCCURRENCE + "/waiver", id, "2.1", n);
        }
        school.coordinator.post(409, "{\"reason\": \"Again\"}", OCCURRENCE + "/waiver", id, "2.1", 1);
        school.coordinator.post(409, "{\"reason\": \"Done\"}", OCCURRENCE + "/waiver", id, "1.1", 1);
        school.coordinator.post(409, done("2022-10-30"), OCCURRENCE + "/completion", id, "2.1", 1);
        school.a(EXECUTOR).post(403, "{\"reason\": \"Tired\"}", OCCURRENCE + "/waiver", id, "2.1", 1);
        school.coordinator.get(ONE + "/progress", id).expectBody().json("""
            {"counts": {"total": 5, "done": 2, "overdue": 0, "pending": 0, "waived": 3}, "overdue": []}
            """);
        school.coordinator.post(204, "{\"reason\": \"Candidates\"}", OCCURRENCE + "/reopening", id, "2.1", 3);
        school.coordinator.get(ONE, id).expectBody().json("""
            {"tasks": [{}, {}, {"number": "2.1", "occurrences": [
              {"n": 1, "status": "WAIVED", "waivedBecause": "No candidates"}, {"n": 2, "status": "WAIVED"},
              {"n": 3, "status": "OVERDUE", "reopenedBecause": "Candidates"}]}, {}]}
            """);
        school.coordinator.post(409, "{}", ONE + "/closure", id);
        school.coordinator.post(204, done("2024-10-30"), OCCURRENCE + "/completion", id, "2.1", 3);
        school.director.post(204, "{}", ONE + "/closure", id);
    }

    @Test
    void aRoadmapIsClosedWithItsLastWindow() {
        UUID id = school.approved();
        school.coordinator.post(204, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        school.coordinator.post(204, done("2022-08-30"), OCCURRENCE + "/completion", id, "1.2", 1);
        for (int n = 1; n <= 3; n++) {
            school.coordinator.post(409, "{}", ONE + "/closure", id);
            school.coordinator.post(204, done("2024-10-30"), OCCURRENCE + "/completion", id, "2.1", n);
        }
        school.director.post(204, "{}", ONE + "/closure", id);
        school.coordinator.get(ONE, id).expectBody().json("{\"status\": \"CLOSED\"}");
        school.coordinator.post(409, "{\"reason\": \"Not signed\"}", OCCURRENCE + "/reopening", id, "1.1", 1);
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
                school.coordinator.post(
                        status, json.replace('\'', '"'), OCCURRENCE + "/completion", school.approved(), "1.1", 1));
    }

    @Test
    void whatIsNotThereIsUnknown() {
        UUID id = school.approved();
        String completion = OCCURRENCE + "/completion";
        named("/n", school.coordinator.post(404, done("2022-05-30"), completion, id, "1.1", 2));
        named("/number", school.coordinator.post(404, done("2022-05-30"), completion, id, "9.9", 1));
        named("/n", school.coordinator.post(400, done("2022-05-30"), completion, id, "1.1", "first"));
        named("/n", school.coordinator.post(400, done("2022-05-30"), completion, id, "1.1", "99999999999"));
        named("/n", school.coordinator.post(400, done("2022-05-30"), completion, id, "1.1", "-1"));
        school.coordinator.post(404, done("2022-05-30"), completion, UUID.randomUUID(), "1.1", 1);

        school.stranger(EXECUTOR).post(404, done("2022-05-30"), completion, id, "1.1", 1);
        Asking auditor = school.a(AUDITOR);
        auditor.post(403, done("2022-05-30"), completion, id, "1.1", 1);
        auditor.get(ONE + "/progress", id).expectStatus().isOk();
        school.a(EXECUTOR).post(403, "{\"reason\": \"Not signed\"}", OCCURRENCE + "/reopening", id, "1.1", 1);
        school.director.post(403, done("2022-05-30"), completion, id, "1.1", 1);
        school.a(MENTOR).get(ONE, id).expectStatus().isForbidden();
    }

    @Test
    void nothingIsDoneBeforeTheApprovalOrByWhoeverMissedAChange() {
        UUID draft = school.imported();
        school.coordinator.post(409, done("2022-05-30"), OCCURRENCE + "/completion", draft, "1.1", 1);
        UUID id = school.approved();
        school.coordinator.send(
                HttpMethod.POST, "\"3\"", 412, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        school.coordinator.send(
                HttpMethod.POST, "\"4\"", 204, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        school.coordinator.post(204, done("2022-05-30"), OCCURRENCE + "/completion", id, "1.1", 1);
        school.coordinator.post(409, done("2022-05-31"), OCCURRENCE + "/completion", id, "1.1", 1);
    }

    private static String done(String on) {
        return """
            {"completedOn": "%1$s", "evidence": {"kind": "ORDER", "number": "7", "date": "%1$s",
             "title": "On the coordinator", "url": "https://example.org/7"}}
            """.formatted(on);
    }
}
