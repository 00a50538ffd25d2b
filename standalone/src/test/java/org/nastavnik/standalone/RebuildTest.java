package org.nastavnik.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projections of all services hold nothing but what the event store can give them again. */
@AfterThreeYears
class RebuildTest {

    @Test
    void everyProjectionRebuiltFromTheEventStoreFindsTheSameRows(
            @Autowired JdbcClient database, @Autowired EventProcessingConfiguration processing) {
        List<StreamingEventProcessor> projections = processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(StreamingEventProcessor::supportsReset)
                .toList();
        await().until(() -> projections.stream().allMatch(RebuildTest::isCaughtUp));
        Map<String, List<String>> before = Tables.of(database);
        assertThat(before)
                .isNotEmpty()
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        for (StreamingEventProcessor projection : projections) {
            projection.shutDown();
            projection.resetTokens();
        }
        assertThat(Tables.of(database)).isNotEqualTo(before);
        projections.forEach(StreamingEventProcessor::start);

        await().atMost(Duration.ofMinutes(1)).until(() -> projections.stream().allMatch(RebuildTest::isCaughtUp));
        assertThat(Tables.of(database)).isEqualTo(before);
    }

    private static boolean isCaughtUp(StreamingEventProcessor projection) {
        return !projection.processingStatus().isEmpty()
                && projection.processingStatus().values().stream().allMatch(EventTrackerStatus::isCaughtUp);
    }
}
