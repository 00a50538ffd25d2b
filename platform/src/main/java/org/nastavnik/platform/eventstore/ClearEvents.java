package org.nastavnik.platform.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events with texts about persons that were stored before such texts were sealed. They are sealed once, at the first start of
 * a version that does so, before anybody reads them and before the audit log takes them up: it is the only time that what is
 * in the store changes, and what the events say stays the same. A kind that was sealed once is left alone whatever revisions
 * it gets later, and so is a row that holds a seal: by then the audit log has it.
 */
final class ClearEvents {

    private static final Logger log = LoggerFactory.getLogger(ClearEvents.class);
    private static final int BATCH = 500;

    /** How a sealed text begins in JSON. */
    private static final byte[] SEAL = "\"p1:".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient database;
    private final EventNames names;

    ClearEvents(JdbcClient database, EventNames names) {
        this.database = database;
        this.names = names;
    }

    /** Each batch is a transaction of its own; broken off, the next start goes on. */
    void seal() {
        List<String> done = database.sql("SELECT DISTINCT payload_type FROM eventstore.sealed_kind")
                .query(String.class)
                .list();
        for (Kind kind : names.personal()) {
            if (!done.contains(kind.name())) {
                seal(kind);
            }
        }
    }

    private void seal(Kind kind) {
        int sealed = 0;
        for (List<Stored> batch = clear(kind); !batch.isEmpty(); batch = clear(kind)) {
            batch.forEach(one -> seal(one, kind));
            sealed += batch.size();
        }
        if (sealed > 0) {
            // What was overwritten is still there until it is cleared away.
            database.sql("VACUUM eventstore.domain_event").update();
            log.info("{} events {} that were stored in clear have been sealed", sealed, kind.name());
        }
        database.sql("INSERT INTO eventstore.sealed_kind VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(kind.name(), kind.revision())
                .update();
    }

    private List<Stored> clear(Kind kind) {
        return database.sql("""
            SELECT global_index, payload_revision, payload FROM eventstore.domain_event
             WHERE payload_type = ? AND payload_revision <> ? AND position(? IN payload) = 0
             ORDER BY global_index LIMIT ?
            """)
                .params(kind.name(), kind.revision(), SEAL, BATCH)
                .query((row, _) -> new Stored(
                        row.getLong("global_index"), row.getString("payload_revision"), row.getBytes("payload")))
                .list();
    }

    private void seal(Stored one, Kind kind) {
        Object event = names.deserialize(
                new SimpleSerializedObject<>(one.payload(), byte[].class, kind.name(), one.revision()));
        SerializedObject<byte[]> sealed = names.serialize(event, byte[].class);
        database.sql("""
            UPDATE eventstore.domain_event SET payload = ?, payload_revision = ? WHERE global_index = ? AND payload_revision = ?
            """)
                .params(sealed.getData(), kind.revision(), one.index(), one.revision())
                .update();
    }

    /** Of events, by the name and the revision that they are stored under now. */
    record Kind(String name, String revision) {}

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Stored(long index, String revision, byte[] payload) {}
}
