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
            // Their indexes are put aside before the first event is handled.
            return timed(
                    () -> ageOfWhoeverHolds(server, FACTS, "AccessExclusiveLock"),
                    () -> least(Lag.reached(connection, FACTS)) >= last);
        }
    }

    /** Milliseconds since the transaction began that holds such a lock, or a negative number if there is none. */
    private static long ageOfWhoeverHolds(Server server, String table, String mode) throws SQLException {
        return server.number("""
            SELECT coalesce(max(extract(epoch FROM clock_timestamp() - holder.xact_start) * 1000), -1)::bigint
              FROM pg_locks JOIN pg_stat_activity holder USING (pid)
             WHERE relation = '%s'::regclass AND mode = '%s' AND granted
            """.formatted(table, mode));
    }

    private static long least(long[] reached) {
        return Arrays.stream(reached).min().orElse(-1);
    }

    /** The same with the rows by which entries of the audit log are looked up. */
    long entries() throws IOException, InterruptedException, SQLException {
        platform.start();
        Server server = platform.server();
        return timed(
                // Whoever makes them has the turn all the while.
                () -> ageOfWhoeverHolds(server, "monitoring.audit_entry_turn", "RowShareLock"),
                () -> server.number("SELECT count(*) FROM monitoring.audit_entry WHERE number = 0") > 0
                        && server.number("SELECT count(*) FROM pg_indexes WHERE tablename = 'audit_entry'") == INDEXES);
    }

    /** The same with the audit log, as far as it has still to grow. */
    long log(long before) throws IOException, InterruptedException, SQLException {
        platform.start();
        Server server = platform.server();
        long last = server.number("SELECT max(global_index) FROM eventstore.domain_event");
        return timed(
                () -> server.number("SELECT passed FROM monitoring.audit_position") > before ? 0 : -1,
                () -> server.number("SELECT passed FROM monitoring.audit_position") >= last);
    }

    private static long timed(Age begun, Condition done) throws InterruptedException, SQLException {
        long started = System.nanoTime();
        long began = 0;
        while (!done.holds()) {
            long age = began == 0 ? begun.millis() : -1;
            if (age >= 0) {
                began = System.nanoTime() - age * 1_000_000;
            }
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new SQLException("That has taken more than " + PATIENCE);
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        return began == 0 ? GLANCE_MILLIS : (System.nanoTime() - began) / 1_000_000;
    }

    /** For how long something has been under way. */
    @FunctionalInterface
    private interface Age {

        /** A negative number if it has not begun. */
        long millis() throws SQLException;
    }

    /** Something that comes true. */
    @FunctionalInterface
    private interface Condition {

        boolean holds() throws SQLException;
    }
}
