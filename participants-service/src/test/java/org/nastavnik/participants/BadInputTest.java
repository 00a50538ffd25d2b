package org.nastavnik.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whatever is sent, the answer says which field is wrong; nothing that comes from outside is a failure of ours. */
@OverHttp
class BadInputTest {

    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    private static final String INSTITUTION = """
        {"id": "%s", "name": "School 5", "municipality": "Zarechye"}
        """.formatted(SCHOOL);
    private static final String PERSON = """
        {"id": "%s", "institution": "%s", "fullName": "Vegina Maria", "position": "teacher",
         "teachingSince": "2021-09-01", "hiredOn": "2022-08-15", "email": "vegina@example.org"}
        """.formatted(SOMEBODY, SCHOOL);
    private static final String DEPARTURE = """
        {"on": "2024-06-30"}
        """;
    private static final String CONSENT = """
        {"givenOn": "2022-09-05", "document": "No. 7"}
        """;
    private static final String ERASURE = """
        {"reason": "Request No. 12"}
        """;
    private static final String BASE = """
        {"id": "%s", "institution": "%s", "schoolYear": "2022/2023"}
        """.formatted(UUID.randomUUID(), SCHOOL);
    private static final String MENTEE = """
        {"personId": "%s", "requests": [{"topic": "Plans", "level": "BASIC"}], "availability": ["Tuesdays"]}
        """.formatted(SOMEBODY);
    private static final String MENTOR = """
        {"personId": "%s", "competencies": [{"topic": "Plans", "level": "BASIC"}], "capacity": 2,
         "availability": ["Tuesdays"], "preferences": "In person"}
        """.formatted(SOMEBODY);
    private static final String TRAINING = """
        {"course": "School of mentors", "hours": 36, "completedOn": "2022-10-12"}
        """;

    private static final String LONG = "\"" + "я".repeat(100_000) + "\"";
    private static final List<String> NO_TEXT = List.of("null", "\"\"", "\" \"", LONG, "7", "[]", "\"\\u0000\"");
    private static final List<String> NO_ID = List.of("null", "\"7\"", "7", "{}");
    private static final List<String> NO_DAY =
            List.of("null", "\"2023-02-30\"", "\"1066-10-14\"", "\"9999-01-01\"", "20220815", "\"yesterday\"", "[]");
    private static final List<String> NO_COUNT = List.of("null", "0", "-1", "1.5", "1000000000", "1e99", "\"2\"", "[]");
    private static final List<String> NO_SUBJECTS = List.of("null", "[]", "[null]", "{}", "\"Plans\"", "[7]");

