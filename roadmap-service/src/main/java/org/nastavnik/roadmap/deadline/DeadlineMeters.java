package org.nastavnik.roadmap.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What waits although its time has come: the scheduler stands still, or fails time and again. */
@Component
class DeadlineMeters implements MeterBinder {

    private static final Duration LATE = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;

    DeadlineMeters(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("nastavnik.deadlines.late", this, DeadlineMeters::late)
                .description(
                        "Roadmaps that should have been looked at since a minute or failed to be, as something fell"
                                + " due")
                .register(meters);
    }

    /** What cannot be asked for is not a number. */
    private double late() {
        try {
            return database.sql("""
                SELECT count(*) FROM roadmap.scheduled_tasks WHERE execution_time < ? OR consecutive_failures > 0
                """)
                    .param(clock.instant().minus(LATE).atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        } catch (DataAccessException | TransactionException _) {
            return Double.NaN;
        }
    }
}
