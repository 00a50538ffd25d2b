package org.nastavnik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is done in one service is read as done in another's roadmap, at once. Another school begins when the sample ends. */
@AfterThreeYears
class MilestonesTest {

    /** On which the clock stands still. */
    private static final String TODAY = "2025-01-01";

    private static final String ROADMAP = """
        № п/п;Наименование мероприятий;Срок реализации;Ответственный исполнитель;Результат
        1;Наставничество;;;
        1.1;Формирование базы наставляемых;январь 2025;Координатор;База
        1.2;Формирование базы наставников;до 20.01.2025;Координатор;База
        1.3;Обучение наставников;декабрь 2024;Координатор;Удостоверения
        1.4;Формирование наставнических пар;до 30 января ежегодно;Координатор;Приказ
        1.5;Анкетирование участников;до 30.12.2024;Координатор;Сводка
        """;

    @Autowired
    ThreeYears years;

    private final UUID school = UUID.randomUUID();
    private final UUID roadmap = UUID.randomUUID();
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private Somebody coordinator;

    @BeforeEach
    void approveTheRoadmap() {
        Somebody admin = new Somebody(years.address(), "admin", ThreeYears.PASSWORD);
        admin.post(201, "/api/institutions", Map.of("id", school, "name", "Школа № 7", "municipality", "Приречье"));
        String user = "head-" + school;
        admin.post(
                201,
                "/api/users",
                Map.of(
                        "username",
                        user,
                        "password",
                        ThreeYears.PASSWORD,
                        "roles",
                        List.of("COORDINATOR", "DIRECTOR"),
                        "institutions",
                        List.of(school)));
        coordinator = new Somebody(years.address(), user, ThreeYears.PASSWORD);
        coordinator.upload(
                "/api/roadmaps/imports?institution=" + school + "&id=" + roadmap + "&from=2024-12-01&to=2025-12-31",
                "roadmap.csv",
                ROADMAP);
        coordinator.post(204, address() + "/submission", Map.of());
        coordinator.post(204, address() + "/agreement", Map.of("body", "Педсовет", "protocol", "№ 1"));
        coordinator.post(204, address() + "/approval", Map.of("order", order("1")));
    }

    @Test
    void whatIsDoneElsewhereIsDoneInTheRoadmap() {
        UUID mentees = UUID.randomUUID();
        coordinator.post(201, "/api/mentee-bases", base(mentees));
        coordinator.post(204, "/api/mentee-bases/" + mentees + "/closure", Map.of());
        assertThat(done("1.1", 1)).isEqualTo("DONE on 2025-01-01: База наставляемых закрыта");

        UUID mentors = UUID.randomUUID();
        employ(mentor);
        coordinator.post(201, "/api/mentor-bases", base(mentors));
        coordinator.post(
                201,
                "/api/mentor-bases/" + mentors + "/entries",
                Map.of(
                        "personId",
                        mentor,
                        "competencies",
                        List.of(Map.of("topic", "Уроки", "level", "EXPERT")),
                        "capacity",
                        1,
                        "availability",
                        List.of()));
        coordinator.post(
                204,
                "/api/mentor-bases/" + mentors + "/entries/" + mentor + "/trainings",
                Map.of("course", "Школа наставника", "hours", 36, "completedOn", "2024-12-20"));
        coordinator.post(204, "/api/mentor-bases/" + mentors + "/closure", Map.of());
        assertThat(done("1.2", 1)).isEqualTo("DONE on 2025-01-01: База наставников закрыта");
        assertThat(done("1.3", 1)).isEqualTo("DONE on 2024-12-20: Наставник прошёл обучение");

        employ(mentee);
        UUID pair = UUID.randomUUID();
        coordinator.post(
                201,
                "/api/pairs",
                Map.of(
                        "id",
                        pair,
                        "institution",
                        school,
                        "form",
                        "PEDAGOGUE_PEDAGOGUE",
                        "mentorId",
                        mentor,
                        "menteeIds",
                        List.of(mentee),
                        "goals",
                        List.of("Провести урок")));
        for (UUID one : List.of(mentor, mentee)) {
            coordinator.post(204, "/api/pairs/" + pair + "/consents", Map.of("personId", one, "accepted", true));
        }
        coordinator.post(204, "/api/pairs/" + pair + "/approval", Map.of("order", order("2")));
        assertThat(done("1.4", 1)).isEqualTo("DONE on 2025-01-01: Пара утверждена приказом");

        UUID survey = UUID.randomUUID();
        coordinator.post(
                201,
                "/api/surveys",
                Map.of(
                        "id",
                        survey,
                        "institution",
                        school,
                        "audience",
                        "MENTEES",
                        "round",
                        Map.of("year", 2024, "month", 12),
                        "questions",
                        List.of(Map.of("id", "use", "text", "Полезно?", "kind", "SCALE", "satisfaction", true))));
        coordinator.post(204, "/api/surveys/" + survey + "/closure", Map.of());
        assertThat(done("1.5", 1)).isEqualTo("DONE_LATE on 2025-01-01: Опрос закрыт");
    }

