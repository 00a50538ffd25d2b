package org.nastavnik.monitoring.trail;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.nastavnik.monitoring.audit.BesideLeaves;
import org.nastavnik.monitoring.audit.Logged;
import org.nastavnik.platform.projection.ProjectionBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a row for each leaf, by which entries are looked up. Leaves from before there were rows get theirs after the start,
 * the latest first; whoever reads meanwhile waits, and helps.
 */
@Component
class EntryRows implements BesideLeaves {

    private static final Logger log = LoggerFactory.getLogger(EntryRows.class);

    private static final int BATCH = 1_000;
    private static final long NONE_LEFT = Long.MIN_VALUE;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What stands where an event says no instant that can be kept. */
    private static final Instant UNKNOWN = Instant.EPOCH;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private volatile boolean whole;

    EntryRows(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void add(List<Logged> events) {
        List<Metadata> metadata =
                events.stream().map(event -> Metadata.of(event.metadata())).toList();
        database.sql("""
            INSERT INTO monitoring.audit_entry (number, institution, at, actor, kind, aggregate, trace, cause)
            SELECT number, institution, at, actor, kind, aggregate, trace, cause
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                   AS entry (number, institution, at, actor, kind, aggregate, trace, cause)
            ON CONFLICT DO NOTHING
            """)
                .param(events.stream().map(Logged::number).toArray(Long[]::new))
                .param(events.stream().map(Logged::institution).toArray(UUID[]::new))
                .param(events.stream()
                        .map(event -> Timestamp.from(instant(event.timestamp())))
                        .toArray(Timestamp[]::new))
                .param(metadata.stream().map(Metadata::actor).toArray(String[]::new))
                .param(events.stream().map(Logged::kind).toArray(String[]::new))
                .param(events.stream().map(Logged::aggregate).toArray(String[]::new))
                .param(traces(events, metadata))
                .param(metadata.stream().map(Metadata::cause).toArray(String[]::new))
                .update();
    }

    private static String[] traces(List<Logged> events, List<Metadata> metadata) {
        String[] traces = new String[events.size()];
        for (int one = 0; one < traces.length; one++) {
            String trace = metadata.get(one).trace();
            traces[one] = trace == null ? events.get(one).eventId() : trace;
        }
        return traces;
    }

    private static Instant instant(String written) {
        try {
            Instant instant = Instant.parse(written);
            return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? UNKNOWN : instant;
        } catch (DateTimeException _) {
            return UNKNOWN;
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void fillSoon() {
        Thread.ofVirtual().name("audit-entries").start(() -> {
            try {
                fill(() -> true);
            } catch (RuntimeException e) {
                log.warn("Entries of earlier leaves are not there yet; whoever reads them will try again", e);
            }
        });
    }

    /**
     * Makes sure that there is a row for each leaf.
     *
     * @throws ProjectionBehind if that is too much for somebody to wait for
     */
    void await() {
        if (!whole) {
            long started = System.nanoTime();
            fill(() -> System.nanoTime() - started < PATIENCE.toNanos());
            if (!whole) {
                throw new ProjectionBehind("monitoring.trail");
            }
        }
    }

    private void fill(BooleanSupplier goOn) {
        long below = database.sql("""
            SELECT coalesce((SELECT min(number) FROM monitoring.audit_entry),
                            (SELECT max(number) + 1 FROM monitoring.audit_leaf), 0)
            """).query(Long.class).single();
        while (!whole && goOn.getAsBoolean()) {
            long from = below;
            below = Objects.requireNonNull(transaction.execute(_ -> filled(from)));
            whole = below == NONE_LEFT;
        }
    }

    /** Where to go on. A leaf whose event is gone stays without an entry. */
    private long filled(long below) {
        List<Long> leaves = database.sql(
                        "SELECT number FROM monitoring.audit_leaf WHERE number < ? ORDER BY number DESC LIMIT " + BATCH)
                .param(below)
                .query(Long.class)
                .list();
        if (leaves.isEmpty()) {
            return NONE_LEFT;
        }
        add(database.sql("""
            SELECT l.number, l.event_id, e.aggregate_identifier AS aggregate, l.institution, e.payload_type AS kind,
                   e.time_stamp AS timestamp, coalesce(convert_from(e.meta_data, 'UTF8'), '') AS metadata
              FROM monitoring.audit_leaf l
              JOIN eventstore.domain_event e ON e.event_identifier = l.event_id
             WHERE l.number BETWEEN ? AND ?
            """)
                .param(leaves.getLast())
                .param(leaves.getFirst())
                .query(Logged.class)
                .list());
        return leaves.getLast();
    }
}
