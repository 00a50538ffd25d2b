package org.nastavnik.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.Tickets;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two applications that run the same service on the same database. */
class SegmentSharingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private EmbeddedPostgres postgres;
    private JdbcClient database;
    private ConfigurableApplicationContext first;
    private ConfigurableApplicationContext second;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        database = JdbcClient.create(postgres.getPostgresDatabase());
        first = Desk.startedOn(postgres);
        await().atMost(SOON).until(() -> shares().equals(List.of(2L)));
        second = Desk.startedOn(postgres);
        await().atMost(SOON).until(() -> shares().equals(List.of(1L, 1L)));
    }

    @AfterEach
    void stop() throws IOException {
        Stream.of(first, second).forEach(ConfigurableApplicationContext::close);
        postgres.close();
    }

    @Test
    void bothDoTheirShareAndSeeTheWhole() {
        List<UUID> opened = IntStream.range(0, 20)
                .mapToObj(i -> tickets(i % 2 == 0 ? first : second).opened("Printer " + i))
                .toList();
        for (UUID ticket : opened) {
            assertThat(tickets(first).row(ticket))
                    .hasSize(1)
                    .isEqualTo(tickets(second).row(ticket));
        }
    }

    /** The client does not learn that two processes were after the same place in the ticket's history. */
    @Test
    void manyAtOnceAreAllDone() throws Exception {
        UUID ticket = tickets(first).opened("Printer");
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, 60)
                    .<Future<?>>mapToObj(i -> crowd.submit(
                            () -> tickets(i % 2 == 0 ? first : second).comment(ticket)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(tickets(first).row(ticket)).containsExactly("60 Printer 60 false");
        assertThat(tickets(second).row(ticket)).containsExactly("60 Printer 60 false");
    }

    @Test
    void whatOneLeavesTheOtherTakes() {
        second.close();
        await().atMost(SOON).until(() -> shares().equals(List.of(2L)));
        UUID ticket = tickets(first).opened("Printer");
        assertThat(tickets(first).row(ticket)).hasSize(1);
    }

    /** PostgreSQL knows at once who has gone without a word; that its claim has not run out yet makes no difference. */
    @Test
    void whatSomebodyHadWhoIsGoneIsTaken() {
        database.sql("UPDATE desk.projection_position SET owner = 'gone' WHERE segment = 1")
                .update();
        await().atMost(Duration.ofSeconds(8))
                .until(() -> database.sql("SELECT count(*) FROM desk.projection_position WHERE owner = 'gone'")
                        .query(Long.class)
                        .single()
                        .equals(0L));
        await().atMost(SOON).until(() -> shares().equals(List.of(1L, 1L)));
        UUID ticket = tickets(second).opened("Printer");
        assertThat(tickets(first).row(ticket)).hasSize(1);
    }

    /** How many segments of the projection each process has, the fewest first. */
    private List<Long> shares() {
        return database.sql("""
            SELECT count(*) FROM desk.projection_position
             WHERE processor_name = 'desk.ticket' AND owner IS NOT NULL GROUP BY owner ORDER BY 1
            """).query(Long.class).list();
    }

    private static Tickets tickets(ConfigurableApplicationContext process) {
        return process.getBean(Tickets.class);
    }
}
