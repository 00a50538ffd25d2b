package org.nastavnik.platform.axonserver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.Mishap;
import org.nastavnik.platform.desk.Tickets;
import org.nastavnik.testing.axonserver.AxonServerStandIn;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two replicas of the desk: one database, one Axon Server. */
final class Replicas implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final List<ConfigurableApplicationContext> both;

    private Replicas(EmbeddedPostgres postgres, List<ConfigurableApplicationContext> both) {
        this.postgres = postgres;
        this.both = both;
    }

    /** @param server where it is */
    static Replicas on(String server) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        return new Replicas(
                postgres,
                Stream.of("one", "two")
                        .map(name -> started(postgres, server, name))
                        .toList());
    }

    private static ConfigurableApplicationContext started(EmbeddedPostgres postgres, String server, String name) {
        return Desk.startedOn(
                postgres,
                Stream.concat(
                                Stream.of(AxonServerStandIn.settings(server)),
                                Stream.of(
                                        "axon.axonserver.client-id=desk-" + name + "-" + UUID.randomUUID(),
                                        "nastavnik.projection.process=" + name))
                        .toArray(String[]::new));
    }

    ConfigurableApplicationContext one() {
        return both.getFirst();
    }

    ConfigurableApplicationContext two() {
        return both.getLast();
    }

    Tickets ticketsOf(ConfigurableApplicationContext replica) {
        return replica.getBean(Tickets.class);
    }

    /** Happens while a command is decided on, by whichever replica. */
    void meanwhile(Mishap.Step step) {
        both.forEach(replica -> replica.getBean(Mishap.class).meanwhile(step));
    }

    void allIsWell() {
        both.forEach(replica -> replica.getBean(Mishap.class).isOver());
    }

    JdbcClient database() {
        return JdbcClient.create(postgres.getPostgresDatabase());
    }

    /** What has happened to a ticket, as the event store has it. */
    List<? extends DomainEventMessage<?>> history(UUID ticket) {
        return one().getBean(EventStore.class)
                .readEvents(ticket.toString())
                .asStream()
                .toList();
    }

    @Override
    public void close() throws IOException {
        both.forEach(ConfigurableApplicationContext::close);
        postgres.close();
    }
}
