package org.nastavnik.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Earlier events in PostgreSQL: those stored long enough ago for nothing to turn up before them any more, by the same rule by
 * which Axon gives up waiting for a number that is missing.
 */
final class EarlierRows implements EarlierEvents {

    /** Fewer than that are as well read together with the others. */
    private static final int FAR = 2_000;

    private static final int BATCH = 500;
    private static final Duration LONG_AGO = Duration.ofMinutes(1);

    /** How far back from the end it looks for an event of long ago, for a process that has been writing ever since. */
    private static final int[] BACK = {0, 1_000, 10_000, 100_000, 1_000_000};

    private static final SortedSet<Long> NO_GAPS = Collections.emptySortedSet();

    private final JdbcClient database;
    private final EventNames names;
    private final EventSchema schema;
    private final Clock clock;
    private final Supplier<JdbcEventStorageEngine.Builder> engine;

    /** @param engine what reads events, but for how it finds them */
    EarlierRows(
            JdbcClient database,
            EventNames names,
            EventSchema schema,
            Clock clock,
            Supplier<JdbcEventStorageEngine.Builder> engine) {
        this.database = database;
        this.names = names;
        this.schema = schema;
        this.clock = clock;
        this.engine = engine;
    }

    @Override
    public Optional<Stretch> after(@Nullable TrackingToken position, Set<Class<?>> kinds) {
        long reached = indexOf(position);
        if (reached < -1 || kinds.isEmpty()) {
            return Optional.empty();
        }
        long end = longAgo();
        return end - reached <= FAR
                ? Optional.empty()
                : Optional.of(new Stretch(read(position, kinds, end), GapAwareTrackingToken.newInstance(end, NO_GAPS)));
    }

    private static long indexOf(@Nullable TrackingToken position) {
        return switch (position) {
            case null -> -1;
            case GapAwareTrackingToken token when token.getGaps().isEmpty() -> token.getIndex();
            default -> Long.MIN_VALUE;
        };
    }

    /** The number of an event before which nothing turns up any more; -1 if there is none. */
    private long longAgo() {
        Instant then = clock.instant().minus(LONG_AGO);
        for (int back : BACK) {
            Optional<Stored> one =
                    database.sql("""
                        SELECT global_index, time_stamp FROM eventstore.domain_event
                         WHERE global_index <= (SELECT max(global_index) FROM eventstore.domain_event) - ?
                         ORDER BY global_index DESC LIMIT 1
                        """).param(back).query(Stored.class).optional();
            if (one.isEmpty() || Instant.parse(one.get().timeStamp()).isBefore(then)) {
                return one.map(Stored::globalIndex).orElse(-1L);
            }
        }
        return -1;
    }

    private Iterator<? extends TrackedEventMessage<?>> read(
            @Nullable TrackingToken position, Set<Class<?>> kinds, long end) {
        String[] wanted = kinds.stream().map(names::nameOf).toArray(String[]::new);
        return engine.get()
                .batchSize(BATCH)
                // None of the numbers between is waited for.
                .gapTimeout(1)
                .readEventDataWithoutGaps(
                        (connection, _, after, many) -> question(connection, wanted, after, end, many))
                .build()
                .readEvents(position, false)
                .iterator();
    }

    private PreparedStatement question(Connection connection, String[] kinds, long after, long end, int many)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT " + schema.trackedEventFields() + " FROM "
                + schema.domainEventTable()
                + " WHERE payload_type = ANY (?) AND global_index > ? AND global_index <= ? ORDER BY global_index"
                + " LIMIT "
                + many);
        // How many there are of a kind decides how they are best found, so that a plan for any kinds would not do.
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        statement.setArray(1, connection.createArrayOf("text", kinds));
        statement.setLong(2, after);
        statement.setLong(3, end);
        return statement;
    }

    private record Stored(long globalIndex, String timeStamp) {}
}
