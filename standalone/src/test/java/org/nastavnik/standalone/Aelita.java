package org.nastavnik.standalone;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * A school where each text about people has a word in it that is found nowhere else, and what can be done there with people:
 * all of it, by whoever may do everything.
 */
final class Aelita {

    /** One for each kind of text. */
    static final List<String> WORDS = List.of(
            "Звездокрылова",
            "Перигеевед",
            "aelita-mail",
            "Альфеккин",
            "Бетельгейзов",
            "Виндемиатри",
            "Гакруксов",
            "Дубхеев",
            "Зосмиев",
            "Канопусов",
            "Лесатов",
            "Мирфаков",
            "Нихалов",
            "Окабов",
            "Поррим",
            "Растабанов",
            "Садалмелик",
            "Таразедов",
            "Унукалхаев",
            "Фекдиев",
            "Хамалев",
            "Шератанов",
            "Эльнатов",
            "Цефеев",
            "yahontov",
            "polyusova");

    /** In the school's name. */
    static final String OPEN = "Медузина";

    static final String PASSWORD = "not easily guessed";
    static final UUID MENTEE = UUID.randomUUID();
    static final UUID MENTOR = UUID.randomUUID();
    static final UUID SCHOOL = UUID.randomUUID();
    static final UUID ROADMAP = UUID.randomUUID();
    static final UUID PAIR = UUID.randomUUID();
    static final UUID FILE = UUID.randomUUID();

    private static final String ROADMAP_DOCUMENT = """
        № п/п;Наименование мероприятий;Срок реализации;Ответственный исполнитель;Результат
        1;Подготовка;;;
        1.1;Назначить координатора;до 30.05.2022;Канопусов А.Б., директор;Приказ
        """;

    /** Whoever may do everything there. */
    final Somebody she;

    private final Somebody admin;

    /** @param address where it is all done */
    Aelita(String address) {
        admin = new Somebody(address, "admin", PASSWORD);
        she = new Somebody(address, "polyusova", PASSWORD);
    }

    /** Does it all. */
    void live() {
        admin.post(201, "/api/institutions", Map.of("id", SCHOOL, "name", "Школа " + OPEN, "municipality", "M"));
        admin.post(
                201,
                "/api/users",
                Map.of(
                        "username",
                        "polyusova",
                        "password",
                        PASSWORD,
                        "institutions",
                        List.of(SCHOOL),
                        "personId",
                        MENTEE,
                        "roles",
                        List.of("COORDINATOR", "DIRECTOR", "EXECUTOR", "MENTOR", "MENTEE", "AUDITOR")));
        register();
        fillBases();
        pairUp();
        survey();
        planAndCarryOut();
        read();
    }

    /** Reads it all, in each form that there is. */
    private void read() {
        for (String path : List.of(
                "/api/persons?institution=" + SCHOOL + "&q=Звездокрылова",
                "/api/persons/" + MENTEE,
                "/api/persons/" + MENTEE + "/personal-data",
                "/api/persons/" + MENTEE + "/personal-data?format=pdf",
                "/api/pairs/" + PAIR,
                "/api/roadmaps/" + ROADMAP,
                "/api/roadmaps/" + ROADMAP + "/evidence-files/" + FILE + "/verification",
                "/api/audit/entries?institution=" + SCHOOL,
                "/api/audit/entries?format=csv&institution=" + SCHOOL,
                "/api/audit/export",
                "/api/audit/verification",
                "/api/users/me",
                "/",
                "/roadmap/" + SCHOOL,
                "/monitoring/" + SCHOOL + "/entries")) {
            she.get(200, path);
        }
        she.post(201, "/api/audit/checkpoints", "{}");
    }

