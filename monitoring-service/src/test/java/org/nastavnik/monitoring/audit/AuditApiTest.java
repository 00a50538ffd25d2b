package org.nastavnik.monitoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.monitoring.School;
import org.nastavnik.monitoring.proof.Hash;
import org.nastavnik.monitoring.proof.Proofs;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What an outsider gets: the lines, and proofs that go with them. */
@OnOwnLog
class AuditApiTest {

    private static final String INCLUSION = "/api/audit/proofs/inclusion?event={event}";
    private static final String CONSISTENCY = "/api/audit/proofs/consistency";
    private static final String EXPORT = "/api/audit/export";
    private static final int EVENTS = 11;

    private final School school;
    private final EventStore store;
    private final Log log;
    private final List<String> events;

    AuditApiTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        this.school = new School(anybody, store);
        this.store = store;
        this.log = new Log(school, database);
        this.events = log.has(EVENTS);
    }

    @Test
    void anEventIsProvedToBeInTheLog() {
        List<String> lines = log.export();
        for (int size = 1; size <= EVENTS; size++) {
            Hash root = Hash.ofBase64(Log.root(lines.subList(0, size)));
            for (int leaf = 0; leaf < size; leaf++) {
                JsonNode proof = log.json(INCLUSION + "&size={size}", events.get(leaf), size);
                assertThat(proof.path("leaf").asLong()).isEqualTo(leaf);
                assertThat(proof.path("size").asLong()).isEqualTo(size);
                assertThat(Proofs.included(
                                Hash.ofLeaf(lines.get(leaf).getBytes(StandardCharsets.UTF_8)),
                                leaf,
                                size,
                                hashes(proof),
                                root))
                        .isTrue();
            }
        }
        assertThat(log.json(INCLUSION, events.getFirst()).path("size").asLong()).isEqualTo(EVENTS);
    }

    @Test
    void theLogIsProvedToHaveOnlyGrown() {
        List<String> lines = log.export();
        for (int to = 1; to <= EVENTS; to++) {
            for (int from = 1; from <= to; from++) {
                JsonNode proof = log.json(CONSISTENCY + "?from={from}&to={to}", from, to);
                assertThat(Proofs.consistent(
                                from,
                                Hash.ofBase64(Log.root(lines.subList(0, from))),
                                to,
                                Hash.ofBase64(Log.root(lines.subList(0, to))),
                                hashes(proof)))
                        .isTrue();
            }
        }
    }

    @Test
    void anExportHasTheLeavesInTheirOrder() {
        assertThat(log.export()).hasSize(EVENTS).satisfies(lines -> {
            for (int leaf = 0; leaf < EVENTS; leaf++) {
                assertThat(lines.get(leaf)).startsWith("{\"aggregate\":\"").contains("\"id\":\"" + events.get(leaf));
            }
        });
        assertThat(Log.exportedTo(log.auditor, EXPORT + "?size=4"))
                .isEqualTo(log.export().subList(0, 4));
        assertThat(Log.exportedTo(log.auditor, EXPORT + "?size=0")).isEmpty();
        log.auditor
                .get(EXPORT)
                .expectHeader()
                .contentType("application/jsonl")
                .expectHeader()
                .valueEquals("Audit-Log-Size", EVENTS);
    }

    @Test
    void eventsOfOthersAreHashesFromWhichTheSameRootFollows() {
        School other = new School(school.nobody.http(), store);
        List<String> theirs = Log.exportedTo(other.a(AUDITOR), EXPORT);
        assertThat(theirs).hasSize(EVENTS).allMatch(line -> line.startsWith("{\"leafHash\":\""));
        assertThat(Log.root(theirs)).isEqualTo(Log.root(log.export()));
        assertThat(Log.exportedTo(school.as(As.a(AUDITOR).of(other.id, school.id)), EXPORT))
                .isEqualTo(log.export());
    }

    @Test
    void whoHasNoRightReadsNothing() {
        for (Role role : new Role[] {MENTOR, MENTEE, EXECUTOR, MUNICIPAL}) {
            problem(school.a(role).get(INCLUSION, events.getFirst()), 403, "/");
            problem(school.a(role).get(CONSISTENCY + "?from=1"), 403, "/");
        }
        for (Role role : new Role[] {MENTOR, MENTEE, EXECUTOR, MUNICIPAL, COORDINATOR, DIRECTOR}) {
            problem(school.a(role).get(EXPORT), 403, "/");
            problem(school.a(role).get("/api/audit/verification"), 403, "/");
        }
        for (Role role : new Role[] {AUDITOR, ADMIN}) {
            school.a(role).read(EXPORT);
            school.a(role).read("/api/audit/verification");
        }
        school.coordinator.read(INCLUSION, events.getFirst());
        problem(school.stranger().get(INCLUSION, events.getFirst()), 404, "/event");
        school.nobody.get(EXPORT).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({
        "proofs/inclusion, 400, /event",
        "proofs/inclusion?event=unknown, 404, /event",
        "proofs/consistency, 400, /from",
        "proofs/consistency?from=0, 400, /from",
        "proofs/consistency?from=-1, 400, /from",
        "proofs/consistency?from=x, 400, /from",
        "proofs/consistency?from=12, 422, /from",
        "proofs/consistency?from=5&to=4, 422, /from",
        "proofs/consistency?from=5&to=12, 422, /to",
        "proofs/consistency?from=5&to=0, 400, /to",
        "proofs/consistency?from=5&to=99999999999999999999, 400, /to",
        "export?size=12, 422, /size",
        "export?size=-1, 400, /size",
        "export?size=all, 400, /size"
    })
    void whatTheLogCannotAnswerIsRefusedByItsField(String asked, int status, String pointer) {
        problem(log.auditor.get("/api/audit/" + asked), status, pointer);
    }

    @ParameterizedTest
    @CsvSource({"0, 400", "12, 422", "5, 422", "x, 400"})
    void anEventIsNotProvedToBeInALogThatDidNotHaveIt(String size, int status) {
        problem(log.auditor.get(INCLUSION + "&size={size}", events.get(5), size), status, "/size");
        problem(log.auditor.get(INCLUSION, UUID.randomUUID()), 404, "/event");
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.path("hashes")
                .valueStream()
                .map(hash -> Hash.ofBase64(hash.asString()))
                .toList();
    }
}
