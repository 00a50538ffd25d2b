package org.nastavnik.monitoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.School;
import org.nastavnik.monitoring.proof.Checkpoint;
import org.nastavnik.monitoring.proof.NoteKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signed heads: what they hold the log to, whoever rewrites it. */
@OnOwnLog
class CheckpointApiTest {

    private static final String CHECKPOINTS = "/api/audit/checkpoints";
    private static final String LATEST = CHECKPOINTS + "/latest";
    private static final String VERIFICATION = "/api/audit/verification";
    private static final String VERIFICATIONS = "/api/audit/verifications";
    private static final int EVENTS = 7;

    private final School school;
    private final JdbcClient database;
    private final Log log;
    private final List<String> events;

    CheckpointApiTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        this.school = new School(anybody, store);
        this.database = database;
        this.log = new Log(school, database);
        this.events = log.has(EVENTS);
    }

    @Test
    void aCheckpointIsASignedHeadOfWhatIsStored() {
        problem(log.auditor.get(LATEST), 404, "/checkpoint");
        sign();
        NoteKey key = NoteKey.of(text(log.auditor, "/api/audit/key"));
        assertThat(key.name()).isEqualTo("test.nastavnik.local/audit");
        Checkpoint head = Checkpoint.of(text(log.auditor, LATEST), key);
        assertThat(head).isEqualTo(new Checkpoint(key.name(), EVENTS, head.root()));
        assertThat(head.root().base64()).isEqualTo(Log.root(log.export()));
        assertThat(text(log.auditor, CHECKPOINTS + "/7")).isEqualTo(text(log.auditor, LATEST));
        log.auditor.get(LATEST).expectHeader().contentType("text/plain;charset=UTF-8");
        assertThat(log.faults()).isEmpty();
    }

    @Test
    void checkpointsAreListedTheLatestFirst() {
        sign();
        sign();
        log.has(3);
        sign();
        log.has(1);
        sign();
        assertThat(sizes(CHECKPOINTS)).containsExactly(11L, 10L, 7L);
        assertThat(sizes(CHECKPOINTS + "?limit=2")).containsExactly(11L, 10L);
        assertThat(log.json(CHECKPOINTS + "?limit=2").path("next").asString()).isEqualTo("10");
        assertThat(sizes(CHECKPOINTS + "?limit=2&cursor=10")).containsExactly(7L);
        assertThat(log.faults()).isEmpty();
        JsonNode verdict = log.json(VERIFICATION);
        assertThat(verdict.path("events").asInt()).isEqualTo(11);
        assertThat(verdict.path("checkpoints").asInt()).isEqualTo(3);
        assertThat(verdict.path("root").asString()).isEqualTo(Log.root(log.export()));
    }

    @Test
    void anEmptyLogIsSignedToo() {
        log.empty();
        sign();
        assertThat(text(log.auditor, LATEST).lines().skip(1).findFirst()).contains("0");
        log.has(1);
        sign();
        assertThat(log.faults()).isEmpty();
    }

    /** Whoever may write to the database, and is careful, makes up another log, in which all fits. */
    @ParameterizedTest
    @ValueSource(ints = {6, 7})
    void aLogThatWasRewrittenIsNotSignedAgain(int left) {
        sign();
        log.tamper("DELETE FROM eventstore.domain_event WHERE global_index <= 7");
        log.tamper("DELETE FROM monitoring.audit_leaf");
        log.tamper("UPDATE monitoring.audit_position SET passed = 0");
        log.tamper("DELETE FROM monitoring.audit_gap");
        log.has(left);
        assertThat(log.faults()).containsExactly(left < EVENTS ? "REMOVED @7" : "REORDERED @7");
        problem(log.auditor.post("", CHECKPOINTS), 409, "/");
        log.has(5);
        assertThat(log.faults()).containsExactly("REORDERED @7");
        problem(log.auditor.post("", CHECKPOINTS), 409, "/");
        assertThat(sizes(CHECKPOINTS)).containsExactly(7L);
    }

    @Test
    void aTailThatWasCutAndTakenUpInAnotherOrderIsFound() {
        sign();
        log.tamper("DELETE FROM monitoring.audit_leaf WHERE number >= 4");
        log.tamper("UPDATE eventstore.domain_event SET global_index = 20 WHERE event_identifier = ?", events.get(4));
        log.tamper("UPDATE monitoring.audit_position SET passed = 0");
        assertThat(log.faults()).containsExactly("REORDERED @7");
    }

    @Test
    void aCheckpointThatWasRewrittenIsFound() {
        sign();
        log.tamper("UPDATE monitoring.audit_checkpoint SET note = replace(note, E'\\n7\\n', E'\\n6\\n')");
        assertThat(log.faults()).containsExactly("CHANGED @7");
        problem(log.auditor.post("", CHECKPOINTS), 409, "/");
    }

    @Test
    void aLogIsVerifiedUpToACheckpointOrToANoteThatSomebodyKept() {
        sign();
        String kept = text(log.auditor, LATEST);
        log.has(3);
        log.tamper("DELETE FROM monitoring.audit_checkpoint");
        problem(log.auditor.get(VERIFICATION + "?checkpoint=7"), 404, "/checkpoint");
        problem(log.auditor.get(VERIFICATION + "?checkpoint=seven"), 422, "/checkpoint");
        problem(
                log.auditor.get(VERIFICATION + "?checkpoint={note}", kept.replace("\n7\n", "\n8\n")),
                422,
                "/checkpoint");
        JsonNode verdict = log.json(VERIFICATION + "?checkpoint={note}", kept);
        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(verdict.path("events").asInt()).isEqualTo(7);
        assertThat(verdict.path("root").asString())
                .isEqualTo(kept.lines().toList().get(2));
        log.tamper("UPDATE eventstore.domain_event SET payload = '{}' WHERE event_identifier = ?", events.get(2));
        assertThat(log.faults(VERIFICATION + "?checkpoint={note}", kept))
                .containsExactly("CHANGED " + events.get(2) + " 2");
    }

    @Test
    void aVerificationIsBegunAndAskedAfter() {
        sign();
        log.tamper("UPDATE eventstore.domain_event SET payload = '{}' WHERE event_identifier = ?", events.get(2));
        String place = Objects.requireNonNull(log.auditor
                        .post("", VERIFICATIONS)
                        .expectStatus()
                        .isCreated()
                        .returnResult()
                        .getResponseHeaders()
                        .getLocation())
                .toString();
        await().until(() -> log.json(place).path("state").asString(), "DONE"::equals);
        JsonNode told = log.json(place);
        assertThat(told.path("done").asInt()).isEqualTo(EVENTS);
        assertThat(told.path("events").asInt()).isEqualTo(EVENTS);
        assertThat(told.path("verdict").path("valid").asBoolean()).isFalse();
        assertThat(told.path("verdict").path("faults").get(0).path("eventId").asString())
                .isEqualTo(events.get(2));
        log.tamper("UPDATE monitoring.audit_verification SET state = 'RUNNING', told_at = told_at - interval '1 hour'");
        assertThat(log.json(place).path("state").asString()).isEqualTo("BROKEN_OFF");
        problem(log.auditor.get(VERIFICATIONS + "/" + UUID.randomUUID()), 404, "/id");
        problem(log.auditor.post("", VERIFICATIONS + "?checkpoint=5"), 404, "/checkpoint");
    }

    @Test
    void theKeyLiesInTheDatabaseWrapped() {
        String key = text(log.auditor, "/api/audit/key");
        assertThat(text(log.auditor, "/api/audit/key")).isEqualTo(key);
        assertThat(database.sql("SELECT count(*) FROM monitoring.audit_key WHERE position('\\x302e0201'::bytea IN"
                                + " secret) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoMayNotSignMayHoldUsToWhatWasSigned() {
        sign();
        Asking mentor = school.a(MENTOR);
        assertThat(text(mentor, LATEST)).isEqualTo(text(log.auditor, LATEST));
        assertThat(text(mentor, "/api/audit/key")).isNotBlank();
        problem(mentor.post("", CHECKPOINTS), 403, "/");
        problem(school.a(COORDINATOR).post("", CHECKPOINTS), 403, "/");
        problem(school.a(COORDINATOR).post("", VERIFICATIONS), 403, "/");
        school.nobody.get(LATEST).expectStatus().isUnauthorized();
        problem(mentor.get(CHECKPOINTS + "/8"), 404, "/checkpoint");
        problem(mentor.get(CHECKPOINTS + "/x"), 400, "/size");
        problem(mentor.get(CHECKPOINTS + "?limit=0"), 400, "/limit");
    }

    private void sign() {
        JsonNode made = new JsonMapper()
                .readTree(Objects.requireNonNull(log.auditor
                        .post("", CHECKPOINTS)
                        .expectStatus()
                        .isCreated()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()));
        assertThat(made.path("note").asString())
                .isEqualTo(text(log.auditor, CHECKPOINTS + "/" + made.path("id").asInt()));
    }

    private List<Long> sizes(String address) {
        return log.json(address)
                .path("items")
                .valueStream()
                .map(head -> head.path("size").asLong())
                .toList();
    }

    private static String text(Asking somebody, String address) {
        return new String(
                Objects.requireNonNull(somebody.read(address).returnResult().getResponseBodyContent()),
                StandardCharsets.UTF_8);
    }
}
