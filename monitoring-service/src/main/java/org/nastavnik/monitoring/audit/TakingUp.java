package org.nastavnik.monitoring.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nastavnik.platform.eventstore.EventRows;
import org.nastavnik.platform.projection.ProjectionBehind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes events up from the store, each once, soon after it is committed. Whoever finds some holds the log's position while
 * taking them up, so that it matters neither how many are at it nor where one of them was stopped; and should the position
 * fall back, the events that have a leaf are known by their ids. Writers are never waited for, nor do they wait.
 */
@Component
public class TakingUp {

    private static final int BATCH = 1_000;
    private static final int FETCH = 200;

    /** An append that is under way longer than this is rare enough to be looked for less often. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    /** For how long somebody who reads the log waits until it has what is stored. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration UNBOUNDED = Duration.ofNanos(Long.MAX_VALUE);
    private static final Instant EVER = Instant.EPOCH;

    private static final String LATE = """
        FROM monitoring.audit_gap g
        CROSS JOIN LATERAL (SELECT * FROM eventstore.domain_event
                             WHERE global_index BETWEEN g.first AND g.last ORDER BY global_index LIMIT %d) e
        WHERE g.seen >= :since
        """.formatted(BATCH);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Appending log;
    private final Gaps gaps;
    private final Clock clock;
    private final EventRows rows;

    TakingUp(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Appending log,
            Gaps gaps,
            Clock clock,
            EventRows rows) {
        this.database = database;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.log = log;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** Takes up what is new, and what has turned up in gaps that were seen of late. */
    void takeUp() {
        all(clock.instant().minus(YOUNG), Long.MAX_VALUE, UNBOUNDED);
    }

    /** The same, and what has turned up in gaps however old. */
    void takeUpAll() {
        all(EVER, Long.MAX_VALUE, UNBOUNDED);
    }

    /**
     * Takes up whatever is stored by now, for somebody who is going to read the log.
     *
     * @throws ProjectionBehind if that is too much for somebody to wait for
     */
    public void catchUp() {
        rows.catchUp();
        long head = database.sql("SELECT coalesce(max(global_index), 0) FROM eventstore.domain_event")
                .query(Long.class)
                .single();
        all(EVER, head, PATIENCE);
    }

    private void all(Instant since, long head, Duration patience) {
        long started = System.nanoTime();
        while (isAnyNew(since)) {
            Taking taking = Objects.requireNonNull(transaction.execute(_ -> some(since)));
            if (taking.isDone(head)) {
                return;
            }
            if (System.nanoTime() - started > patience.toNanos()) {
                throw new ProjectionBehind("monitoring.audit");
            }
        }
    }

    /** Looks before it takes hold of anything. */
    private boolean isAnyNew(Instant since) {
        return database.sql("""
            SELECT coalesce((SELECT max(global_index) FROM eventstore.domain_event), 0)
                       > (SELECT passed FROM monitoring.audit_position)
                OR EXISTS (SELECT %s)
            """.formatted(LATE))
                .param("since", Gaps.at(since))
                .query(Boolean.class)
                .single();
    }

    private Taking some(Instant since) {
        // A log that grows fast is taken for a small one, which it would be quicker to read from end to end.
        database.sql("SET LOCAL enable_seqscan TO off").update();
        long passed = database.sql("SELECT passed FROM monitoring.audit_position FOR UPDATE")
                .query(Long.class)
                .single();
        List<Taken> late = events(LATE, since, passed);
        List<Taken> next = events("FROM eventstore.domain_event e WHERE e.global_index > :passed", since, passed);
        log.append(Stream.concat(late.stream(), next.stream()).toList());
        gaps.fill(late.stream().map(Taken::place).toList());
        if (!next.isEmpty()) {
            passed = pass(passed, next.stream().map(Taken::place).toList());
        }
        return new Taking(passed, late.size() == BATCH, next.size() == BATCH);
    }

    private List<Taken> events(String where, Instant since, long passed) {
        return database.sql("SELECT " + StoredEvent.COLUMNS + where + " ORDER BY e.global_index LIMIT " + BATCH)
                .withFetchSize(FETCH)
                .param("since", Gaps.at(since))
                .param("passed", passed)
                .query((row, number) -> Taken.of(StoredEvent.of(row, number)))
                .list();
    }

    private long pass(long passed, List<Long> places) {
        gaps.add(Gap.between(passed, places, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        long last = places.getLast();
        database.sql("UPDATE monitoring.audit_position SET passed = ?")
                .param(last)
                .update();
        return last;
    }

    /** How far one turn has come, and whether it had to leave some. */
    private record Taking(long passed, boolean moreLate, boolean moreNext) {

        boolean isDone(long head) {
            return !moreLate && (!moreNext || passed >= head);
        }
    }
}
