package org.nastavnik.roadmap.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;
import static org.nastavnik.roadmap.Asking.named;
import static org.nastavnik.roadmap.evidence.Sending.FILES;

import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.roadmap.Participants;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class EvidenceApiTest {

    private static final String ONE = FILES + "/{file}";
    private static final String COMPLETION = "/api/roadmaps/{id}/tasks/1.1/occurrences/1/completion";

    private final School school;
    private final Participants participants;
    private final JdbcClient database;

    EvidenceApiTest(RestTestClient anybody, EventStore store, Vault vault, JdbcClient database) {
        school = new School(anybody);
        participants = new Participants(store, vault);
        this.database = database;
    }

    @Test
    void whatIsUploadedIsDownloadedAsItWas() {
        UUID roadmap = school.approved();
        String sha256 = Upload.sha256(Files.PDF);
        UUID file = UUID.randomUUID();
        new Sending(school.a(EXECUTOR), roadmap)
                .send(201, Files.PDF, "Приказ о Кленовой.PDF", "?id=" + file)
                .json("""
                    {"id": "%s", "sha256": "%s", "size": %d, "mediaType": "application/pdf"}
                    """.formatted(file, sha256, Files.PDF.length));
        for (Role reader : new Role[] {COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR}) {
            school.a(reader)
                    .get(ONE, roadmap, file)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PDF)
                    .expectHeader()
                    .valueEquals(HttpHeaders.ETAG, "\"" + sha256 + "\"")
                    .expectHeader()
                    .valueEquals("Repr-Digest", "sha-256=:" + base64(sha256) + ":")
                    .expectHeader()
                    .valueEquals("X-Content-Type-Options", "nosniff")
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                    .expectHeader()
                    .value(
                            HttpHeaders.CONTENT_DISPOSITION,
                            header -> assertThat(header)
                                    .startsWith("attachment")
                                    .endsWith("%D0%9A%D0%BB%D0%B5%D0%BD%D0%BE%D0%B2%D0%BE%D0%B9.PDF"))
                    .expectBody()
                    .consumeWith(answer ->
                            assertThat(answer.getResponseBodyContent()).isEqualTo(Files.PDF));
        }
        school.coordinator
                .http()
                .get()
                .uri(ONE, roadmap, file)
                .header(HttpHeaders.IF_NONE_MATCH, "\"" + sha256 + "\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void theSameFileMayBeSentAgainAndAnotherNot() {
        UUID roadmap = school.imported();
        Sending sending = new Sending(school.coordinator, roadmap);
        UUID file = UUID.randomUUID();
        sending.send(201, Files.PDF, "order.pdf", "?id=" + file);
        sending.send(201, Files.PDF, "order.pdf", "?id=" + file);
        named("/id", sending.send(409, Files.pdf(100), "order.pdf", "?id=" + file));
        named(
                "/id",
                new Sending(school.coordinator, school.imported()).send(409, Files.PDF, "order.pdf", "?id=" + file));
        assertThat(sending.keep(Files.PDF, "order.pdf", "")).isNotEqualTo(file);
    }

    @Test
    void aFileProvesSomethingDoneByItself() {
        UUID roadmap = school.approved();
        Asking executor = school.a(EXECUTOR);
        UUID file = new Sending(executor, roadmap).keep(Files.PDF, "Приказ о Кленовой.pdf", "");
        executor.post(204, done(file), COMPLETION, roadmap);
        executor.post(204, done(file), COMPLETION, roadmap);
        school.coordinator.get("/api/roadmaps/{id}", roadmap).expectBody().json("""
            {"tasks": [{"number": "1.1", "occurrences": [{"status": "DONE", "evidence": {"kind": "ORDER", "file":
              {"id": "%s", "sha256": "%s", "size": %d, "mediaType": "application/pdf", "name": "Приказ о Кленовой.pdf"}}}]},
              {}, {}, {}]}
            """.formatted(
                        file, Upload.sha256(Files.PDF), Files.PDF.length));
        String event =
                database.sql("""
                    SELECT convert_from(payload, 'UTF8') FROM eventstore.domain_event
                     WHERE aggregate_identifier = ? AND payload_type = 'roadmap.occurrence-completed'
                    """).param(roadmap.toString()).query(String.class).single();
        assertThat(event).contains(file.toString(), Upload.sha256(Files.PDF)).doesNotContain("Кленов");
        assertThat(database.sql("SELECT line::text FROM roadmap.evidence_file line WHERE file = ?")
                        .param(file)
                        .query(String.class)
                        .single())
                .doesNotContain("Кленов", HexFormat.of().formatHex(Files.PDF, 0, 20));
    }

    @Test
    void onlyAFileThatIsThereProvesAnything() {
        UUID roadmap = school.approved();
        UUID elsewhere = new Sending(school.coordinator, school.imported()).keep(Files.PDF, "order.pdf", "");
        named("/evidence/file", school.coordinator.post(422, done(UUID.randomUUID()), COMPLETION, roadmap));
        named("/evidence/file", school.coordinator.post(422, done(elsewhere), COMPLETION, roadmap));
        named("/evidence/file", school.coordinator.post(400, """
            {"completedOn": "2022-05-30", "evidence": {"kind": "ORDER", "file": {"id": "%s", "sha256": "00"}}}
            """.formatted(elsewhere), COMPLETION, roadmap));
        UUID file = new Sending(school.coordinator, roadmap).keep(Files.PDF, "order.pdf", "");
        school.stranger(EXECUTOR).post(404, done(file), COMPLETION, roadmap);
        school.a(AUDITOR).post(403, done(file), COMPLETION, roadmap);
    }

    @Test
    void onlyThoseWhoReportTasksUploadAndOnlyThoseWhoReadTheRoadmapDownload() {
        UUID roadmap = school.imported();
        UUID file = new Sending(school.coordinator, roadmap).keep(Files.PDF, "order.pdf", "");
        new Sending(school.nobody, roadmap).send(401, Files.PDF, "order.pdf", "");
        for (Role other : new Role[] {DIRECTOR, AUDITOR, MENTOR, MUNICIPAL}) {
            new Sending(school.a(other), roadmap).send(403, Files.PDF, "order.pdf", "");
        }
        new Sending(school.stranger(COORDINATOR), roadmap).send(404, Files.PDF, "order.pdf", "");
        new Sending(school.coordinator, UUID.randomUUID()).send(404, Files.PDF, "order.pdf", "");
        school.nobody.get(ONE, roadmap, file).expectStatus().isUnauthorized();
        school.a(MUNICIPAL).get(ONE, roadmap, file).expectStatus().isForbidden();
        school.a(MENTOR).get(ONE, roadmap, file).expectStatus().isNotFound();
        school.stranger(COORDINATOR).get(ONE, roadmap, file).expectStatus().isNotFound();
        school.coordinator.get(ONE, roadmap, UUID.randomUUID()).expectStatus().isNotFound();
        school.coordinator.get(ONE, school.imported(), file).expectStatus().isNotFound();
        for (String more : new String[] {"", "/" + file + "/verification"}) {
            school.stranger(AUDITOR).get(FILES + more, roadmap).expectStatus().isNotFound();
            school.a(MENTOR).get(FILES + more, roadmap).expectStatus().isForbidden();
        }
    }

    @Test
    void whomItIsAboutMayHaveItToo() {
        UUID roadmap = school.imported();
        UUID person = participants.register(school.id);
        Sending sending = new Sending(school.coordinator, roadmap);
        UUID file = sending.keep(Files.PDF, "order.pdf", "?about=" + person);
        as(person).get(ONE, roadmap, file).expectStatus().isOk();
        as(participants.register(school.id))
                .get(ONE, roadmap, file)
                .expectStatus()
                .isNotFound();
        named("/about", sending.send(422, Files.PDF, "order.pdf", "?about=" + UUID.randomUUID()));
        UUID stranger = participants.register(UUID.randomUUID());
        named("/about", sending.send(422, Files.PDF, "order.pdf", "?about=" + stranger));
    }

    private Asking as(UUID person) {
        return new Asking(As.a(MENTEE).of(school.id).who(person).using(school.nobody.http()));
    }

    private static String done(UUID file) {
        return """
            {"completedOn": "2022-05-30", "evidence": {"kind": "ORDER", "file": "%s"}}
            """.formatted(file);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
