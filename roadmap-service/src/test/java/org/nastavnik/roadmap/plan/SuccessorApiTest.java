package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.Asking.named;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class SuccessorApiTest {

    private static final String ONE = "/api/roadmaps/{id}";
    private static final String SUCCESSOR = "/api/roadmaps/{id}/successor";

    private final School school;

    SuccessorApiTest(RestTestClient anybody) {
        school = new School(anybody);
    }

    @Test
    void theNextPeriodsRoadmapIsTheLastOnesOfLaterYears() {
        UUID earlier = draft();
        task(earlier, "1.1", "до 30.10.2023", "Coordinator");
        task(earlier, "1.2", "ежегодно до 20 сентября", "Анна Иванова");
        task(earlier, "1.3", "когда-нибудь в 2023", "Coordinator");
        task(earlier, "1.4", "до 29.02.2024", "Coordinator");
        task(earlier, "1.5", "май 23 г.", "Coordinator");
        UUID later = UUID.randomUUID();
        school.coordinator.post(201, wanted(later, 3), SUCCESSOR, earlier).json("""
            {"id": "%s"}
            """.formatted(later));
        school.coordinator
                .get(ONE, later)
                .expectBody()
                .json("""
                    {"status": "DRAFT", "title": "Roadmap 2026-2027", "institution": "%s",
                     "period": {"from": "2026-01-01", "to": "2027-12-31"}, "sections": [{"number": "1", "title": "Conditions"}],
                     "tasks": [
                       {"number": "1.1", "phrase": "до 30.10.2026", "schedule": {"kind": "BY_DATE"},
                        "occurrences": [{"n": 1, "to": "2026-10-30"}], "responsible": ["Coordinator"],
                        "deliverables": ["Order"], "warnings": []},
                       {"number": "1.2", "phrase": "ежегодно до 20 сентября", "responsible": ["Анна Иванова"],
                        "occurrences": [{"n": 1, "to": "2026-09-20"}, {"n": 2, "to": "2027-09-20"}], "warnings": []},
                       {"number": "1.3", "phrase": "когда-нибудь в 2026", "schedule": {"kind": "UNPARSED"},
                        "warnings": [{"code": "schedule-unparsed"}]},
                       {"number": "1.4", "phrase": "до 29.02.2027", "schedule": {"kind": "UNPARSED"},
                        "warnings": [{"code": "schedule-unparsed"}]},
                       {"number": "1.5", "phrase": "май 23 г.", "occurrences": [{"n": 1, "to": "2023-05-31"}],
                        "warnings": [{"code": "successor-term"}]}]}
                    """.formatted(school.id))
                .jsonPath("$.executors[*].name")
                .isEqualTo(List.of("Coordinator", "Анна Иванова"));
    }

    @Test
    void targetsComeAlongAndAskingAgainChangesNothing() {
        UUID earlier = school.approved();
        UUID later = UUID.randomUUID();
        school.coordinator.post(201, wanted(later, 1), SUCCESSOR, earlier);
        school.coordinator.post(201, wanted(later, 1), SUCCESSOR, earlier);
        school.coordinator.post(409, wanted(later, 2), SUCCESSOR, earlier);
        school.coordinator
                .get(ONE, later)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DRAFT")
                .jsonPath("$.kpiTargets[*].year")
                .isEqualTo(List.of(2023, 2024, 2025));
        school.coordinator.get(ONE, earlier).expectBody().jsonPath("$.status").isEqualTo("APPROVED");
    }

    @Test
    void whoeverAsksAmissIsTold() {
        UUID earlier = draft();
        named("/years", school.coordinator.post(400, "{}", SUCCESSOR, earlier));
        named("/years", school.coordinator.post(400, "{\"years\": 0}", SUCCESSOR, earlier));
        named("/years", school.coordinator.post(400, "{\"years\": 31}", SUCCESSOR, earlier));
        school.coordinator.post(404, wanted(UUID.randomUUID(), 1), SUCCESSOR, UUID.randomUUID());
        school.stranger(COORDINATOR).post(404, wanted(UUID.randomUUID(), 1), SUCCESSOR, earlier);
        school.director.post(403, wanted(UUID.randomUUID(), 1), SUCCESSOR, earlier);
    }

    private static String wanted(UUID id, int years) {
        return """
            {"id": "%s", "years": %d}
            """.formatted(id, years);
    }

    private UUID draft() {
        UUID id = UUID.randomUUID();
        school.coordinator.post(201, """
            {"id": "%s", "institution": "%s", "title": "Roadmap 2023-2024",
             "period": {"from": "2023-01-01", "to": "2024-12-31"}}
            """.formatted(id, school.id), "/api/roadmaps");
        school.coordinator.post(201, """
            {"number": "1", "title": "Conditions"}
            """, "/api/roadmaps/{id}/sections", id);
        return id;
    }

    private void task(UUID roadmap, String number, String phrase, String responsible) {
        school.coordinator.post(201, """
            {"number": "%s", "section": "1", "title": "Write it down", "phrase": "%s", "responsible": ["%s"],
             "deliverables": ["Order"]}
            """.formatted(number, phrase, responsible), "/api/roadmaps/{id}/tasks", roadmap);
    }
}
