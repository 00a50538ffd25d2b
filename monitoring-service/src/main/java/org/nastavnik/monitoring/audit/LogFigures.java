package org.nastavnik.monitoring.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.LongSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * How the log is doing: in health, which is DOWN while it takes nothing up; and as the gauges {@code nastavnik.audit.leaves},
 * the events it has, and {@code nastavnik.audit.behind}, those it has yet to take up. For Prometheus the full stops are
 * underscores.
 */
@Component("auditHealthIndicator")
class LogFigures implements HealthIndicator, MeterBinder {

    private final JdbcClient database;
    private final LogNodes nodes;
    private final LogKeeper keeper;

    LogFigures(JdbcClient database, LogNodes nodes, LogKeeper keeper) {
        this.database = database;
        this.nodes = nodes;
        this.keeper = keeper;
    }

    /** Stored events that the log has not come to yet. */
    private long behind() {
        return database.sql("""
            SELECT count(*) FROM eventstore.domain_event
             WHERE global_index > (SELECT passed FROM monitoring.audit_position)
            """).query(Long.class).single();
    }

    @Override
    public Health health() {
        try {
            return (keeper.isDoingFine() ? Health.up() : Health.down())
                    .withDetail("leaves", nodes.size())
                    .withDetail("behind", behind())
                    .build();
        } catch (DataAccessException | TransactionException e) {
            return Health.down().build();
        }
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "nastavnik.audit.leaves", "Events in the audit log", nodes::size);
        gauge(meters, "nastavnik.audit.behind", "Events that the audit log has yet to take up", this::behind);
    }

    private static void gauge(MeterRegistry meters, String name, String description, LongSupplier figure) {
        Gauge.builder(name, () -> valueOf(figure)).description(description).register(meters);
    }

    /** What cannot be asked for is not a number. */
    private static double valueOf(LongSupplier figure) {
        try {
            return figure.getAsLong();
        } catch (DataAccessException | TransactionException _) {
            return Double.NaN;
        }
    }
}
