package org.nastavnik.monitoring.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
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
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a row for each leaf, by which entries are looked up. Leaves from before there were rows get theirs after the start,
 * the latest first; whoever reads meanwhile waits.
 */
@Component
class EntryRows implements BesideLeaves {

    private static final Logger log = LoggerFactory.getLogger(EntryRows.class);

    private static final int BATCH = 2_000;

    /** So many batches at once: while the database writes the rows of one, another is read. */
    private static final int AT_ONCE = 2;

    /** For fewer rows than that it does not pay to do without indexes. */
    private static final long MANY = 20_000;

    private static final byte[] NOTHING = {};
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What stands where an event says no instant that can be kept. */
    private static final Instant UNKNOWN = Instant.EPOCH;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final JdbcClient database;
    private final TransactionTemplate apart;
    private final EntryIndexes indexes;
    private final AtomicReference<@Nullable CompletableFuture<Void>> filling = new AtomicReference<>();

    EntryRows(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.indexes = new EntryIndexes(database);
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
        var _ = filling().exceptionally(e -> {
            log.warn("Entries of earlier leaves are not there yet; whoever reads them will try again", e);
            return null;
        });
    }

    /**
     * Makes sure that there is a row for each leaf.
     *
     * @throws ProjectionBehind if that is too much for somebody to wait for
     */
    void await() {
        try {
            filling().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new ProjectionBehind("monitoring.trail");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        }
    }

    /** What is under way or done, or else begins now, once more if it has failed. */
    private CompletableFuture<Void> filling() {
        return Objects.requireNonNull(filling.updateAndGet(before -> before == null || before.isCompletedExceptionally()
                ? CompletableFuture.runAsync(this::fill, Thread::startVirtualThread)
                : before));
    }

    /** One process at a time does: whoever has the turn. */
    private void fill() {
        apart.executeWithoutResult(_ -> {
            database.sql("SELECT FROM monitoring.audit_entry_turn FOR UPDATE")
                    .query()
                    .listOfRows();
            fillBelow(Objects.requireNonNull(apart.execute(_ -> prepared())));
            indexes.putBack();
        });
    }

    /** Below which leaves may have no row. Of the batches that were under way last, the lowest alone may have been through. */
    private long prepared() {
        long leaves = database.sql("SELECT coalesce(max(number) + 1, 0) FROM monitoring.audit_leaf")
                .query(Long.class)
                .single();
        long below = database.sql("SELECT least(min(number) + ?, ?) FROM monitoring.audit_entry")
                .params(AT_ONCE * BATCH, leaves)
                .query(Long.class)
                .single();
        if (below > MANY && below > leaves - below) {
            indexes.takeAway();
        }
        return below;
    }

    private void fillBelow(long below) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long end = below; end > 0; end -= AT_ONCE * BATCH) {
                long top = end;
                CompletableFuture.allOf(LongStream.range(0, AT_ONCE)
                                .map(batch -> top - batch * BATCH)
                                .mapToObj(to -> CompletableFuture.runAsync(
                                        () -> apart.executeWithoutResult(_ -> fill(to - BATCH, to)), threads))
                                .toArray(CompletableFuture<?>[]::new))
                        .join();
            }
        }
    }

    /** A leaf whose event is gone stays without an entry. */
    private void fill(long from, long to) {
        add(database.sql("""
            SELECT l.number, l.event_id, e.aggregate_identifier, l.institution, e.payload_type, e.time_stamp, e.meta_data
              FROM monitoring.audit_leaf l
             CROSS JOIN LATERAL (
                   SELECT * FROM eventstore.domain_event WHERE global_index = l.place AND event_identifier = l.event_id
                    UNION ALL
                   SELECT * FROM eventstore.domain_event WHERE event_identifier = l.event_id
                    LIMIT 1) e
             WHERE l.number >= ? AND l.number < ?
            """)
                .param(from)
                .param(to)
                .query((row, _) -> new Logged(
                        row.getLong("number"),
                        row.getString("event_id"),
                        row.getString("aggregate_identifier"),
                        row.getObject("institution", UUID.class),
                        row.getString("payload_type"),
                        row.getString("time_stamp"),
                        new String(Objects.requireNonNullElse(row.getBytes("meta_data"), NOTHING), UTF_8)))
                .list());
    }
}
