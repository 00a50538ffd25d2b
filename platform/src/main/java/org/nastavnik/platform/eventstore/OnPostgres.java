package org.nastavnik.platform.eventstore;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.Causes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
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
    JdbcEventStorageEngine eventStorageEngine(ObjectProvider<JdbcEventStorageEngine.Builder> engines) {
        return engines.getObject().batchSize(BATCH).build();
    }

    @Bean
    EarlierEvents earlierEvents(
            DataSource pool,
            EventNames names,
            EventSchema schema,
            Clock clock,
            @Qualifier("eventSerializer") Serializer events,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            ObjectProvider<JdbcEventStorageEngine.Builder> engines) {
        return new EarlierRows(
                pool, names, schema, clock, events, () -> axon.getObject().upcasterChain(), engines::getObject);
    }

    /** Each time another one. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    JdbcEventStorageEngine.Builder eventStorageEngines(
            @Qualifier("eventSerializer") Serializer events,
            Serializer snapshots,
            ConnectionProvider connections,
            EventSchema schema,
            org.axonframework.config.Configuration axon) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .snapshotFilter(axon.snapshotFilter())
                .upcasterChain(axon.upcasterChain())
                .connectionProvider(connections)
                // Whatever it does it does by one statement, unless it is part of somebody's transaction.
                .transactionManager(NoTransactionManager.instance())
                .appendEvents(OneStatement::append)
                .persistenceExceptionResolver(OnPostgres::isDuplicateKey)
                .schema(schema)
                // Numbers in a history have no gaps, so that there is no need to look for more until nothing is found.
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH);
    }

    /** Axon's own, but for the transaction: what a command changes is appended by one statement. */
    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(org.axonframework.config.Configuration axon, DuplicateCommandHandlerResolver twice) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .duplicateCommandHandlerResolver(twice)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
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
    WakefulEventStore eventStore(
            EventStorageEngine engine, EarlierEvents earlier, @Value("${nastavnik.event-store.poll}") Duration poll) {
        return WakefulEventStore.over(engine, earlier, poll);
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
