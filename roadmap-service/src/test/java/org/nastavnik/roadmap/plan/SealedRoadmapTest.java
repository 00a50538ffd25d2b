package org.nastavnik.roadmap.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PUT;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who is named in a roadmap and in what is reported of it, and what of that stands in the database. */
@OverHttp
class SealedRoadmapTest {

    private static final String ONE = "/api/roadmaps/{id}";
    private static final String OCCURRENCE = ONE + "/tasks/1.1/occurrences/1";
    private static final String ERASURE = ONE + "/executors/{executor}/personal-data";
    private static final String REASON = "{\"reason\": \"Vegina has asked for it\"}";
    private static final String DOCUMENT = """
        № п/п;Наименование мероприятий;Срок реализации;Ответственный исполнитель;Результат
        1;Подготовка;;;
        1.1;Назначить координатора;до 30.05.2022;Вегина М.О., директор;Приказ
        1.2;Подготовить положение;до 30.06.2022;"Лырин И.И., Вегина М.О.";Положение
        """;

    private final School school;
    private final JdbcClient database;

    SealedRoadmapTest(RestTestClient anybody, JdbcClient database) {
        this.school = new School(anybody);
        this.database = database;
    }

    @Test
    void noTableHoldsANameOrANoteInClear() {
        UUID id = carriedOut();
        school.coordinator.get(ONE, id).expectBody().json("""
            {"agreement": {"body": "Vegina and the council"},
             "tasks": [{"responsible": ["Вегина М.О.", "Директор"],
                        "occurrences": [{"reopenedBecause": "Vegina has not signed", "reason": "Vegina was ill",
                                         "control": {"verdict": "Vegina refuses", "note": "Says Vegina"}}]},
                       {"responsible": ["Лырин И.И.", "Вегина М.О."],
                        "occurrences": [{"evidence": {"title": "On Vegina"}}]}]}
            """);
        school.coordinator.send(DELETE, null, 204, REASON, ERASURE, id, executor(id, 1));
        for (String table :
                List.of("eventstore.domain_event", "roadmap.roadmap", "roadmap.task", "roadmap.occurrence")) {
            assertThat(String.join("\n", all(table, id)))
                    .isNotEmpty()
                    .doesNotContain("Vegina", hex("Vegina"), "Вегина", hex("Вегина"), "Лырин", hex("Лырин"));
        }
    }

    @Test
    void whoIsErasedIsReadSoAndNothingElseChanges() {
        UUID id = carriedOut();
        UUID executor = executor(id, 0);
        List<String> rows = all("roadmap.task", id);
        school.a(EXECUTOR).send(DELETE, null, 403, REASON, ERASURE, id, executor);
        Asking.named(
                "/reason", school.coordinator.send(DELETE, null, 400, "{\"reason\": \" \"}", ERASURE, id, executor));
        school.coordinator.send(DELETE, null, 404, REASON, ERASURE, id, UUID.randomUUID());

        school.coordinator.send(DELETE, null, 204, REASON, ERASURE, id, executor);
        school.coordinator.send(DELETE, null, 204, REASON, ERASURE, id, executor);

        school.coordinator.get(ONE, id).expectBody().json("""
            {"status": "APPROVED", "executors": [{"id": "%2$s", "name": "%1$s"}, {"name": "Лырин И.И."}],
             "tasks": [{"title": "Назначить координатора", "responsible": ["%1$s", "Директор"]},
                       {"responsible": ["Лырин И.И.", "%1$s"]}]}
            """.formatted(Personal.ERASED, executor));
        assertThat(all("roadmap.task", id)).isEqualTo(rows);
    }

    /** As if the vault came out of a backup: what the rows know is done again at the start. */
    @Test
    void whoWasErasedIsSoWithAnOlderVaultToo(@Autowired NamesOfErasedStayErased start) {
        UUID id = carriedOut();
        UUID executor = executor(id, 0);
        String vault = "FROM vault.subject_key WHERE subject = '" + executor + "'";
        byte[] key = database.sql("SELECT wrapped " + vault).query(byte[].class).single();
        school.coordinator.send(DELETE, null, 204, REASON, ERASURE, id, executor);
        school.coordinator.get(ONE, id).expectStatus().isOk();
        database.sql("UPDATE vault.subject_key SET wrapped = ?, destroyed_at = NULL WHERE subject = ?")
                .params(key, executor)
                .update();
        start.afterSingletonsInstantiated();
        assertThat(database.sql("SELECT count(wrapped) " + vault)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private UUID carriedOut() {
        UUID id = UUID.randomUUID();
        new Upload(school.coordinator, school.id)
                .send(DOCUMENT, "roadmap.csv", "&from=2022-01-01&to=2022-12-31&id=" + id)
                .expectStatus()
                .isCreated();
        school.coordinator.post(204, "{}", ONE + "/submission", id);
        school.coordinator.post(
                204, "{\"body\": \"Vegina and the council\", \"protocol\": \"No. 3\"}", ONE + "/agreement", id);
        school.director.post(204, School.ORDER, ONE + "/approval", id);
        String done = """
            {"completedOn": "2022-06-03", "evidence": {"kind": "ORDER", "title": "On Vegina"}}
            """;
        school.coordinator.send(PUT, null, 204, """
            {"to": "2022-06-15", "reason": "Vegina was ill"}
            """, OCCURRENCE + "/dates", id);
        school.coordinator.post(204, done, OCCURRENCE + "/completion", id);
        school.coordinator.post(204, "{\"reason\": \"Vegina has not signed\"}", OCCURRENCE + "/reopening", id);
        school.coordinator.post(
                204, "{\"verdict\": \"Vegina refuses\", \"note\": \"Says Vegina\"}", OCCURRENCE + "/control", id);
        school.coordinator.post(204, done, ONE + "/tasks/1.2/occurrences/1/completion", id);
        return id;
    }

    private UUID executor(UUID roadmap, int place) {
        List<String> ids = new ArrayList<>();
        school.coordinator
                .get(ONE, roadmap)
                .expectBody()
                .jsonPath("$.executors[" + place + "].id")
                .value(String.class, ids::add);
        return UUID.fromString(ids.getFirst());
    }

    private List<String> all(String table, UUID roadmap) {
        return database.sql("SELECT line::text FROM " + table + " line WHERE line::text LIKE :any ORDER BY 1")
                .param("any", "%" + roadmap + "%")
                .query(String.class)
                .list();
    }

    /** As PostgreSQL shows bytes. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
