package org.nastavnik.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.JdbcEventStorageEngineStatements;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Appends events by one statement, however many they are. That is a transaction by itself, so that a command needs no other: it
 * reads a history and appends to it, and is acknowledged after two round trips to the database rather than three.
 */
final class OneStatement {

    private static final String SEVERAL =
            "SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],"
                    + " ?::bytea[], ?::bytea[])";

    private OneStatement() {}

    /** What {@link org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine} appends events with. */
    static PreparedStatement append(
            Connection connection,
            EventSchema schema,
            Class<?> data,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        if (events.size() == 1) {
            return JdbcEventStorageEngineStatements.appendEvents(
                    connection, schema, data, events, serializer, timestamps);
        }
        List<Row> rows = events.stream().map(event -> Row.of(event, serializer)).toList();
        PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO " + schema.domainEventTable() + " (" + schema.domainEventFields() + ") " + SEVERAL);
        set(statement, 1, "text", rows, row -> row.event().getIdentifier());
        set(statement, 2, "text", rows, row -> row.event().getAggregateIdentifier());
        set(statement, 3, "bigint", rows, row -> row.event().getSequenceNumber());
        set(statement, 4, "text", rows, row -> row.event().getType());
        set(
                statement,
                5,
                "text",
                rows,
                row -> DateTimeUtils.formatInstant(row.event().getTimestamp()));
        set(statement, 6, "text", rows, row -> row.payload().getType().getName());
        set(statement, 7, "text", rows, row -> row.payload().getType().getRevision());
        set(statement, 8, "bytea", rows, row -> row.payload().getData());
        set(statement, 9, "bytea", rows, row -> row.metadata().getData());
        statement.addBatch();
        return statement;
    }

    private static void set(
            PreparedStatement statement, int column, String type, List<Row> rows, Function<Row, Object> part)
            throws SQLException {
        Object[] values = rows.stream().map(part).toArray();
        statement.setArray(
                column, statement.getConnection().createArrayOf(type, type.equals("bytea") ? bytes(values) : values));
    }

    private static byte[][] bytes(Object[] values) {
        byte[][] bytes = new byte[values.length][];
        for (int one = 0; one < bytes.length; one++) {
            bytes[one] = (byte[]) values[one];
        }
        return bytes;
    }

    private record Row(
            DomainEventMessage<?> event, SerializedObject<byte[]> payload, SerializedObject<byte[]> metadata) {

        static Row of(EventMessage<?> message, Serializer serializer) {
            // Nobody but aggregates tells several at once.
            var event = (DomainEventMessage<?>) message;
            return new Row(
                    event,
                    event.serializePayload(serializer, byte[].class),
                    event.serializeMetaData(serializer, byte[].class));
        }
    }
}
