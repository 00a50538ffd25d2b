package org.nastavnik.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projections of an application hold nothing but what the event store can give them again. */
public final class Rebuild {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Rebuild() {}

    /**
     * Resets all of them, which leaves no row, lets them begin with the first event, and finds the same rows in each table.
     *
     * @param rows that there are, by table; there have to be some in each
     */
    public static void findsTheSameRows(
            EventProcessingConfiguration processing, Supplier<Map<String, List<String>>> rows) {
        List<StreamingEventProcessor> projections = processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(StreamingEventProcessor::supportsReset)
                .toList();
        await().atMost(PATIENCE).until(() -> projections.stream().allMatch(Rebuild::isCaughtUp));
        Map<String, List<String>> before = rows.get();
        assertThat(before)
                .isNotEmpty()
                .allSatisfy((table, lines) -> assertThat(lines).as(table).isNotEmpty());

        for (StreamingEventProcessor projection : projections) {
            projection.shutDown();
            projection.resetTokens();
        }
        assertThat(rows.get())
                .allSatisfy((table, lines) -> assertThat(lines).as(table).isEmpty());
        projections.forEach(StreamingEventProcessor::start);

        await().atMost(PATIENCE).until(() -> projections.stream().allMatch(Rebuild::isCaughtUp));
        assertThat(rows.get()).isEqualTo(before);
    }

    /** The rows of the tables that a service's projections fill, as text, in order. */
    public static Map<String, List<String>> rows(JdbcClient database, String schema) {
        Map<String, List<String>> rows = new TreeMap<>();
        database.sql("""
            SELECT table_schema || '.' || table_name FROM information_schema.tables
             WHERE table_schema = ? AND table_type = 'BASE TABLE'
               AND table_name NOT IN ('projection_position', 'dead_letter', 'scheduled_tasks', 'deadline', 'outbox', 'mailing') AND table_name NOT LIKE '%schema_history'
            """)
                .param(schema)
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database.sql("SELECT line::text FROM " + table + " line ORDER BY 1")
                                .query(String.class)
                                .list()));
        return rows;
    }

    private static boolean isCaughtUp(StreamingEventProcessor projection) {
        return !projection.processingStatus().isEmpty()
                && projection.processingStatus().values().stream().allMatch(EventTrackerStatus::isCaughtUp);
    }
}
