package org.nastavnik.roadmap.revision;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class RevisionApiTest {

    private static final String REVISIONS = "/api/roadmaps/{id}/revisions";
    private static final String TASKS = "/api/roadmaps/{id}/tasks";

    private final School school;

    RevisionApiTest(RestTestClient anybody) {
        school = new School(anybody);
    }

    @Test
    void whatWasApprovedStaysVisibleBesideEachAmendment() {
        UUID id = school.approved();
        amend(id);
        school.a(AUDITOR)
                .get(REVISIONS, id)
                .expectBody()
                .json("""
                    {"items": [{"number": 4, "reason": "No money"}, {"number": 3, "reason": "More to do"},
                               {"number": 2, "reason": "Later"}, {"number": 1}]}
                    """)
                .jsonPath("$.items[3].reason")
                .doesNotExist();
        school.coordinator.get(REVISIONS + "/1", id).expectBody().json("""
            {"number": 1, "tasks": [
              {"number": "1.1", "phrase": "до 30.05.2022", "responsible": ["Директор"],
               "occurrences": [{"n": 1, "to": "2022-05-30"}]},
              {"number": "1.2"}, {"number": "2.1"}, {"number": "2.2"}]}
            """);
        school.coordinator.get(REVISIONS + "/4", id).expectBody().json("""
            {"sections": [{"number": "1"}, {"number": "2"}],
             "tasks": [{"number": "1.1", "phrase": "до 30.06.2022"}, {"number": "2.1"}, {"number": "2.2"},
                       {"number": "2.3"}]}
            """);
    }

    @Test
    void anyTwoAreCompared() {
        UUID id = school.approved();
        amend(id);
        school.director
                .get(REVISIONS + "/comparison?from=1&to=4", id)
                .expectBody()
                .json("""
                    {"from": {"number": 1}, "to": {"number": 4, "reason": "No money"}, "sections": [],
                     "tasks": [
                       {"number": "1.1", "change": "CHANGED", "parts": [
                         {"name": "phrase", "before": "до 30.05.2022", "after": "до 30.06.2022"},
                         {"name": "responsible", "before": ["Директор"], "after": ["Директор", "Методист"]}]},
                       {"number": "1.2", "change": "REMOVED"},
                       {"number": "2.3", "change": "ADDED", "parts": [
                         {"name": "section", "after": "2"}, {"name": "title", "after": "Провести форум"}, {"name": "phrase"},
                         {"name": "responsible"}, {"name": "deliverables"}]}]}
                    """);
        school.director
                .get(REVISIONS + "/comparison?from=4&to=3", id)
                .expectBody()
                .json("""
                    {"tasks": [{"number": "1.2", "change": "ADDED"}]}
                    """);
        school.director
                .get(REVISIONS + "/comparison?from=2&to=2", id)
                .expectBody()
                .json("""
                    {"tasks": []}
                    """);
    }

    @Test
    void aDraftHasOneThatChanges() {
        UUID id = school.imported();
        school.coordinator.send(HttpMethod.DELETE, null, 204, "{}", TASKS + "/1.2", id);
        school.coordinator
                .get(REVISIONS, id)
                .expectBody()
                .json("""
                    {"items": [{"number": 0}]}
                    """)
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        school.coordinator.get(REVISIONS + "/0", id).expectBody().json("""
            {"tasks": [{"number": "1.1"}, {"number": "2.1"}, {"number": "2.2"}]}
            """);
    }

    @Test
    void nobodyElseReadsThem() {
        UUID id = school.approved();
        school.stranger(COORDINATOR).get(REVISIONS, id).expectStatus().isNotFound();
        school.stranger(COORDINATOR).get(REVISIONS + "/1", id).expectStatus().isNotFound();
        school.stranger(COORDINATOR)
                .get(REVISIONS + "/comparison?from=1&to=1", id)
                .expectStatus()
                .isNotFound();
        school.a(MENTOR).get(REVISIONS, id).expectStatus().isForbidden();
        school.coordinator.get(REVISIONS + "/2", id).expectStatus().isNotFound();
        school.coordinator.get(REVISIONS + "/first", id).expectStatus().isBadRequest();
        school.coordinator
                .get(REVISIONS + "/comparison?from=1", id)
                .expectStatus()
                .isBadRequest();
    }

    /** Three times: a task is changed, one is added, one is taken out. */
    private void amend(UUID id) {
        school.coordinator.send(HttpMethod.PUT, null, 204, """
            {"section": "1", "title": "Назначить координатора", "phrase": "до 30.06.2022",
             "responsible": ["Директор", "Методист"], "deliverables": ["Приказ"], "reason": "Later"}
            """, TASKS + "/1.1", id);
        school.coordinator.post(201, """
            {"number": "2.3", "section": "2", "title": "Провести форум", "phrase": "май 2024 г.",
             "responsible": ["Методист"], "deliverables": ["Программа"], "reason": "More to do"}
            """, TASKS, id);
        school.coordinator.send(HttpMethod.DELETE, null, 204, "{\"reason\": \"No money\"}", TASKS + "/1.2", id);
    }
}
