package org.nastavnik.platform.eventstore;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps events in Axon Server. Who has not asked for it by {@code axon.axonserver.enabled} is not reached by any of this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class OnAxonServer {

    /** The names are those under which Axon looks for its own store, which this one is, with our names for events. */
    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    AxonServerEventStore eventStore(
            AxonServerConfiguration server,
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer events,
            Serializer snapshots,
            org.axonframework.config.Configuration axon) {
        AxonServerEventStore.Builder builder = AxonServerEventStore.builder()
                .configuration(server)
                .platformConnectionManager(connections)
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .snapshotFilter(axon.snapshotFilter())
                .upcasterChain(axon.upcasterChain());
        // Makes the engine, which the store then shares.
        builder.build();
        return new WithoutSnapshots(builder);
    }

    /**
     * Everybody is sent every event, and passes over what does not concern him: so his position moves on with the store, by
     * which a read knows that nothing is missing. Axon Server wakes whoever sleeps over a stream.
     */
    @Bean
    EventFeed eventFeed(AxonServerEventStore eventStore) {
        return _ -> eventStore;
    }

    @Bean
    LatestEvents latestEvents(AxonServerConnectionManager connections) {
        return new LatestEvents(connections);
    }

    @Bean
    EventStoreHealth eventStoreHealthIndicator(LatestEvents latest) {
        return new EventStoreHealth(latest);
    }

    /** Nobody takes snapshots: histories are short, and asking for one is a way to the server and back for every command. */
    private static final class WithoutSnapshots extends AxonServerEventStore {

        WithoutSnapshots(Builder builder) {
            super(builder);
        }

        @Override
        public DomainEventStream readEvents(String aggregate) {
            return readEvents(aggregate, 0);
        }
    }
}