    @Autowired
    RestTestClient anybody;

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsSaidByField() {
        return Stream.of(
                        field("/api/institutions", POST, INSTITUTION, "id", NO_ID),
                        field("/api/institutions", POST, INSTITUTION, "name", NO_TEXT),
                        field("/api/institutions", POST, INSTITUTION, "municipality", NO_TEXT),
                        field("/api/persons", POST, PERSON, "id", NO_ID),
                        field("/api/persons", POST, PERSON, "institution", NO_ID),
                        field("/api/persons", POST, PERSON, "fullName", NO_TEXT),
                        field("/api/persons", POST, PERSON, "position", NO_TEXT),
                        field("/api/persons", POST, PERSON, "hiredOn", NO_DAY),
                        field("/api/persons", POST, PERSON, "teachingSince", given(NO_DAY)),
                        field("/api/persons", POST, PERSON, "email", List.of("\"nobody\"", LONG, "7", "\"@\"")),
                        field("/api/persons/{id}", PUT, PERSON, "fullName", NO_TEXT),
                        field("/api/persons/{id}", PUT, PERSON, "hiredOn", NO_DAY),
                        field("/api/persons/{id}/departure", POST, DEPARTURE, "on", NO_DAY),
                        field("/api/persons/{id}/consent", PUT, CONSENT, "givenOn", NO_DAY),
                        field("/api/persons/{id}/consent", PUT, CONSENT, "document", NO_TEXT),
                        field("/api/persons/{id}/consent", PUT, CONSENT, "purpose", List.of(LONG, "7")),
                        field("/api/persons/{id}/consent", PUT, CONSENT, "until", given(NO_DAY)),
                        field("/api/persons/{id}/consent", DELETE, DEPARTURE, "on", given(NO_DAY)),
                        field("/api/persons/{id}/personal-data", DELETE, ERASURE, "reason", NO_TEXT),
                        bases("/api/mentee-bases"),
                        bases("/api/mentor-bases"),
                        entries("/api/mentee-bases/{id}/entries", MENTEE, "requests"),
                        entries("/api/mentor-bases/{id}/entries", MENTOR, "competencies"),
                        field("/api/mentor-bases/{id}/entries", POST, MENTOR, "capacity", NO_COUNT),
                        field("/api/mentor-bases/{id}/entries", POST, MENTOR, "preferences", List.of(LONG, "7")),
                        trainings("course", NO_TEXT),
                        trainings("hours", NO_COUNT),
                        trainings("completedOn", NO_DAY))
                .flatMap(rows -> rows)
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> refused(row)));
    }

    @Test
    void anIdOfSomethingElseIsTakenForNothing() {
        Asking coordinator = Asking.as(As.a(COORDINATOR).of(SCHOOL), anybody);
        Asking.as(As.a(ADMIN), anybody).post(201, INSTITUTION, "/api/institutions");
        String asPerson = PERSON.replaceFirst(SOMEBODY.toString(), SCHOOL.toString());
        for (RestTestClient.BodyContentSpec answer : List.of(
                coordinator.post(409, asPerson, "/api/persons"),
                coordinator.put(409, PERSON, "/api/persons/{id}", SCHOOL),
                coordinator.post(409, "{}", "/api/mentee-bases/{id}/closure", SCHOOL))) {
            answer.jsonPath("$.errors[0].pointer").isEqualTo("/id");
        }
        coordinator.get(404, "/api/persons/{id}", SCHOOL);
    }

    @Test
    void queriesAreRefusedByParameter() {
        Asking coordinator = Asking.as(As.a(COORDINATOR).of(SCHOOL), anybody);
        for (String list : List.of("/api/persons", "/api/mentee-bases", "/api/mentor-bases", "/api/erasures")) {
            wrong(coordinator, list, "/institution");
            wrong(coordinator, list + "?institution=7", "/institution");
            for (String limit : List.of("0", "1001", "-1", "ten", "99999999999")) {
                wrong(coordinator, list + "?institution=" + SCHOOL + "&limit=" + limit, "/limit");
            }
            wrong(coordinator, list + "?institution=" + SCHOOL + "&cursor=nowhere", "/cursor");
        }
        wrong(coordinator, "/api/persons?institution=" + SCHOOL + "&q=" + "я".repeat(201), "/q");
        wrong(coordinator, "/api/persons/7", "/id");
        wrong(coordinator, "/api/institutions/7", "/id");
    }

    private static void wrong(Asking somebody, String address, String pointer) {
        somebody.get(400, address).jsonPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    private static Stream<Row> bases(String address) {
        List<String> noYear =
                List.of("null", "\"\"", "\"2022\"", "\"2022/2024\"", "\"1066/1067\"", "\"22/23\"", LONG, "2022");
        return Stream.of(
                        field(address, POST, BASE, "institution", NO_ID),
                        field(address, POST, BASE, "schoolYear", noYear),
                        field(address + "/{id}/closure", POST, "{\"id\": 7}", "seq", List.of("\"1\"", "1.5", "[]")))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> entries(String address, String body, String subjects) {
        String subject = "[{\"topic\": %s, \"level\": %s}]";
        return Stream.of(
                        field(address, POST, body, "personId", NO_ID),
                        field(address, POST, body, subjects, NO_SUBJECTS),
                        field(
                                address,
                                POST,
                                body,
                                subjects,
                                NO_TEXT.stream()
                                        .map(no -> subject.formatted(no, "\"BASIC\""))
                                        .toList()),
                        field(
                                address,
                                POST,
                                body,
                                subjects,
                                Stream.of("null", "\"GURU\"", "1", "\"\"", "[]")
                                        .map(no -> subject.formatted("\"Plans\"", no))
                                        .toList()),
                        field(address, POST, body, "availability", List.of("[\"\"]", "[null]", "[7]", "{}", "\"any\"")))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> trainings(String field, List<String> values) {
        return field("/api/mentor-bases/{id}/entries/" + SOMEBODY + "/trainings", POST, TRAINING, field, values);
    }

    /** The body with each of the values in place of the field's. */
    private static Stream<Row> field(
            String address, HttpMethod method, String body, String field, List<String> values) {
        return values.stream().map(value -> new Row(address, method, body, field, value));
    }

    private static List<String> given(List<String> values) {
        return values.stream().filter(value -> !value.equals("null")).toList();
    }

    private void refused(Row row) {
        Asking somebody = Asking.as(As.a(COORDINATOR, ADMIN).of(SCHOOL), anybody);
        Object[] place = row.address().contains("{id}") ? new Object[] {UUID.randomUUID()} : new Object[0];
        somebody.ask(row.method(), 400, null, row.json(), row.address(), place)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:invalid")
                .jsonPath("$.errors[0].pointer")
                .value(pointer -> assertThat(Objects.toString(pointer)).startsWith("/" + row.field()));
    }

    private record Row(String address, HttpMethod method, String body, String field, String value) {

        String json() {
            String without = body.replaceFirst("\"" + field + "\": (\\[[^]]*]|\"[^\"]*\"|\\d+),?", "");
            return without.replaceFirst("\\{", "{\"" + field + "\": " + value.replace("\\", "\\\\") + ", ")
                    .replaceAll(",\\s*}\\s*$", "}");
        }

        @Override
        public String toString() {
            String shown = value.length() > 60 ? value.substring(0, 20) + "…" : value;
            return method + " " + address + " " + field + "=" + shown;
        }
    }
}
