package org.nastavnik.platform.projection;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.nastavnik.platform.eventstore.Scripts;

/** The tables in a service's schema that hold the positions of its processing groups, and the events they failed at. */
final class ServiceTables {

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer events;
    private final Serializer others;
    private final String process;

    /** @param process by which the owner of a segment is known; no two that run at once are called the same */
    ServiceTables(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer events,
            Serializer others,
            String process) {
        this.connections = connections;
        this.transactions = transactions;
        this.events = events;
        this.others = others;
        this.process = process;
    }

    String process() {
        return process;
    }

    static String positions(String schema) {
        return schema + ".projection_position";
    }

    static String deadLetters(String schema) {
        return schema + ".dead_letter";
    }

    /** With a history of their own, beside that of the service's scripts, whose numbers they leave alone. */
    static void bringUpToDate(DataSource database, String schema) {
        new Scripts(schema, "projection", "projection_schema_history", true).run(database);
    }

    TokenStore positionsOf(Group group) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(others)
                .nodeId(process)
                .schema(TokenSchema.builder()
                        .setTokenTable(positions(group.schema()))
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .build())
                .build();
    }

    JdbcSequencedDeadLetterQueue<EventMessage<?>> deadLettersOf(Group group) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group.name())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .genericSerializer(others)
                .eventSerializer(events)
                .schema(deadLetterSchema(group.schema()))
                .build();
    }

    private static DeadLetterSchema deadLetterSchema(String schema) {
        return DeadLetterSchema.builder()
                .deadLetterTable(deadLetters(schema))
                .deadLetterIdentifierColumn("dead_letter_identifier")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_identifier")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_identifier")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .metaDataColumn("meta_data")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .build();
    }
}
