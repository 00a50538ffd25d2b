package org.nastavnik.platform.eventstore;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code eventstore.domain_event}, for whoever reads events by SQL. With PostgreSQL as the event store they are the
 * events themselves; with Axon Server they are a copy, which has to be waited for, and which proves nothing by itself.
 */
public interface EventRows {

    /** The events themselves. */
    EventRows THEMSELVES = new EventRows() {
        @Override
        public long catchUp() {
            return 0;
        }

        @Override
        public boolean areCopied() {
            return false;
        }

        @Override
        public void readAgain(long last, Consumer<Row> reader) {}
    };

    /**
     * Returns once there is a row for each event that was stored before this call.
     *
     * @return the number of the last of these, where rows are a copy
     * @throws EventStoreAway if that takes too long, or nobody knows what is stored
     */
    long catchUp();

    /** Whether they are a copy. */
    boolean areCopied();

    /**
     * Reads from the store itself what the rows should be, in their order.
     *
     * @param last of the rows to be read again, by its number
     * @throws EventStoreAway if the store does not answer
     */
    void readAgain(long last, Consumer<Row> reader);

    /** An event as its row has it, by the names of the columns. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Row(
            long globalIndex,
            String eventIdentifier,
            String aggregateIdentifier,
            long sequenceNumber,
            String type,
            String payloadType,
            @Nullable String payloadRevision,
            byte[] payload,
            byte[] metaData,
            String timeStamp) {}
}
