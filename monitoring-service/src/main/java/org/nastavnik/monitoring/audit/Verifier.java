package org.nastavnik.monitoring.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.audit.Fault.Kind;
import org.nastavnik.monitoring.audit.Heads.Signed;
import org.nastavnik.monitoring.proof.Checkpoint;
import org.nastavnik.platform.eventstore.EventRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the event store with the log, and the log with what was signed of it. It sees both as they were at one instant,
 * holds up nobody, and reads each once.
 */
@Component
class Verifier {

    /** Of events without a leaf, one more than are told. */
    private static final int UNLOGGED_AT_MOST = 1_001;

    private final JdbcClient database;
    private final JdbcTemplate rows;
    private final TakingUp takingUp;
    private final EventRows events;
    private final LogNodes nodes;
    private final Heads heads;
    private final TransactionTemplate oneState;

    Verifier(
            JdbcClient database,
            JdbcTemplate rows,
            TakingUp takingUp,
            EventRows events,
            LogNodes nodes,
            Heads heads,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.rows = rows;
        this.takingUp = takingUp;
        this.events = events;
        this.nodes = nodes;
        this.heads = heads;
        this.oneState = LogExport.oneState(transactions);
    }

    /**
     * Verifies whatever is stored when it is called.
     *
     * @param upTo only the leaves that this head was signed over; null for all
     */
    Verdict verify(@Nullable Checkpoint upTo, Progress progress) {
        long last = events.catchUp();
        takingUp.catchUp();
        return Objects.requireNonNull(oneState.execute(_ -> {
            long size = upTo == null ? nodes.size() : upTo.size();
            progress.of(size);
            Signed known = heads.upTo(upTo == null ? Long.MAX_VALUE : size);
            if (upTo != null) {
                known.heads().add(upTo);
            }
            var verification = new Verification(known.heads(), progress::done);
            known.broken().forEach(head -> verification.faults().add(Fault.of(Kind.CHANGED, head)));
            try (LogWalk walk = new LogWalk(rows, size)) {
                walk.forEach(verification);
            }
            verification.end();
            if (upTo != null || verification.faults().count() > 0 || stored() != verification.stored()) {
                findUnlogged(verification.faults());
            }
            if (events.areCopied()) {
                new CopyCheck(rows, events).into(verification.faults(), last);
            }
            return verification.verdict();
        }));
    }

    private long stored() {
        return database.sql("""
            SELECT count(*) FROM eventstore.domain_event
             WHERE global_index <= (SELECT passed FROM monitoring.audit_position)
            """).query(Long.class).single();
    }

    /** Those in gaps have been committed since; the log will take them up. */
    private void findUnlogged(Faults faults) {
        database.sql("""
            WITH leafless AS MATERIALIZED (
                SELECT global_index, event_identifier FROM eventstore.domain_event
                 WHERE global_index <= (SELECT passed FROM monitoring.audit_position)
                   AND NOT EXISTS (SELECT FROM monitoring.audit_leaf WHERE event_id = event_identifier))
            SELECT event_identifier FROM leafless
             WHERE NOT EXISTS (SELECT FROM monitoring.audit_gap WHERE global_index BETWEEN first AND last)
             ORDER BY global_index LIMIT %d
            """.formatted(UNLOGGED_AT_MOST))
                .query(String.class)
                .list()
                .forEach(event -> faults.add(Fault.unlogged(Objects.requireNonNull(event))));
    }

    /** Who wants to know how far it has come. */
    interface Progress {

        /** Nobody. */
        Progress UNTOLD = new Progress() {
            @Override
            public void of(long events) {}

            @Override
            public void done(long events) {}
        };

        /** There are that many events to verify. */
        void of(long events);

        /** That many are done. */
        void done(long events);
    }
}