    /** From the evidence to who did it elsewhere, and from there to what came of it. */
    @Test
    void theEvidenceLeadsToTheEventAndTheEventToTheTask() {
        UUID mentees = UUID.randomUUID();
        coordinator.post(201, "/api/mentee-bases", base(mentees));
        coordinator.post(204, "/api/mentee-bases/" + mentees + "/closure", Map.of());
        String event = occurrence("1.1", 1).get("evidence").get("number").asString();
        JsonNode closed = read("/api/audit/entries?institution=" + school + "&aggregate=" + mentees)
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("eventId").asString().equals(event))
                .findFirst()
                .orElseThrow();
        assertThat(closed.get("type").asString()).isEqualTo("participants.mentee-base-closed");
        String page = "/monitoring/" + school + "/entries/" + event;
        assertThat(coordinator.get(200, "/roadmap/" + school)).contains("href=\"" + page + "\"");
        assertThat(coordinator.get(200, page)).contains("Мероприятие исполнено");
    }

    /** Of the sample, whose people have reported what the platform has found as well, whichever came first. */
    @Test
    void aReportStandsOverWhatThePlatformFound() {
        JsonNode tasks = years.get("coordinator", ThreeYears.roadmap()).get("tasks");
        assertThat(tasks.valueStream().filter(task -> task.has("milestone")))
                .hasSize(5)
                .allSatisfy(task -> assertThat(task.get("occurrences").valueStream())
                        .filteredOn(one -> one.has("evidence"))
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(
                                        one.get("evidence").get("kind").asString())
                                .isNotEqualTo("EVENT")));
    }

    private void employ(UUID person) {
        coordinator.post(
                201,
                "/api/persons",
                Map.of(
                        "id", person,
                        "institution", school,
                        "fullName", "Лебедева Ася Юрьевна",
                        "position", "учитель",
                        "hiredOn", "2024-09-01",
                        "teachingSince", "2024-09-01"));
        coordinator.send(
                204,
                HttpMethod.PUT,
                "/api/persons/" + person + "/consent",
                Map.of("givenOn", "2024-09-01", "document", "Согласие"));
    }

    private Map<String, Object> base(UUID id) {
        return Map.of("id", id, "institution", school, "schoolYear", "2024/2025");
    }

    private static Map<String, Object> order(String number) {
        return Map.of("number", number, "date", TODAY, "title", "О наставничестве");
    }

    private String done(String task, int n) {
        JsonNode one = occurrence(task, n);
        return "%s on %s: %s"
                .formatted(
                        one.get("status").asString(),
                        one.get("completedOn").asString(),
                        one.get("evidence").get("title").asString());
    }

    private JsonNode occurrence(String task, int n) {
        return read(address())
                .get("tasks")
                .valueStream()
                .filter(one -> one.get("number").asString().equals(task))
                .findFirst()
                .orElseThrow()
                .get("occurrences")
                .get(n - 1);
    }

    private JsonNode read(String path) {
        return JsonMapper.shared().readTree(coordinator.get(200, path));
    }

    private String address() {
        return "/api/roadmaps/" + roadmap;
    }
}
