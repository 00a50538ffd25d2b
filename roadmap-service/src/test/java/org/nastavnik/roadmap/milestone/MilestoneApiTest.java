package org.nastavnik.roadmap.milestone;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.roadmap.Asking.named;
import static org.nastavnik.roadmap.milestone.Mentoring.MILESTONE;
import static org.nastavnik.roadmap.milestone.Mentoring.ONE;
import static org.nastavnik.roadmap.milestone.Mentoring.TASK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.roadmap.School;
import org.nastavnik.roadmap.plan.Upload;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

@OverHttp
class MilestoneApiTest {

    private static final Path SAMPLES = Path.of("..", "standalone", "src", "main", "resources", "sample");

    private static final Map<String, String> SAMPLE = Map.of(
            "2.2", "MENTEE_BASE_CLOSED",
            "2.3", "MENTOR_BASE_CLOSED",
            "2.4", "MENTORS_TRAINED",
            "2.5", "PAIRS_APPROVED",
            "4.3", "SURVEY_CLOSED");

    private final School school;
    private final Mentoring mentoring;

    MilestoneApiTest(RestTestClient anybody) {
        school = new School(anybody);
        mentoring = new Mentoring(school);
    }

    /** They are proposed by the titles, and are there once it is imported; old roadmaps know of none. */
    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx"})
    void theSampleIsBoundToMilestonesByItsTitles(String ending) throws IOException {
        byte[] sample = Files.readAllBytes(SAMPLES.resolve("roadmap." + ending));
        Upload upload = new Upload(school.coordinator, school.id);
        boundAsInTheSample(upload.send(sample, "roadmap." + ending, "&dryRun=true")
                .expectStatus()
                .isOk()
                .expectBody());
        UUID id = UUID.randomUUID();
        boundAsInTheSample(upload.send(sample, "roadmap." + ending, "&id=" + id)
                .expectStatus()
                .isCreated()
                .expectBody());
        boundAsInTheSample(school.coordinator.get(ONE, id).expectBody());
    }

    @Test
    void aTaskIsBoundAndThatIsTakenBack() {
        UUID id = mentoring.approved();
        put(204, "PAIRS_APPROVED", id, "1.1");
        put(204, "PAIRS_APPROVED", id, "1.1");
        put(204, "SURVEY_CLOSED", id, "1.2");
        school.coordinator.send(HttpMethod.DELETE, null, 204, "{}", MILESTONE, id, "1.5");
        school.coordinator.send(HttpMethod.DELETE, null, 204, "{}", MILESTONE, id, "1.5");
        school.coordinator
                .get(ONE, id)
                .expectBody()
                .json("""
                    {"tasks": [{"number": "1.1", "milestone": "PAIRS_APPROVED"}, {"milestone": "SURVEY_CLOSED"}, {}, {},
                               {"number": "1.5"}, {"milestone": "SURVEY_CLOSED"}]}
                    """)
                .jsonPath("$.tasks[4].milestone")
                .doesNotExist();
    }

    @Test
    void whoeverMissedAChangeBindsNothing() {
        UUID id = mentoring.imported();
        school.coordinator.send(HttpMethod.PUT, "\"4\"", 412, milestone("PAIRS_APPROVED"), MILESTONE, id, "1.1");
        school.coordinator.send(HttpMethod.DELETE, "\"4\"", 412, "{}", MILESTONE, id, "1.2");
        school.coordinator.send(HttpMethod.PUT, "\"5\"", 204, milestone("PAIRS_APPROVED"), MILESTONE, id, "1.1");
        school.coordinator.send(HttpMethod.DELETE, "\"6\"", 204, "{}", MILESTONE, id, "1.2");
    }

    @Test
    void aChangeOfTheTaskLeavesItBound() {
        UUID id = mentoring.imported();
        school.coordinator.send(HttpMethod.PUT, null, 204, """
            {"section": "1", "title": "База", "phrase": "до 20.09.2023", "responsible": [], "deliverables": []}
            """, TASK, id, "1.2");
        school.coordinator.get(ONE, id).expectBody().json("""
            {"tasks": [{}, {"title": "База", "milestone": "MENTEE_BASE_CLOSED"}, {}, {}, {}, {}]}
            """);
    }

    /** Also what somebody has bound otherwise, and but for what somebody has taken back. */
    @Test
    void theNextRoadmapIsBoundAsTheLastOneWas() {
        UUID earlier = mentoring.imported();
        put(204, "PAIRS_APPROVED", earlier, "1.1");
        school.coordinator.send(HttpMethod.DELETE, null, 204, "{}", MILESTONE, earlier, "1.2");
        UUID later = UUID.randomUUID();
        school.coordinator.post(201, "{\"id\": \"%s\", \"years\": 1}".formatted(later), ONE + "/successor", earlier);
        school.coordinator
                .get(ONE, later)
                .expectBody()
                .json("""
                    {"tasks": [{"milestone": "PAIRS_APPROVED"}, {"number": "1.2"}, {"milestone": "MENTOR_BASE_CLOSED"},
                               {"milestone": "MENTORS_TRAINED"}, {"milestone": "PAIRS_APPROVED"},
                               {"milestone": "SURVEY_CLOSED"}]}
                    """)
                .jsonPath("$.tasks[1].milestone")
                .doesNotExist();
    }

    @Test
    void aMistakeIsNamed() {
        UUID id = mentoring.imported();
        named("/milestone", put(400, "HOLIDAYS", id, "1.1"));
        named("/milestone", school.coordinator.send(HttpMethod.PUT, null, 400, "{}", MILESTONE, id, "1.1"));
        named("/number", put(404, "PAIRS_APPROVED", id, "9.9"));
        named("/number", school.coordinator.send(HttpMethod.DELETE, null, 404, "{}", MILESTONE, id, "9.9"));
        named("/id", put(404, "PAIRS_APPROVED", UUID.randomUUID(), "1.1"));
    }

    @Test
    void onlyACoordinatorOfTheInstitutionBinds() {
        UUID id = mentoring.imported();
        String json = milestone("PAIRS_APPROVED");
        for (Asking somebody : new Asking[] {school.director, school.a(EXECUTOR), school.a(AUDITOR)}) {
            somebody.send(HttpMethod.PUT, null, 403, json, MILESTONE, id, "1.1");
            somebody.send(HttpMethod.DELETE, null, 403, "{}", MILESTONE, id, "1.2");
        }
        school.stranger(COORDINATOR).send(HttpMethod.PUT, null, 404, json, MILESTONE, id, "1.1");
        school.stranger(COORDINATOR).send(HttpMethod.DELETE, null, 404, "{}", MILESTONE, id, "1.2");
        school.nobody.send(HttpMethod.PUT, null, 401, json, MILESTONE, id, "1.1");
    }

    private BodyContentSpec put(int status, String milestone, UUID roadmap, String task) {
        return school.coordinator.send(HttpMethod.PUT, null, status, milestone(milestone), MILESTONE, roadmap, task);
    }

    private static String milestone(String one) {
        return "{\"milestone\": \"%s\"}".formatted(one);
    }

    private static void boundAsInTheSample(BodyContentSpec answer) {
        answer.jsonPath("$.tasks.length()").isEqualTo(24);
        answer.jsonPath("$.tasks[?(@.milestone)].number")
                .isEqualTo(SAMPLE.keySet().stream().sorted().toList());
        SAMPLE.forEach((task, milestone) -> answer.jsonPath("$.tasks[?(@.number == '" + task + "')].milestone")
                .isEqualTo(milestone));
    }
}
