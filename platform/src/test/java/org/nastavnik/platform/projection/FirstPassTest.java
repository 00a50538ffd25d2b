package org.nastavnik.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.Mishap;
import org.nastavnik.platform.desk.TicketEvent;
import org.nastavnik.platform.desk.TicketEvent.Commented;
import org.nastavnik.platform.desk.TicketEvent.Opened;
import org.nastavnik.platform.desk.Tickets;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection that begins with a full store is shown one history after another, and ends with the same rows. */
class FirstPassTest {

    private static final String GROUP = "desk.ticket";
    private static final int TICKETS = 2_000;

    /** Of the last thousand it is not looked when they were stored. */
    private static final int SETTLED = 2 * TICKETS + 1 - 1_000;

    private static final int ALL = 2 * TICKETS + 1;

    private static EmbeddedPostgres postgres;
    private static ConfigurableApplicationContext desk;
    private static JdbcClient database;
    private static List<Map<String, Object>> rows;

    private final List<TicketEvent> handled = Collections.synchronizedList(new ArrayList<>());

    /** All are opened before the first is commented upon; one more has been opened just now, and is not settled yet. */
    @BeforeAll
    static void begin() throws IOException {
        postgres = EmbeddedPostgres.start();
        desk = Desk.startedOn(postgres);
        database = JdbcClient.create(postgres.getPostgresDatabase());
        database.sql("CREATE TABLE made_up AS SELECT gen_random_uuid() AS ticket FROM generate_series(1, ?)")
                .param(TICKETS)
                .update();
        store(0, "desk.ticket-opened", "2", "{\"ticket\":\"%s\",\"title\":\"Old\"}");
        store(1, "desk.ticket-commented", "1", "{\"ticket\":\"%s\",\"text\":\"Still waiting\"}");
        desk.getBean(Tickets.class).opened("New");
        rows = desk.getBean(Tickets.class).rows();
        assertThat(rows).hasSize(TICKETS + 1);
    }

    private static void store(int seq, String kind, String revision, String payload) {
        database.sql("""
            INSERT INTO eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                   payload_type, payload_revision, payload, meta_data, time_stamp)
            SELECT gen_random_uuid(), ticket, ?, 'Ticket', ?, ?, convert_to(format(?, ticket), 'UTF8'),
                   convert_to('{}', 'UTF8'), '2022-09-01T09:00:00Z'
              FROM made_up
            """).params(seq, kind, revision, payload).update();
    }

    @AfterAll
    static void end() throws IOException {
        desk.close();
        postgres.close();
    }

    @BeforeEach
    void forget() {
        Mishap mishap = desk.getBean(Mishap.class);
        mishap.isOver();
        stop(desk);
        database.sql("TRUNCATE desk.ticket, desk.dead_letter").update();
        database.sql("DELETE FROM desk.projection_position WHERE processor_name = ?")
                .param(GROUP)
                .update();
    }

    @Test
    void handlesOneHistoryAfterAnotherAndGoesOnFromThere() {
        mishap(desk).afterRow(event -> handled.add((TicketEvent) event));
        start(desk);
        assertThat(desk.getBean(Tickets.class).rows()).containsExactlyElementsOf(rows);
        assertThat(handled).hasSize(ALL);
        assertThat(handled.subList(0, SETTLED))
                .as("one ticket after another, of which the earlier have been commented upon by then")
                .isSortedAccordingTo(
                        Comparator.comparing(event -> event.ticket().toString()))
                .hasAtLeastOneElementOfType(Commented.class);
        assertThat(handled.subList(SETTLED, ALL))
                .as("the rest, of two segments at once")
                .filteredOn(Opened.class::isInstance)
                .singleElement()
                .extracting(event -> ((Opened) event).title())
                .isEqualTo("New");
    }

    /** What one event fails at, all the others get their rows in spite of. */
    @Test
    void whatCannotBeFilledAtOnceIsFilledInTheOrderOfTheEvents() {
        UUID bad = database.sql("SELECT ticket FROM made_up LIMIT 1")
                .query(UUID.class)
                .single();
        mishap(desk).afterRow(event -> {
            handled.add((TicketEvent) event);
            if (((TicketEvent) event).ticket().equals(bad)) {
                throw new IllegalStateException("Not this one");
            }
        });
        start(desk);
        assertThat(desk.getBean(Tickets.class).rows())
                .hasSize(TICKETS)
                .noneMatch(row -> bad.equals(row.get("ticket")))
                .allMatch(rows::contains);
        assertThat(database.sql("SELECT count(*) FROM desk.dead_letter")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aPassThatIsBrokenOffLeavesNothing() throws Exception {
        Latched pass = new Latched(mishap(desk));
        start(desk);
        pass.awaitBegun();
        assertThat(processor(desk).isDoingFine()).isTrue();
        CompletableFuture<Void> stopped = processor(desk).shutdownAsync();
        pass.goOn();
        stopped.get(30, TimeUnit.SECONDS);
        assertThat(database.sql("SELECT count(*) FROM desk.ticket")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(processor(desk).isUnderWay()).isFalse();

        mishap(desk).isOver();
        start(desk);
        assertThat(desk.getBean(Tickets.class).rows()).containsExactlyElementsOf(rows);
    }

    @Test
    void ofTwoProcessesOneDoes() throws Exception {
        try (var second = Desk.startedOn(postgres)) {
            stop(second);
            forget();
            int before = mishap(desk).rowsWritten();
            int beforeOfSecond = mishap(second).rowsWritten();
            Latched pass = new Latched(mishap(desk));
            start(desk);
            pass.awaitBegun();
            start(second);
            pass.goOn();
            assertThat(second.getBean(Tickets.class).rows()).containsExactlyElementsOf(rows);
            int first = mishap(desk).rowsWritten() - before;
            assertThat(first).isBetween(SETTLED, ALL);
            assertThat(mishap(second).rowsWritten() - beforeOfSecond).isEqualTo(ALL - first);
        }
    }

    private static Mishap mishap(ConfigurableApplicationContext process) {
        return process.getBean(Mishap.class);
    }

    private static CarefulProcessor processor(ConfigurableApplicationContext process) {
        return process.getBean(Processors.class).of(GROUP).orElseThrow();
    }

    private static void start(ConfigurableApplicationContext process) {
        processor(process).start();
    }

    private static void stop(ConfigurableApplicationContext process) {
        processor(process).shutDown();
    }

    /** A pass that waits in the middle of it. */
    private record Latched(CountDownLatch begun, CountDownLatch going) {

        Latched(Mishap mishap) {
            this(new CountDownLatch(1), new CountDownLatch(1));
            mishap.afterRow(_ -> {
                begun.countDown();
                going.await();
            });
        }

        void awaitBegun() throws InterruptedException {
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        }

        void goOn() {
            going.countDown();
        }
    }
}
