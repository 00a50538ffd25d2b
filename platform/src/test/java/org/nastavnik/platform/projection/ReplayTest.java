package org.nastavnik.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.Mishap;
import org.nastavnik.platform.desk.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReplayTest {

    private static final String[] SETTINGS = {"nastavnik.projection.segments=1", "nastavnik.projection.batch=5"};

    /** Jackson 3 by itself cannot read the position of a replay back, which shows only when the application starts again. */
    @Test
    void aReplayThatIsStoppedHalfWayGoesOnFromThereAfterARestart() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            List<Map<String, Object>> rows;
            JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());
            try (var desk = Desk.startedOn(postgres, SETTINGS)) {
                Tickets tickets = desk.getBean(Tickets.class);
                IntStream.range(0, 40).forEach(number -> tickets.opened("Ticket " + number));
                rows = tickets.rows();
                assertThat(rows).hasSize(40);

                CountDownLatch stuck = stuckAtTheEighteenth(desk.getBean(Mishap.class));
                CarefulProcessor processor =
                        desk.getBean(Processors.class).of("desk.ticket").orElseThrow();
                processor.shutDown();
                processor.resetTokens();
                processor.start();
                assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();
            }
            int kept = database.sql("SELECT count(*) FROM desk.ticket")
                    .query(Integer.class)
                    .single();
            assertThat(kept)
                    .as("whole batches of at most five before the eighteenth")
                    .isBetween(13, 17);
            assertThat(database.sql("SELECT token_type FROM desk.projection_position WHERE processor_name = ?")
                            .param("desk.ticket")
                            .query(String.class)
                            .single())
                    .endsWith(".ReplayToken");

            try (var desk = Desk.startedOn(postgres, SETTINGS)) {
                assertThat(desk.getBean(Tickets.class).rows()).isEqualTo(rows);
                assertThat(desk.getBean(Mishap.class).rowsWritten()).isEqualTo(40 - kept);
            }
        }
    }

    private static CountDownLatch stuckAtTheEighteenth(Mishap mishap) {
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicInteger replayed = new AtomicInteger();
        mishap.afterRow(_ -> {
            if (replayed.incrementAndGet() >= 18) {
                stuck.countDown();
                throw new SQLTransientConnectionException("Gone for good");
            }
        });
        return stuck;
    }
}
