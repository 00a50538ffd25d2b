package org.nastavnik.monitoring.audit;

import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.Leaf;
import org.nastavnik.platform.eventstore.EventRows;
import org.nastavnik.platform.eventstore.EventRows.Row;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds rows that are a copy against the events themselves, which are read once more: a copy may be changed along with the log
 * and still agree with it. Both are gone along once, in their order.
 */
final class CopyCheck {

    private final JdbcTemplate database;
    private final EventRows rows;

    CopyCheck(JdbcTemplate database, EventRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Of all rows there are, which a transaction has to see alike throughout.
     *
     * @param stored the number of the last event that there must be a row for
     */
    void into(Faults faults, long stored) {
        Long last = database.queryForObject(
                "SELECT coalesce(max(global_index), 0) FROM eventstore.domain_event", Long.class);
        try (Stream<StoredEvent> copies = LogWalk.stream(
                database,
                "SELECT " + StoredEvent.COLUMNS + "FROM eventstore.domain_event e ORDER BY e.global_index",
                StoredEvent::of)) {
            Beside beside = new Beside(copies.iterator(), faults);
            rows.readAgain(Math.max(Objects.requireNonNull(last), stored), beside::compare);
            beside.end();
        }
    }

    private static StoredEvent asStored(Row row) {
        return new StoredEvent(
                row.globalIndex(),
                new Leaf(
                        row.aggregateIdentifier(),
                        row.eventIdentifier(),
                        row.metaData(),
                        row.payload(),
                        row.payloadRevision(),
                        row.sequenceNumber(),
                        row.timeStamp(),
                        row.payloadType()));
    }

    private static final class Beside {

        private final Iterator<StoredEvent> copies;
        private final Faults faults;
        private @Nullable StoredEvent copy;

        Beside(Iterator<StoredEvent> copies, Faults faults) {
            this.copies = copies;
            this.faults = faults;
            advance();
        }

        void compare(Row row) {
            StoredEvent event = asStored(row);
            while (copy != null && copy.place() < event.place()) {
                faults.add(Fault.removed(copy.id()));
                advance();
            }
            if (copy == null || copy.place() > event.place()) {
                faults.add(Fault.unlogged(event.id()));
                return;
            }
            if (!copy.id().equals(event.id())) {
                faults.add(Fault.removed(copy.id()));
                faults.add(Fault.unlogged(event.id()));
            } else if (!copy.hash().equals(event.hash())) {
                faults.add(Fault.changed(event.id()));
            }
            advance();
        }

        /** Rows that the store has no event for. */
        void end() {
            while (copy != null) {
                faults.add(Fault.removed(copy.id()));
                advance();
            }
        }

        private void advance() {
            copy = copies.hasNext() ? copies.next() : null;
        }
    }
}
