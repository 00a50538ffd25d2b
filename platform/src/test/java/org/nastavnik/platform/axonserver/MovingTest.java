package org.nastavnik.platform.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.Tickets;
import org.nastavnik.testing.axonserver.AxonServerStandIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From one event store to the other. */
class MovingTest {

    /** They would mean other events there, or none. */
    @Test
    void positionsOfOneStoreAreNotTakenForThoseOfTheOther() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                AxonServerStandIn standIn = AxonServerStandIn.started()) {
            try (var desk = Desk.startedOn(postgres)) {
                Tickets tickets = desk.getBean(Tickets.class);
                assertThat(tickets.row(tickets.opened("Printer"))).hasSize(1);
            }
            assertThatThrownBy(() -> Desk.startedOn(postgres, standIn.settings()))
                    .rootCause()
                    .hasMessageContaining("desk.ticket")
                    .hasMessageContaining("desk.projection_position were reached in PostgreSQL")
                    .hasMessageContaining("now kept in Axon Server")
                    .hasMessageContaining("DELETE FROM desk.projection_position");

            JdbcClient.create(postgres.getPostgresDatabase())
                    .sql("DELETE FROM desk.projection_position")
                    .update();
            try (var desk = Desk.startedOn(postgres, standIn.settings())) {
                Tickets tickets = desk.getBean(Tickets.class);
                UUID ticket = tickets.opened("Monitor");
                assertThat(tickets.row(ticket)).containsExactly("0 Monitor 0 false");
            }
            assertThatThrownBy(() -> Desk.startedOn(postgres))
                    .rootCause()
                    .hasMessageContaining("were reached in Axon Server")
                    .hasMessageContaining("now kept in PostgreSQL");
        }
    }
}
