package org.nastavnik.monitoring.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.audit.Logged;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.projection.ProjectionBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries of leaves from before there were any: made after the start, the latest first; whoever reads meanwhile waits. */
@Component
class EarlierEntries {

    private static final Logger log = LoggerFactory.getLogger(EarlierEntries.class);

    private static final int BATCH = 50_000;

    /** So many leaves at a time are looked at one by one. */
    private static final int FETCH = 500;

    /** So many batches at once, each by a process of the database's own. */
    private static final int AT_ONCE = 2;

    /** So many batches are begun before the first of them has to be through, so that none waits for a slower one beside it. */
    private static final int UNDER_WAY = 4;

    /** For fewer rows than that it does not pay to do without indexes. */
    private static final long MANY = 20_000;

    private static final byte[] NOTHING = {};
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Events and leaves are both read from one end of the batch to the other, and nobody waits for the disk: what a power cut
     * loses are the rows that were made last, and those are looked for at the next start.
     */
    private static final String UNHURRIED = """
        SET LOCAL synchronous_commit TO off;
        SET LOCAL enable_seqscan TO off;
        SET LOCAL enable_nestloop TO off;
        SET LOCAL work_mem TO '64MB'
        """;

    /** Leaves that have no entry. */
    private static final String BARE_LEAVES = """
          FROM monitoring.audit_leaf l
         WHERE l.number >= :from AND l.number < :to
           AND NOT EXISTS (SELECT FROM monitoring.audit_entry entry
                            WHERE entry.number = l.number AND entry.number >= :from AND entry.number < :to)
        """;

    /**
     * What {@link Metadata} and {@link EntryRows} make of an event, where that is all plain: an instant is one that would be
     * written as it stands there.
     */
    private static final String AT_ONCE_ROWS = """
        INSERT INTO monitoring.audit_entry (number, institution, at, actor, kind, aggregate, trace, cause)
        SELECT number, institution, at, coalesce(said ->> 'actor', :system), payload_type,
               aggregate_identifier, coalesce(said ->> 'traceId', event_id), said ->> 'causationId'
          FROM (SELECT l.*, e.*, e.time_stamp::timestamptz AS at, convert_from(e.meta_data, 'UTF8')::jsonb AS said
                  FROM (SELECT l.number, l.institution, l.event_id, l.place %s) l
                  JOIN eventstore.domain_event e ON e.global_index = l.place AND e.event_identifier = l.event_id
                 WHERE e.global_index BETWEEN :first AND :last
                OFFSET 0) logged
         WHERE coalesce(jsonb_typeof(said -> 'actor'), 'string') = 'string'
           AND coalesce(jsonb_typeof(said -> 'traceId'), 'string') = 'string'
           AND coalesce(jsonb_typeof(said -> 'causationId'), 'string') = 'string'
           AND to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') = time_stamp
        """.formatted(BARE_LEAVES);

    private final JdbcClient database;
    private final EntryRows rows;
    private final TransactionTemplate apart;
    private final EntryIndexes indexes;
    private final AtomicReference<@Nullable CompletableFuture<Void>> filling = new AtomicReference<>();

    EarlierEntries(JdbcClient database, PlatformTransactionManager transactions, EntryRows rows) {
        this.database = database;
        this.rows = rows;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.indexes = new EntryIndexes(database);
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
            putIndexesBack();
        });
    }

    /** Below which leaves may have no row. Of the batches that were begun last, the lowest alone may have been through. */
    private long prepared() {
        long leaves = database.sql("SELECT coalesce(max(number) + 1, 0) FROM monitoring.audit_leaf")
                .query(Long.class)
                .single();
        long below = database.sql("SELECT least(min(number) + ?, ?) FROM monitoring.audit_entry")
                .params(UNDER_WAY * BATCH, leaves)
                .query(Long.class)
                .single();
        if (below > MANY && below > leaves - below) {
            indexes.takeAway();
        }
        return below;
    }

    private void fillBelow(long below) {
        inTurn(LongStream.iterate(below, end -> end > 0, end -> end - BATCH)
                .mapToObj(end -> () -> fill(end - BATCH, end)));
    }

    private void putIndexesBack() {
        inTurn(Stream.generate(() -> (Runnable) () -> apart.executeWithoutResult(_ -> indexes.putOneBack()))
                .limit(indexes.away()));
    }

    /** Some at once, begun in their order; none before all are through but for the {@value #UNDER_WAY} that were begun last. */
    private static void inTurn(Stream<Runnable> work) {
        Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            work.forEachOrdered(one -> {
                if (underWay.size() == UNDER_WAY) {
                    underWay.removeFirst().join();
                }
                underWay.addLast(CompletableFuture.runAsync(one, threads));
            });
            underWay.forEach(CompletableFuture::join);
        }
    }

    /** By the database alone, unless there is something that it would not read as {@link EntryRows} does. */
    private void fill(long from, long to) {
        if (!isFilledAtOnce(from, to)) {
            apart.executeWithoutResult(_ -> fillOneByOne(from, to));
        }
    }

    /**
     * Makes entries of events as the platform writes them. Metadata that is no JSON, or has something else than texts where
     * those belong, an instant that is not written as instants are, and an event that has another place than its leaf says
     * are left for a closer look.
     *
     * @return whether there is an entry for each of the leaves now
     */
    private boolean isFilledAtOnce(long from, long to) {
        try {
            return Boolean.TRUE.equals(apart.execute(_ -> {
                database.sql(UNHURRIED).update();
                Span bare = database.sql("""
                    SELECT count(*) AS leaves, coalesce(min(l.place), 0) AS first, coalesce(max(l.place), 0) AS last
                    """ + BARE_LEAVES)
                        .param("from", from)
                        .param("to", to)
                        .query(Span.class)
                        .single();
                return bare.leaves() == 0 || bare.leaves() == fillAtOnce(from, to, bare);
            }));
        } catch (DataAccessException e) {
            log.debug("The events of leaves {} to {} are looked at one by one", from, to, e);
            return false;
        }
    }

    private int fillAtOnce(long from, long to, Span places) {
        return database.sql(AT_ONCE_ROWS)
                .param("from", from)
                .param("to", to)
                .param("first", places.first())
                .param("last", places.last())
                .param("system", Actor.SYSTEM.user())
                .update();
    }

    /** A leaf whose event is gone stays without an entry. */
    private void fillOneByOne(long from, long to) {
        for (long first = from; first < to; first += FETCH) {
            rows.add(events(first, Math.min(first + FETCH, to)));
        }
    }

    private List<Logged> events(long from, long to) {
        return database.sql("""
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
                .list();
    }

    /** How many leaves have no entry, and between which places of the store their events lie. */
    private record Span(long leaves, long first, long last) {}
}
