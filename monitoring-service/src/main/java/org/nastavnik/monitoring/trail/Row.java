package org.nastavnik.monitoring.trail;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is found: its row, and what its event says of itself.
 *
 * @param number of the leaf
 * @param seq the event's place among those of its aggregate; null where the event is gone
 * @param cause the event or the command that it goes back to
 */
record Row(
        long number,
        String eventId,
        @Nullable UUID institution,
        Instant at,
        String actor,
        String kind,
        String aggregate,
        @Nullable Long seq,
        @Nullable String cause,
        Metadata metadata) {

    /** What to select of {@code monitoring.audit_entry r}, with the tables joined that {@link #JOINED} names. */
    static final String COLUMNS = """
        r.number, l.event_id, r.institution, r.at, r.actor, r.kind, r.aggregate, r.cause, e.sequence_number, e.meta_data
        """;

    static final String JOINED = """
        JOIN monitoring.audit_leaf l ON l.number = r.number
        LEFT JOIN eventstore.domain_event e ON e.event_identifier = l.event_id
        """;

    static Row of(ResultSet row, int number) throws SQLException {
        byte[] metadata = row.getBytes("meta_data");
        return new Row(
                row.getLong("number"),
                row.getString("event_id"),
                row.getObject("institution", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("kind"),
                row.getString("aggregate"),
                row.getObject("sequence_number", Long.class),
                row.getString("cause"),
                Metadata.of(metadata == null ? "" : new String(metadata, StandardCharsets.UTF_8)));
    }

    Cursor place() {
        return new Cursor(at, number);
    }
}