    /** Takes back what is said of the mentee, and of whoever is named in the roadmap. */
    void erase() {
        she.send(204, HttpMethod.DELETE, "/api/persons/" + MENTOR + "/consent", null);
        String executor = Objects.requireNonNull(JsonMapper.shared()
                        .readTree(she.get(200, "/api/roadmaps/" + ROADMAP))
                        .path("executors")
                        .get(0))
                .path("id")
                .asString();
        she.send(204, HttpMethod.DELETE, "/api/roadmaps/" + ROADMAP + "/executors/" + executor + "/personal-data", """
            {"reason": "Хамалев довод"}
            """);
        she.send(204, HttpMethod.DELETE, "/api/persons/" + MENTOR + "/personal-data", """
            {"reason": "Хамалев довод"}
            """);
        she.get(200, "/api/erasures?institution=" + SCHOOL);
        read();
    }

    private void register() {
        for (UUID person : List.of(MENTEE, MENTOR)) {
            she.post(201, "/api/persons", """
                {"id": "%s", "institution": "%s", "fullName": "Звездокрылова Аэлита", "position": "Перигеевед",
                 "hiredOn": "2021-08-20", "teachingSince": "2021-09-01", "email": "a@aelita-mail.example"}
                """.formatted(person, SCHOOL));
            she.send(204, HttpMethod.PUT, "/api/persons/" + person + "/consent", """
                {"givenOn": "2022-09-01", "document": "Альфеккин лист", "purpose": "Виндемиатри"}
                """);
        }
        // What is refused is told to whoever asked, and to nobody else.
        she.post(400, "/api/persons", """
            {"institution": "%s", "fullName": "Звездокрылова Аэлита", "position": "Перигеевед", "hiredOn": "Звездокрылова"}
            """.formatted(SCHOOL));
        she.post(400, "/api/persons", "{\"fullName\": \"Звездокрылова");
        she.post(409, "/api/persons", """
            {"id": "%s", "institution": "%s", "fullName": "Звездокрылова Другая", "position": "Перигеевед",
             "hiredOn": "2021-08-20", "teachingSince": "2021-09-01"}
            """.formatted(MENTEE, SCHOOL));
    }

    private void fillBases() {
        UUID mentees = UUID.randomUUID();
        UUID mentors = UUID.randomUUID();
        String base = "{\"id\": \"%s\", \"institution\": \"%s\", \"schoolYear\": \"2022/2023\"}";
        she.post(201, "/api/mentee-bases", base.formatted(mentees, SCHOOL));
        she.post(201, "/api/mentor-bases", base.formatted(mentors, SCHOOL));
        she.post(201, "/api/mentee-bases/" + mentees + "/entries", """
            {"personId": "%s", "requests": [{"topic": "Бетельгейзов метод", "level": "BASIC"}],
             "availability": ["Гакруксов день"]}
            """.formatted(MENTEE));
        she.post(201, "/api/mentor-bases/" + mentors + "/entries", """
            {"personId": "%s", "competencies": [{"topic": "Бетельгейзов метод", "level": "EXPERT"}], "capacity": 2,
             "availability": ["Гакруксов день"], "preferences": "Дубхеев порядок"}
            """.formatted(MENTOR));
        she.post(204, "/api/mentor-bases/" + mentors + "/entries/" + MENTOR + "/trainings", """
            {"course": "Зосмиев курс", "hours": 36, "completedOn": "2022-10-12"}
            """);
        she.post(204, "/api/mentee-bases/" + mentees + "/closure", "{}");
        she.post(204, "/api/mentor-bases/" + mentors + "/closure", "{}");
    }

