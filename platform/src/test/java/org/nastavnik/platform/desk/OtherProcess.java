package org.nastavnik.platform.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.nastavnik.contracts.StoredAs;
import org.nastavnik.platform.eventstore.EventNames;

/** Another process that shares the event store, of which nobody here knows what it does until it is there to be read. */
public final class OtherProcess implements AutoCloseable {

    private static final EventNames STORE = EventNames.ofAll();

    private final Connection connection;

    private OtherProcess(Connection connection) {
        this.connection = connection;
    }

    /** It has begun a transaction. */
    public static OtherProcess on(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return new OtherProcess(connection);
    }

    /** Appends what happened to a ticket as its change number {@code seq}. */
    public OtherProcess appends(TicketEvent event, long seq) throws SQLException {
        StoredAs stored = event.getClass().getAnnotation(StoredAs.class);
        return appends(
                event.ticket(),
                seq,
                stored.name(),
                stored.revision(),
                STORE.serialize(event, String.class).getData());
    }

    /** The same word for word, as an older version or a newer one may have written it. */
    public OtherProcess appends(UUID ticket, long seq, String name, int revision, String json) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            INSERT INTO eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                   payload_type, payload_revision, payload, meta_data, time_stamp)
            VALUES (?, ?, ?, 'Ticket', ?, ?, ?, ?, ?)
            """)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, ticket.toString());
            insert.setLong(3, seq);
            insert.setString(4, name);
            insert.setString(5, Integer.toString(revision));
            insert.setBytes(6, json.getBytes(StandardCharsets.UTF_8));
            insert.setBytes(
                    7, STORE.serialize(MetaData.emptyInstance(), byte[].class).getData());
            insert.setString(8, GenericEventMessage.clock.instant().toString());
            insert.executeUpdate();
        }
        return this;
    }

    /** It commits, and tells the others. */
    public void commits() throws SQLException {
        connection.commit();
        try (PreparedStatement word = connection.prepareStatement("SELECT pg_notify('event_appended', 'other')")) {
            word.execute();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
