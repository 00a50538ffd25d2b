package org.nastavnik.monitoring.audit;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.School;
import org.nastavnik.monitoring.proof.GrowingTree;
import org.nastavnik.monitoring.proof.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as tests have it: empty at first, filled by hand, and asked over HTTP. */
final class Log {

    private static final JsonMapper JSON = new JsonMapper();

    final School school;
    final Asking auditor;
    private final JdbcClient database;

    Log(School school, JdbcClient database) {
        this.school = school;
        this.database = database;
        this.auditor = school.a(AUDITOR, ADMIN);
        empty();
    }

    /** Nothing has ever happened. */
    void empty() {
        // Whoever takes up meanwhile waits.
        database.sql("""
            DO $$ BEGIN
                PERFORM FROM monitoring.audit_position FOR UPDATE;
                DELETE FROM eventstore.domain_event;
                DELETE FROM monitoring.audit_entry;
                DELETE FROM monitoring.audit_leaf;
                DELETE FROM monitoring.audit_gap;
                DELETE FROM monitoring.audit_checkpoint;
                UPDATE monitoring.audit_position SET passed = 0;
                PERFORM setval(pg_get_serial_sequence('eventstore.domain_event', 'global_index'), 1, false);
            END $$
            """).update();
    }

    /** So many events are stored, each of an aggregate of its own; their ids. */
    List<String> has(int events) {
        return Stream.generate(() -> store(database)).limit(events).toList();
    }

    /** As the store's own engine would, in whatever transaction that one is in. */
    String store(JdbcClient in) {
        return in.sql("""
            INSERT INTO eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                   payload_type, payload_revision, payload, meta_data, time_stamp)
            VALUES (:id, :aggregate, 0, 'Test', 'participants.institution-registered', '1', convert_to(:payload, 'UTF8'),
                    convert_to('{}', 'UTF8'), '2026-11-25T06:00:00.000Z')
            RETURNING event_identifier
            """)
                .param("id", UUID.randomUUID().toString())
                .param("aggregate", UUID.randomUUID().toString())
                .param("payload", """
                    {"institution":"%s","name":"№ 1","municipality":"Test"}\
                    """.formatted(school.id))
                .query(String.class)
                .single();
    }

    /** Something is done to the database by somebody who may do anything there. */
    int tamper(String sql, Object... values) {
        JdbcClient.StatementSpec statement = database.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        return statement.update();
    }

    /** What a verification finds, each fault as its kind, the event and the place. */
    List<String> faults() {
        return faults("/api/audit/verification");
    }

    List<String> faults(String address, Object... variables) {
        JsonNode verdict = json(address, variables);
        List<String> faults = verdict.path("faults")
                .valueStream()
                .map(fault -> Stream.of("kind", "eventId", "leaf", "checkpoint")
                        .filter(fault::has)
                        .map(name -> name.equals("checkpoint")
                                ? "@" + fault.path(name).asString()
                                : fault.path(name).asString())
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
                .toList();
        if (verdict.path("valid").asBoolean() != faults.isEmpty()
                || verdict.path("faultCount").asInt() != faults.size()) {
            throw new AssertionError(verdict.toString());
        }
        return faults;
    }

    JsonNode json(String address, Object... variables) {
        return JSON.readTree(Objects.requireNonNull(
                auditor.read(address, variables).returnResult().getResponseBodyContent()));
    }

    /** The exported lines. */
    List<String> export() {
        return exportedTo(auditor, "/api/audit/export");
    }

    static List<String> exportedTo(Asking somebody, String address) {
        byte[] body = somebody.read(address).returnResult().getResponseBodyContent();
        return body == null
                ? List.of()
                : new String(body, StandardCharsets.UTF_8).lines().toList();
    }

    /** The ids of the events in the order of their leaves. */
    List<String> order() {
        return database.sql("SELECT event_id FROM monitoring.audit_leaf ORDER BY number")
                .query(String.class)
                .list();
    }

    /** The numbers of the leaves, which must be without a gap. */
    boolean isUnbroken() {
        List<Long> numbers = database.sql("SELECT number FROM monitoring.audit_leaf ORDER BY number")
                .query(Long.class)
                .list();
        return numbers.equals(LongStream.range(0, numbers.size()).boxed().toList());
    }

    /** The root that follows from lines. */
    static String root(List<String> lines) {
        GrowingTree tree = new GrowingTree();
        lines.forEach(line -> tree.add(
                line.startsWith("{\"leafHash\"")
                        ? Hash.ofBase64(JSON.readTree(line).path("leafHash").asString())
                        : Hash.ofLeaf(line.getBytes(StandardCharsets.UTF_8))));
        return tree.root().base64();
    }
}