    private void pairUp() {
        she.post(201, "/api/pairs", """
            {"id": "%s", "institution": "%s", "form": "TEACHER_TEACHER", "mentorId": "%s", "menteeIds": ["%s"],
             "goals": ["Лесатов урок"]}
            """.formatted(PAIR, SCHOOL, MENTOR, MENTEE));
        for (UUID person : List.of(MENTEE, MENTOR)) {
            she.post(
                    204,
                    "/api/pairs/" + PAIR + "/consents",
                    "{\"personId\": \"%s\", \"accepted\": true}".formatted(person));
        }
        she.post(204, "/api/pairs/" + PAIR + "/approval", """
            {"order": {"number": "52", "date": "2022-10-20", "title": "О наставнике Мирфаков"}}
            """);
        int n = 0;
        for (String kind : List.of("ACQUAINTANCE", "TRIAL", "PLANNING", "WORKING", "FINAL")) {
            n++;
            she.post(201, "/api/pairs/" + PAIR + "/meetings", """
                {"kind": "%s", "heldOn": "2022-10-25", "topic": "Нихалов разговор"}
                """.formatted(kind));
            for (UUID person : List.of(MENTEE, MENTOR)) {
                she.post(204, "/api/pairs/" + PAIR + "/meetings/" + n + "/feedback", """
                    {"personId": "%s", "rating": 7, "text": "Окабов прогресс"}
                    """.formatted(person));
            }
        }
        she.post(204, "/api/pairs/" + PAIR + "/conclusion", """
            {"concludedOn": "2022-11-25", "reflection": "Поррим итог", "publicEvent": "Растабанов вечер",
             "outcome": "Садалмелик", "continue": true}
            """);
    }

    private void survey() {
        UUID survey = UUID.randomUUID();
        she.post(201, "/api/surveys", """
            {"id": "%s", "institution": "%s", "audience": "MENTEES", "round": {"year": 2022, "month": 12}, "threshold": 7,
             "questions": [{"id": "use", "text": "Useful?", "kind": "SCALE", "satisfaction": true},
                           {"id": "wish", "text": "What else?", "kind": "TEXT", "satisfaction": false}]}
            """.formatted(survey, SCHOOL));
        she.post(204, "/api/surveys/" + survey + "/responses", """
            {"personId": "%s", "answers": {"use": 8, "wish": "Таразедов совет"}}
            """.formatted(MENTEE));
    }

    private void planAndCarryOut() {
        she.upload(
                "/api/roadmaps/imports?institution=" + SCHOOL + "&from=2022-01-01&to=2022-12-31&id=" + ROADMAP,
                "roadmap.csv",
                ROADMAP_DOCUMENT);
        String roadmap = "/api/roadmaps/" + ROADMAP;
        she.post(204, roadmap + "/submission", "{}");
        she.post(204, roadmap + "/agreement", "{\"body\": \"Унукалхаев совет\", \"protocol\": \"1\"}");
        she.post(204, roadmap + "/approval", """
            {"order": {"number": "41", "date": "2022-09-05", "title": "О Фекдиев"}}
            """);
        she.post(201, roadmap + "/tasks", """
            {"number": "1.2", "section": "1", "title": "Second", "phrase": "до 30.06.2022",
             "responsible": ["Канопусов А.Б."], "deliverables": [], "reason": "Хамалев довод"}
            """);
        String occurrence = roadmap + "/tasks/1.1/occurrences/1";
        she.send(204, HttpMethod.PUT, occurrence + "/dates", """
            {"to": "2022-06-15", "reason": "Хамалев довод"}
            """);
        she.post(204, occurrence + "/completion", """
            {"completedOn": "2022-06-10", "evidence": {"kind": "ORDER", "title": "О Шератанов", "number": "7"}}
            """);
        she.upload(roadmap + "/evidence-files?id=" + FILE + "&about=" + MENTOR, "О Цефеев.pdf", "%PDF-1.7 yahontov");
        she.post(204, roadmap + "/tasks/1.2/occurrences/1/completion", """
            {"completedOn": "2022-06-30", "evidence": {"kind": "ORDER", "file": "%s"}}
            """.formatted(FILE));
        she.get(200, roadmap + "/evidence-files/" + FILE);
        she.post(204, occurrence + "/reopening", "{\"reason\": \"Эльнатов не подписал\"}");
        she.post(204, occurrence + "/control", "{\"verdict\": \"Эльнатов\", \"note\": \"Эльнатов не подписал\"}");
    }
}
