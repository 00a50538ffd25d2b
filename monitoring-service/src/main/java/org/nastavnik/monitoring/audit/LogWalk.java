package org.nastavnik.monitoring.audit;

import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.eventstore.Ahead;
import org.postgresql.PGStatement;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Goes along the leaves in their order, and along the store beside them, whose order is nearly the same; so that each of both
 * is read once, from one end to the other. It needs a transaction that sees one state of both, and holds little in memory.
 */
final class LogWalk implements AutoCloseable {

    private static final int FETCH = 500;

    /** How many events that a leaf further on may ask for are kept at hand; others are looked up. */
    private static final int AT_HAND = 100;

    private final JdbcTemplate database;
    private final Ahead<LogRow> leaves;
    private final Ahead<StoredEvent> events;
    private final Map<Long, StoredEvent> passed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, StoredEvent> eldest) {
            return size() > AT_HAND;
        }
    };
    private @Nullable StoredEvent next;

    /** @param size how many of the leaves */
    LogWalk(JdbcTemplate database, long size) {
        this.database = database;
        this.leaves = ahead("""
            SELECT number, event_id, place, institution, hash, completed
              FROM monitoring.audit_leaf WHERE number < ? ORDER BY number
            """, LogRow::of, size);
        this.events = ahead(
                "SELECT " + StoredEvent.COLUMNS + "FROM eventstore.domain_event e ORDER BY e.global_index",
                StoredEvent::of);
        advance();
    }

    private <T> Ahead<T> ahead(String sql, RowMapper<T> mapper, Object... values) {
        return new Ahead<>(stream(database, sql, mapper, values), FETCH);
    }

    static <T> Stream<T> stream(JdbcTemplate database, String sql, RowMapper<T> mapper, Object... values) {
        return database.queryForStream(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    statement.setFetchSize(FETCH);
                    // Bytes as bytes from the first row on, and not as twice as many hexadecimal digits.
                    statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
                    return statement;
                },
                new ArgumentPreparedStatementSetter(values),
                mapper);
    }

    /** Tells of each leaf, and of its event as it is stored now. */
    void forEach(Visitor visitor) {
        while (leaves.hasNext()) {
            LogRow row = leaves.next();
            visitor.leaf(row, eventOf(row));
        }
    }

    private @Nullable StoredEvent eventOf(LogRow row) {
        while (next != null && next.place() < row.place()) {
            passed.put(next.place(), next);
            advance();
        }
        StoredEvent there = passed.remove(row.place());
        if (there == null && next != null && next.place() == row.place()) {
            there = next;
            advance();
        }
        if (there == null || there.id().equals(row.eventId())) {
            return there != null ? there : lookedUp(row.eventId());
        }
        passed.put(there.place(), there);
        return lookedUp(row.eventId());
    }

    private @Nullable StoredEvent lookedUp(String id) {
        return DataAccessUtils.singleResult(database.query(
                "SELECT " + StoredEvent.COLUMNS + "FROM eventstore.domain_event e WHERE e.event_identifier = ?",
                StoredEvent::of,
                id));
    }

    private void advance() {
        next = events.hasNext() ? events.next() : null;
    }

    @Override
    public void close() {
        leaves.close();
        events.close();
    }

    /** Who is told. */
    @FunctionalInterface
    interface Visitor {

        /**
         * The next leaf.
         *
         * @param event null if it is there no more
         */
        void leaf(LogRow row, @Nullable StoredEvent event);
    }
}
