package org.nastavnik.platform.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.Causes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps events in the schema {@code eventstore}, which all services share. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class OnPostgres {

    private static final int BATCH = 200;

    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("eventstore.domain_event")
                .snapshotTable("eventstore.snapshot_event")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .metaDataColumn("meta_data")
                .timestampColumn("time_stamp")
                .build();
    }

    /** Axon configures an engine only where it configures the store as well. */
    @Bean
    JdbcEventStorageEngine eventStorageEngine(
            @Qualifier("eventSerializer") Serializer events,
            Serializer snapshots,
            ConnectionProvider connections,
            TransactionManager transactions,
            EventSchema schema,
            org.axonframework.config.Configuration axon) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .snapshotFilter(axon.snapshotFilter())
                .upcasterChain(axon.upcasterChain())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(OnPostgres::isDuplicateKey)
                .schema(schema)
                .batchSize(BATCH)
                // Numbers in a history have no gaps, so that there is no need to look for more until nothing is found.
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                .build();
    }

    /**
     * Two commands raced for the next place in an aggregate's history. Axon's own resolver looks for an exception class
     * that PostgreSQL's driver never throws.
     */
    private static boolean isDuplicateKey(@Nullable Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && "23505".equals(sql.getSQLState()));
    }

    /** The names are those under which Axon looks for its own store, which this one takes the place of. */
    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    WakefulEventStore eventStore(EventStorageEngine engine, @Value("${nastavnik.event-store.poll}") Duration poll) {
        return WakefulEventStore.over(engine, poll);
    }

    @Bean
    AppendListener appendListener(JdbcConnectionDetails database, WakefulEventStore eventStore) {
        return new AppendListener(database, eventStore);
    }

    @Bean
    AppendAnnouncer appendAnnouncer(JdbcConnectionDetails database, WakefulEventStore eventStore) {
        return new AppendAnnouncer(database, eventStore);
    }

    @Bean
    SchemaMigration eventStoreSchema() {
        return new SchemaMigration("eventstore");
    }

    @Bean
    ClearEvents clearEvents(JdbcClient database, EventNames names) {
        return new ClearEvents(database, names);
    }

    @Bean
    EventRows eventRows() {
        return EventRows.THEMSELVES;
    }
}
