package org.nastavnik.roadmap.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.roadmap.Asking.named;
import static org.nastavnik.roadmap.evidence.Sending.FILES;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.roadmap.Participants;
import org.nastavnik.roadmap.School;
import org.nastavnik.roadmap.plan.Upload;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** With whom files go, and which go by themselves. */
@OverHttp
class RemovedFileTest {

    private static final String ONE = FILES + "/{file}";
    private static final String COMPLETION = "/api/roadmaps/{id}/tasks/1.1/occurrences/1/completion";

    private final School school;
    private final Participants participants;
    private final EvidenceFiles files;
    private final JdbcClient database;

    RemovedFileTest(RestTestClient anybody, EventStore store, Vault vault, EvidenceFiles files, JdbcClient database) {
        school = new School(anybody);
        participants = new Participants(store, vault);
        this.files = files;
        this.database = database;
    }

    @Test
    void aFileGoesWithThePersonItIsAbout() {
        UUID roadmap = school.approved();
        UUID person = participants.register(school.id);
        Sending sending = new Sending(school.coordinator, roadmap);
        UUID about = sending.keep(Files.PDF, "Приказ о Кленовой.pdf", "?about=" + person);
        UUID other = sending.keep(Files.PDF, "order.pdf", "");
        complete(roadmap, about);

        participants.erase(school.id, person);

        isRemoved(roadmap, about);
        school.coordinator.get(ONE, roadmap, other).expectStatus().isOk();
        school.a(AUDITOR)
                .get(ONE + "/verification", roadmap, about)
                .expectBody()
                .json("""
                    {"verdict": "REMOVED", "named": [{"task": "1.1", "about": "%s"}]}
                    """.formatted(person));
        school.coordinator.get("/api/roadmaps/{id}", roadmap).expectBody().json("""
            {"tasks": [{"occurrences": [{"status": "DONE", "evidence": {"file": {"id": "%s", "name": "%s"}}}]}, {}, {}, {}]}
            """.formatted(about, Personal.ERASED));
        named("/about", sending.send(422, Files.PDF, "order.pdf", "?about=" + person));
    }

    @Test
    void aFileGoesWithTheExecutorItIsAbout() {
        UUID roadmap = UUID.randomUUID();
        new Upload(school.coordinator, school.id)
                .send("""
                    № п/п;Наименование мероприятий;Срок реализации;Ответственный исполнитель;Результат
                    1;Подготовка;;;
                    1.1;Назначить координатора;до 30.05.2022;Вегина М.О., директор;Приказ
                    """, "roadmap.csv", "&from=2022-01-01&to=2022-12-31&id=" + roadmap)
                .expectStatus()
                .isCreated();
        byte[] answer = school.coordinator
                .get("/api/roadmaps/{id}", roadmap)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        String executor = JsonMapper.shared()
                .readTree(answer)
                .path("executors")
                .path(0)
                .path("id")
                .asString();
        Sending sending = new Sending(school.coordinator, roadmap);
        UUID file = sending.keep(Files.PDF, "order.pdf", "?about=" + executor);
        school.coordinator.send(
                HttpMethod.DELETE,
                null,
                204,
                "{\"reason\": \"Asked for\"}",
                "/api/roadmaps/{id}/executors/{executor}/personal-data",
                roadmap,
                executor);
        isRemoved(roadmap, file);
        named("/about", sending.send(422, Files.PDF, "order.pdf", "?about=" + executor));
    }

    /** As if the rows, but not the vault, came out of a backup of before. */
    @Test
    void aFileOutOfABackupIsNotReadEither() {
        UUID roadmap = school.approved();
        UUID person = participants.register(school.id);
        UUID file = new Sending(school.coordinator, roadmap).keep(Files.PDF, "order.pdf", "?about=" + person);
        complete(roadmap, file);
        byte[] content = content(file);
        String name = database.sql("SELECT name FROM roadmap.evidence_file WHERE file = ?")
                .param(file)
                .query(String.class)
                .single();
        participants.erase(school.id, person);
        isRemoved(roadmap, file);
        database.sql("UPDATE roadmap.evidence_file SET content = ?, name = ?, removed_at = NULL WHERE file = ?")
                .params(content, name, file)
                .update();
        school.coordinator.get(ONE, roadmap, file).expectStatus().isEqualTo(410);
        files.removeUnnamed();
        isRemoved(roadmap, file);
    }

    @Test
    void whatNobodyNamesIsRemovedAfterADay() throws Exception {
        UUID roadmap = school.approved();
        Sending sending = new Sending(school.coordinator, roadmap);
        UUID forgotten = sending.keep(Files.PDF, "forgotten.pdf", "");
        UUID recent = sending.keep(Files.PDF, "recent.pdf", "");
        UUID named = sending.keep(Files.PDF, "named.pdf", "");
        UUID reopened = sending.keep(Files.PDF, "reopened.pdf", "");
        UUID refused = sending.keep(Files.PDF, "refused.pdf", "");
        complete(roadmap, reopened);
        school.coordinator.post(
                204, "{\"reason\": \"Not signed\"}", "/api/roadmaps/{id}/tasks/1.1/occurrences/1/reopening", roadmap);
        complete(roadmap, named);
        for (UUID file : List.of(forgotten, named, reopened, refused)) {
            backdate(file, Duration.ofHours(25));
        }
        backdate(recent, Duration.ofHours(23));
        school.coordinator.post(409, done(refused), COMPLETION, roadmap);
        try (var processes = Executors.newFixedThreadPool(2)) {
            for (var sweep : Stream.generate(() -> processes.submit(files::removeUnnamed))
                    .limit(2)
                    .toList()) {
                sweep.get();
            }
        }
        isRemoved(roadmap, forgotten);
        for (UUID file : List.of(recent, named, reopened, refused)) {
            school.coordinator.get(ONE, roadmap, file).expectStatus().isOk();
        }
        named("/evidence/file", school.coordinator.post(422, done(forgotten), COMPLETION, roadmap));
    }

    private void isRemoved(UUID roadmap, UUID file) {
        school.coordinator
                .get(ONE, roadmap, file)
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/file");
        assertThat(database.sql("SELECT name IS NULL AND content IS NULL FROM roadmap.evidence_file WHERE file = ?")
                        .param(file)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private byte[] content(UUID file) {
        return database.sql("SELECT content FROM roadmap.evidence_file WHERE file = ?")
                .param(file)
                .query((row, _) -> row.getBytes("content"))
                .single();
    }

    /** As if so much time had passed since it was uploaded. */
    private void backdate(UUID file, Duration since) {
        database.sql("UPDATE roadmap.evidence_file SET touched_at = touched_at - make_interval(secs => ?) WHERE"
                        + " file = ?")
                .params(since.toSeconds(), file)
                .update();
    }

    private void complete(UUID roadmap, UUID file) {
        school.coordinator.post(204, done(file), COMPLETION, roadmap);
    }

    private static String done(UUID file) {
        return """
            {"completedOn": "2022-05-30", "evidence": {"kind": "ORDER", "file": "%s"}}
            """.formatted(file);
    }
}
