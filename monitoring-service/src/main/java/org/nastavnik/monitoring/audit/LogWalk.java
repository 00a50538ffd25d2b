package org.nastavnik.monitoring.audit;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes along the leaves in their order, and along the store beside them, whose order is nearly the same; so that each of both
 * is read once, from one end to the other. It needs a transaction that sees one state of both, and holds little in memory.
 */
final class LogWalk implements AutoCloseable {

    private static final int FETCH = 500;

    /** How many events that a leaf further on may ask for are kept at hand; others are looked up. */
    private static final int AT_HAND = 100;

    private final JdbcClient database;
    private final Stream<LogRow> leaves;
    private final Stream<StoredEvent> events;
    private final Iterator<LogRow> rows;
    private final Iterator<StoredEvent> store;
    private final Map<Long, StoredEvent> passed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, StoredEvent> eldest) {
            return size() > AT_HAND;
        }
    };
    private @Nullable StoredEvent next;

    /** @param size how many of the leaves */
    LogWalk(JdbcClient database, long size) {
        this.database = database;
        this.leaves = database.sql("""
            SELECT number, event_id, place, institution, hash, completed
              FROM monitoring.audit_leaf WHERE number < ? ORDER BY number
            """).withFetchSize(FETCH).param(size).query(LogRow::of).stream();
        this.rows = leaves.iterator();
        this.events = database
                .sql("SELECT " + StoredEvent.COLUMNS + "FROM eventstore.domain_event e ORDER BY e.global_index")
                .withFetchSize(FETCH)
                .query(StoredEvent::of)
                .stream();
        this.store = events.iterator();
        advance();
    }

    /** Tells of each leaf, and of its event as it is stored now. */
    void forEach(Visitor visitor) {
        while (rows.hasNext()) {
            LogRow row = rows.next();
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
        return database.sql(
                        "SELECT " + StoredEvent.COLUMNS + "FROM eventstore.domain_event e WHERE e.event_identifier = ?")
                .param(id)
                .query(StoredEvent::of)
                .optional()
                .orElse(null);
    }

    private void advance() {
        next = store.hasNext() ? store.next() : null;
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
