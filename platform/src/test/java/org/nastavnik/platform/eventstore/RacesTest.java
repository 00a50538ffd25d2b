package org.nastavnik.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.Mishap;
import org.nastavnik.platform.desk.OtherProcess;
import org.nastavnik.platform.desk.TicketEvent;
import org.nastavnik.platform.desk.TicketEvent.Closed;
import org.nastavnik.platform.desk.TicketEvent.Commented;
import org.nastavnik.platform.desk.TicketEvent.Opened;
import org.nastavnik.platform.desk.TicketRefusal;
import org.nastavnik.platform.desk.Tickets;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Two processes change the same ticket at once: while one decides, the other is quicker. Whoever lost decides again, on what
 * is there by then.
 */
@SpringBootTest(classes = {ServiceOnPostgres.class, Desk.class})
class RacesTest {

    private static final String OPENED = "desk.ticket-opened";
    private static final String COMMENTED = "desk.ticket-commented";
    private static final String CLOSED = "desk.ticket-closed";

    @Autowired
    Tickets tickets;

    @Autowired
    Mishap mishap;

    @Autowired
    DataSource database;

    @AfterEach
    void end() {
        mishap.isOver();
    }

    @Test
    void whoeverIsSecondToAskForTheSameIsToldThatItIsDone() {
        UUID ticket = UUID.randomUUID();
        otherIsQuickerBy(new Opened(ticket, "Printer"), 0);
        tickets.open(ticket, "Printer");
        assertThat(tickets.events(ticket)).containsExactly(OPENED);
        assertThat(tickets.row(ticket)).containsExactly("0 Printer 0 false");
    }

    @Test
    void whoeverIsSecondToTakeAnIdIsToldThatItIsTaken() {
        UUID ticket = UUID.randomUUID();
        otherIsQuickerBy(new Opened(ticket, "Printer"), 0);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tickets.open(ticket, "Monitor"))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(TicketRefusal.ID_TAKEN));
    }

    @Test
    void aCommandThatIsStillAllowedIsDoneAfterTheOther() {
        UUID ticket = tickets.opened("Printer");
        otherIsQuickerBy(new Commented(ticket, "Me too"), 1);
        tickets.comment(ticket);
        assertThat(tickets.events(ticket)).containsExactly(OPENED, COMMENTED, COMMENTED);
        assertThat(tickets.row(ticket)).containsExactly("2 Printer 2 false");
    }

    @Test
    void aCommandThatIsNoLongerAllowedIsRefused() {
        UUID ticket = tickets.opened("Printer");
        otherIsQuickerBy(new Closed(ticket), 1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tickets.comment(ticket))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(TicketRefusal.CLOSED));
        assertThat(tickets.events(ticket)).containsExactly(OPENED, CLOSED);
    }

    @Test
    void whoeverIsAlwaysSecondIsToldOfTheConflictInTheEnd() {
        UUID ticket = tickets.opened("Printer");
        AtomicLong seq = new AtomicLong();
        mishap.meanwhile(_ -> append(new Commented(ticket, "Me too"), seq.incrementAndGet()));
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> tickets.comment(ticket));
        assertThat(seq).as("tried once, and twenty times again").hasValue(21);
    }

    /** In one process they come one after another. */
    @Test
    void manyAtOnceAreAllDone() throws Exception {
        UUID ticket = tickets.opened("Printer");
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = Stream.<Future<?>>generate(() -> crowd.submit(() -> tickets.comment(ticket)))
                    .limit(20)
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(tickets.row(ticket)).containsExactly("20 Printer 20 false");
    }

    private void otherIsQuickerBy(TicketEvent event, long seq) {
        mishap.meanwhile(_ -> {
            mishap.isOver();
            append(event, seq);
        });
    }

    private void append(TicketEvent event, long seq) throws Exception {
        try (OtherProcess other = OtherProcess.on(database)) {
            other.appends(event, seq).commits();
        }
    }
}
