package org.nastavnik.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.OtherProcess;
import org.nastavnik.platform.desk.TicketEvent.Opened;
import org.nastavnik.platform.desk.Tickets;
import org.nastavnik.platform.projection.ProjectionBehind;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** Nothing is looked for unless word of it has come: whatever is seen here was announced. */
@SpringBootTest(
        classes = {ServiceOnPostgres.class, Desk.class},
        properties = "nastavnik.event-store.poll=1h")
class OtherProcessesTest {

    @Autowired
    Tickets tickets;

    @Autowired
    DataSource database;

    @Test
    void whatThisProcessAppendsIsProjectedAtItsWord() {
        IntStream.range(0, 50)
                .forEach(_ -> assertThat(tickets.row(tickets.opened("Printer"))).hasSize(1));
    }

    @Test
    void whatAnotherProcessAppendsIsProjectedAtItsWord() throws Exception {
        for (int i = 0; i < 20; i++) {
            UUID ticket = UUID.randomUUID();
            try (OtherProcess other = OtherProcess.on(database)) {
                other.appends(new Opened(ticket, "Printer"), 0).commits();
            }
            assertThat(tickets.row(ticket)).hasSize(1);
        }
    }

    /** The first has the lower number in the store, and is not there yet when the second is projected. */
    @Test
    void whatIsCommittedLateIsNotLost() throws Exception {
        UUID first = UUID.randomUUID();
        try (OtherProcess other = OtherProcess.on(database)) {
            other.appends(new Opened(first, "Slow"), 0);
            UUID second = tickets.opened("Quick");
            assertThat(tickets.row(second)).hasSize(1);
            assertThat(tickets.row(first)).isEmpty();
            other.commits();
        }
        assertThat(tickets.row(first)).containsExactly("0 Slow 0 false");
    }

    @Test
    void anEventOfAnEarlierRevisionIsReadAsOneOfTheLatest() throws Exception {
        UUID ticket = UUID.randomUUID();
        try (OtherProcess other = OtherProcess.on(database)) {
            other.appends(ticket, 0, "desk.ticket-opened", 1, """
                {"ticket":"%s","subject":"Typewriter"}\
                """.formatted(ticket))
                    .commits();
        }
        assertThat(tickets.row(ticket)).containsExactly("0 Typewriter 0 false");
        tickets.open(ticket, "Typewriter");
        tickets.comment(ticket);
        assertThat(tickets.row(ticket)).as("the aggregate knows it, too").containsExactly("1 Typewriter 1 false");
    }

    @Test
    void whatAnotherServiceKeepsToItselfIsPassedOver() throws Exception {
        try (OtherProcess other = OtherProcess.on(database)) {
            other.appends(UUID.randomUUID(), 0, "kitchen.kettle-boiled", 1, "{}")
                    .commits();
        }
        assertThat(tickets.row(tickets.opened("Printer"))).hasSize(1);
    }

    /** Lest a projection passes it over and nobody ever notices. */
    @Test
    @DirtiesContext
    void anEventOfThisServiceThatNobodyKnowsHoldsUpAllThatComesAfterIt(@Autowired EventNames names) throws Exception {
        try (OtherProcess other = OtherProcess.on(database)) {
            other.appends(UUID.randomUUID(), 0, "desk.ticket-eaten", 1, "{}").commits();
        }
        UUID after = tickets.opened("Printer");
        assertThatExceptionOfType(ProjectionBehind.class).isThrownBy(() -> tickets.row(after));
        assertThat(names.unknown()).containsExactly("desk.ticket-eaten");
    }
}
