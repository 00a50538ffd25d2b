package org.nastavnik.roadmap.evidence;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.roadmap.evidence.Sending.FILES;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

/** An auditor holds a file beside the events that name it. */
@OverHttp
class NamedFileTest {

    private static final String OCCURRENCE = "/api/roadmaps/{id}/tasks/{number}/occurrences/1";

    private final School school;
    private final JdbcClient database;
    private final UUID roadmap;
    private final UUID file;

    NamedFileTest(RestTestClient anybody, JdbcClient database) {
        school = new School(anybody);
        this.database = database;
        roadmap = school.approved();
        file = new Sending(school.coordinator, roadmap).keep(Files.PDF, "order.pdf", "");
        complete("1.1");
    }

    @Test
    void isTheOneThatWasUploaded() {
        complete("1.2");
        String event = completion("event_identifier").query(String.class).single();
        verification().json("""
            {"file": "%1$s", "verdict": "SAME", "sha256": "%2$s", "size": %3$d,
             "named": [{"event": "%4$s", "task": "1.1", "n": 1, "sha256": "%2$s", "size": %3$d, "mediaType": "application/pdf"},
                       {"task": "1.2", "n": 1, "sha256": "%2$s"}]}
            """.formatted(file, Upload.sha256(Files.PDF), Files.PDF.length, event));
    }

    /** That something was reopened does not make what proved it undone. */
    @Test
    void staysOnRecordWhenTheTaskIsReopened() {
        complete("1.2");
        school.coordinator.post(204, "{\"reason\": \"Not signed\"}", OCCURRENCE + "/reopening", roadmap, "1.1");
        long next = completion("sequence_number").query(Long.class).single();
        school.a(AUDITOR).get(FILES + "?limit=1", roadmap).expectBody().json("""
            {"items": [{"file": "%s", "task": "1.1", "n": 1, "mediaType": "application/pdf"}], "next": "%s"}
            """.formatted(file, next));
        school.a(AUDITOR)
                .get(FILES + "?limit=1&cursor=" + next, roadmap)
                .expectBody()
                .json("""
                    {"items": [{"file": "%s", "task": "1.2", "n": 1}]}
                    """.formatted(file))
                .jsonPath("$.next")
                .isEmpty();
    }

    @Test
    void isRefusedAndReportedWhenSomebodyHasChangedIt() {
        database.sql("UPDATE roadmap.evidence_file SET content = set_byte(content, 20, 255 - get_byte(content, 20))"
                        + " WHERE file = ?")
                .param(file)
                .update();
        isDamaged();
    }

    @Test
    void isRefusedAndReportedWhenSomebodyHasPutAnotherInItsPlace() {
        UUID other = new Sending(school.coordinator, roadmap).keep(Files.pdf(100), "other.pdf", "");
        database.sql("""
            UPDATE roadmap.evidence_file one SET content = other.content, sha256 = other.sha256, size = other.size
              FROM roadmap.evidence_file other WHERE one.file = ? AND other.file = ?
            """).params(file, other).update();
        isDamaged();
    }

    @Test
    void isReportedWhereTheRowSaysOtherwiseThanTheEvent() {
        byte[] forged = Files.pdf(100);
        database.sql("UPDATE roadmap.evidence_file SET sha256 = ? WHERE file = ?")
                .params(Upload.sha256(forged), file)
                .update();
        school.coordinator
                .get(FILES + "/{file}", roadmap, file)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:evidence-file-damaged");
        verification().json("{\"verdict\": \"DIFFERENT\", \"sha256\": \"%s\"}".formatted(Upload.sha256(Files.PDF)));
    }

    @Test
    void isMissedWhenTheRowIsGone() {
        database.sql("DELETE FROM roadmap.evidence_file WHERE file = ?")
                .param(file)
                .update();
        verification().json("{\"verdict\": \"MISSING\", \"named\": [{\"task\": \"1.1\"}]}");
        school.coordinator.get(FILES + "/{file}", roadmap, file).expectStatus().isNotFound();
    }

    private void isDamaged() {
        school.coordinator.get(FILES + "/{file}", roadmap, file).expectStatus().isEqualTo(409);
        verification().json("{\"verdict\": \"DAMAGED\", \"named\": [{\"task\": \"1.1\"}]}");
    }

    private BodyContentSpec verification() {
        return school.a(AUDITOR)
                .get(FILES + "/{file}/verification", roadmap, file)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private void complete(String task) {
        school.coordinator.post(204, """
            {"completedOn": "2022-05-30", "evidence": {"kind": "ORDER", "file": "%s"}}
            """.formatted(file), OCCURRENCE + "/completion", roadmap, task);
    }

    /** What the store has of the first. */
    private StatementSpec completion(String column) {
        return database.sql("SELECT " + column
                        + " FROM eventstore.domain_event WHERE aggregate_identifier = ?"
                        + " AND payload_type = 'roadmap.occurrence-completed' ORDER BY sequence_number LIMIT 1")
                .param(roadmap.toString());
    }
}
