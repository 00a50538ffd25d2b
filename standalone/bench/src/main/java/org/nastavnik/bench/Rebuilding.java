package org.nastavnik.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Rows made again from events. Nothing outside of the platform can ask for that, hence it is done as an operator would: while
 * only PostgreSQL runs, the rows and the group's position go, and the next start begins with the first event. What is timed
 * begins when the first event is handled and ends with the last, without the start of the platform.
 */
final class Rebuilding {

    /** The kinds of events that figures are counted from. */
    static final List<String> OF_FACTS = List.of(
            "participants.person-registered",
            "participants.person-changed",
            "participants.person-departed",
            "pairing.pair-approved",
            "pairing.pair-concluded",
            "pairing.pair-dissolved",
            "monitoring.survey-answered");

    private static final String FACTS = "monitoring.fact";

    /** Groups with few events each, which may as well read theirs. */
    private static final String FEW = "'gateway.institution', 'participants.institution', 'monitoring.municipality'";

    /** Of entries, without which nobody is shown any. */
    private static final int INDEXES = 6;

    private static final int GLANCE_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Platform platform;

    Rebuilding(Platform platform) {
        this.platform = platform;
    }

    /** Puts all groups at the end of the store but for those that figures and the names of institutions come from. */
    void skipTheOthers(Server server) throws SQLException {
        for (String schema : Platform.schemas()) {
            server.execute(
                    """
                    UPDATE %s.projection_position
                       SET token = convert_to('{"index":' || (SELECT max(global_index) FROM eventstore.domain_event)
                                              || ',"gaps":[]}', 'UTF8'),
                           token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken'
                     WHERE processor_name NOT IN (%s)
                    """.formatted(schema, FEW),
                    "DELETE FROM %s.projection_position WHERE processor_name IN (%s)".formatted(schema, FEW));
        }
    }

    void forgetFigures(Server server) throws SQLException {
        server.execute(
                "TRUNCATE monitoring.fact, monitoring.fact_source, monitoring.kpi_target",
                "DELETE FROM monitoring.projection_position"
                        + " WHERE processor_name IN ('monitoring.fact', 'monitoring.kpi-target')");
    }

    void forgetEntries(Server server) throws SQLException {
        server.execute("TRUNCATE monitoring.audit_entry");
    }

    /** Starts, and waits until the figures are there: milliseconds that took. */
    long figures() throws IOException, InterruptedException, SQLException {
        platform.start();
        Server server = platform.server();
        try (Connection connection = server.connect()) {
            long last = server.number("SELECT max(global_index) FROM eventstore.domain_event WHERE payload_type IN ('"
                    + String.join("', '", OF_FACTS) + "')");
            return timed(
                    // Its indexes are put aside before the first event is handled.
                    () -> server.number("SELECT count(*) FROM pg_locks WHERE relation = 'monitoring.fact'::regclass"
                                    + " AND mode = 'AccessExclusiveLock'")
                            > 0,
                    () -> least(Lag.reached(connection, FACTS)) >= last);
        }
    }

    private static long least(long[] reached) {
        return Arrays.stream(reached).min().orElse(-1);
    }

    /** The same with the rows by which entries of the audit log are looked up. */
    long entries() throws IOException, InterruptedException, SQLException {
        platform.start();
        Server server = platform.server();
        return timed(
                () -> server.number("SELECT count(*) FROM (SELECT FROM monitoring.audit_entry LIMIT 1) AS one") > 0,
                () -> server.number("SELECT count(*) FROM monitoring.audit_entry WHERE number = 0") > 0
                        && server.number("SELECT count(*) FROM pg_indexes WHERE tablename = 'audit_entry'") == INDEXES);
    }

    /** The same with the audit log, as far as it has still to grow. */
    long log(long before) throws IOException, InterruptedException, SQLException {
        platform.start();
        Server server = platform.server();
        long last = server.number("SELECT max(global_index) FROM eventstore.domain_event");
        return timed(
                () -> server.number("SELECT passed FROM monitoring.audit_position") > before,
                () -> server.number("SELECT passed FROM monitoring.audit_position") >= last);
    }

    private static long timed(Condition begun, Condition done) throws InterruptedException, SQLException {
        long started = System.nanoTime();
        long began = 0;
        while (!done.holds()) {
            if (began == 0 && begun.holds()) {
                began = System.nanoTime();
            }
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new SQLException("That has taken more than " + PATIENCE);
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        return began == 0 ? GLANCE_MILLIS : (System.nanoTime() - began) / 1_000_000;
    }

    /** Something that comes true. */
    @FunctionalInterface
    private interface Condition {

        boolean holds() throws SQLException;
    }
}
