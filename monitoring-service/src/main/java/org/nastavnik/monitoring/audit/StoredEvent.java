package org.nastavnik.monitoring.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.Hash;
import org.nastavnik.monitoring.proof.Leaf;

/**
 * A row of the event store.
 *
 * @param place its number in the store, which is no part of the leaf
 */
record StoredEvent(long place, Leaf leaf) {

    /** What to select of {@code eventstore.domain_event e}. */
    static final String COLUMNS = """
        e.global_index, e.event_identifier, e.aggregate_identifier, e.sequence_number, e.payload_type, e.payload_revision,
        e.payload, e.meta_data, e.time_stamp
        """;

    static StoredEvent of(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong("global_index"),
                new Leaf(
                        row.getString("aggregate_identifier"),
                        row.getString("event_identifier"),
                        orNothing(row.getBytes("meta_data")),
                        row.getBytes("payload"),
                        row.getString("payload_revision"),
                        row.getLong("sequence_number"),
                        row.getString("time_stamp"),
                        row.getString("payload_type")));
    }

    private static byte[] orNothing(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }

    String id() {
        return leaf.id();
    }

    Hash hash() {
        return leaf.hash();
    }
}
