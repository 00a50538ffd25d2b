package org.nastavnik.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

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

    /**
     * Some 200,000 events are sorted without a file. A cursor has no helpers, even where the plan, whose shares would then be
     * too small, counts on them.
     */
    private static final String SORTING =
            "SET LOCAL work_mem TO '256MB'; SET LOCAL max_parallel_workers_per_gather TO 0";

    private static final SortedSet<Long> NO_GAPS = Collections.emptySortedSet();

    private final DataSource pool;
    private final JdbcClient database;
    private final String question;
    private final EventNames names;
    private final EventSchema schema;
    private final Clock clock;
    private final Serializer serializer;
    private final Supplier<EventUpcaster> upcasters;
    private final Supplier<JdbcEventStorageEngine.Builder> engine;

    /**
     * Reads of a table.
     *
     * @param upcasters to be had only when Axon has been configured
     * @param engine what reads events, but for how it finds them
     */
    EarlierRows(
            DataSource pool,
            EventNames names,
            EventSchema schema,
            Clock clock,
            Serializer serializer,
            Supplier<EventUpcaster> upcasters,
            Supplier<JdbcEventStorageEngine.Builder> engine) {
        this.pool = pool;
        this.database = JdbcClient.create(pool);
        this.names = names;
        this.schema = schema;
        this.question = """
            SELECT %1$s
              FROM (SELECT place FROM unnest(?) AS kind (name)
                     CROSS JOIN LATERAL (SELECT global_index AS place FROM %2$s
                                          WHERE payload_type = kind.name AND global_index > ? AND global_index <= ?
                                          ORDER BY global_index LIMIT ?) one
                     ORDER BY place LIMIT ?) next
              JOIN %2$s ON global_index = next.place
             ORDER BY global_index
            """.formatted(schema.trackedEventFields(), schema.domainEventTable());
        this.clock = clock;
        this.serializer = serializer;
        this.upcasters = upcasters;
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

    @Override
    public Optional<Histories> histories(Set<Class<?>> kinds) {
        long end = longAgo();
        return end <= FAR || kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Histories(
                        GapAwareTrackingToken.newInstance(end, NO_GAPS),
                        (most, reader) -> read(namesOf(kinds), end, most, reader)));
    }

    private String[] namesOf(Set<Class<?>> kinds) {
        return kinds.stream().map(names::nameOf).toArray(String[]::new);
    }

    /** On a connection of its own, so that rows are read while those before them are handled. */
    private void read(String[] kinds, long end, int most, Consumer<List<TrackedEventMessage<?>>> reader) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                read(new JdbcTemplate(new SingleConnectionDataSource(connection, true)), kinds, end, most, reader);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new EventStoreAway("Histories cannot be read", e);
        }
    }

    private void read(
            JdbcTemplate own, String[] kinds, long end, int most, Consumer<List<TrackedEventMessage<?>>> reader) {
        own.execute(SORTING);
        Stream<TrackedDomainEventData<byte[]>> rows =
                own.queryForStream(connection -> histories(connection, kinds, end), (row, _) -> stored(row));
        try (var events = new Ahead<>(
                EventUtils.upcastAndDeserializeTrackedEvents(rows, serializer, upcasters.get())
                        .peek(TrackedEventMessage::getPayload)
                        .onClose(rows::close),
                most)) {
            while (events.hasNext()) {
                reader.accept(events.some());
            }
        }
    }

    private PreparedStatement histories(Connection connection, String[] kinds, long end) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT " + schema.trackedEventFields() + " FROM "
                + schema.domainEventTable()
                + " WHERE payload_type = ANY (?) AND global_index <= ?"
                + " ORDER BY aggregate_identifier COLLATE \"C\", sequence_number");
        statement.setArray(1, connection.createArrayOf("text", kinds));
        statement.setLong(2, end);
        statement.setFetchSize(BATCH);
        // Bytes as bytes, from the first row on.
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        return statement;
    }

    private static TrackedDomainEventData<byte[]> stored(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(
                GapAwareTrackingToken.newInstance(row.getLong("global_index"), NO_GAPS),
                new GenericDomainEventEntry<>(
                        row.getString("type"),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("event_identifier"),
                        row.getString("time_stamp"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getBytes("payload"),
                        row.getBytes("meta_data")));
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
        String[] wanted = namesOf(kinds);
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

    /**
     * The next of each kind, of which the first of all are taken: so they are found by the index of kinds and places, whether
     * there are many of a kind or few.
     */
    private PreparedStatement question(Connection connection, String[] kinds, long after, long end, int many)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(question);
        statement.setArray(1, connection.createArrayOf("text", kinds));
        statement.setLong(2, after);
        statement.setLong(3, end);
        statement.setInt(4, many);
        statement.setInt(5, many);
        return statement;
    }

    private record Stored(long globalIndex, String timeStamp) {}
}
