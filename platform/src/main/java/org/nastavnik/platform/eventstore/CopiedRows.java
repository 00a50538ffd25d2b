package org.nastavnik.platform.eventstore;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies events from Axon Server into {@code eventstore.domain_event}, in the server's order and with its numbers, from 1 where
 * the server begins with 0. Replicas that do so at the same time are in nobody's way: the second finds the rows there. Metadata,
 * of which the server keeps no bytes, are canonical JSON, with their keys in order, so that they come out alike each time.
 */
public final class CopiedRows extends StoreFollower implements EventRows {

    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcTemplate database;
    private final JsonMapper json = JsonMapper.shared();

    /** @param database where the table is */
    public CopiedRows(AxonServerConnectionManager connections, JdbcTemplate database) {
        super(connections);
        this.database = database;
    }

    @Override
    public boolean areCopied() {
        return true;
    }

    @Override
    public long catchUp() {
        long head = LatestEvents.headOf(channel());
        await(head, System.nanoTime() + PATIENCE.toNanos());
        long reached = reached();
        if (reached < head) {
            throw new EventStoreAway("The copy of the events has come to " + (reached + 1) + " of " + (head + 1), null);
        }
        return head + 1;
    }

    @Override
    public void readAgain(long last, Consumer<Row> reader) {
        long head = Math.min(last, LatestEvents.headOf(channel()) + 1);
        if (head <= 0) {
            return;
        }
        try (EventStream stream = channel().openStream(-1, PERMITS, PERMITS / 2, false)) {
            for (long place = 0; place < head; ) {
                EventWithToken next = stream.nextIfAvailable(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw new EventStoreAway(
                            "Axon Server has not told all of its events",
                            stream.getError().orElse(null));
                }
                Row row = row(next);
                place = row.globalIndex();
                if (place <= head) {
                    reader.accept(row);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreAway("Interrupted while reading events again", e);
        }
    }

    @Override
    long after() {
        long last = last() - 1;
        reached(last);
        return last;
    }

    /** With whatever else is there already. */
    @Override
    void take(EventWithToken first, EventStream more) {
        List<Row> rows = new ArrayList<>();
        for (EventWithToken one = first; one != null; one = rows.size() < BATCH ? more.nextIfAvailable() : null) {
            rows.add(row(one));
        }
        database.batchUpdate("""
            INSERT INTO eventstore.domain_event (global_index, event_identifier, aggregate_identifier, sequence_number, type,
                   payload_type, payload_revision, payload, meta_data, time_stamp)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """, rows, BATCH, (insert, row) -> {
            insert.setLong(1, row.globalIndex());
            insert.setString(2, row.eventIdentifier());
            insert.setString(3, row.aggregateIdentifier());
            insert.setLong(4, row.sequenceNumber());
            insert.setString(5, row.type());
            insert.setString(6, row.payloadType());
            insert.setString(7, row.payloadRevision());
            insert.setBytes(8, row.payload());
            insert.setBytes(9, row.metaData());
            insert.setString(10, row.timeStamp());
        });
        reached(rows.getLast().globalIndex() - 1);
    }

    private Row row(EventWithToken one) {
        Event event = one.getEvent();
        return new Row(
                one.getToken() + 1,
                event.getMessageIdentifier(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getAggregateType(),
                event.getPayload().getType(),
                event.getPayload().getRevision().isEmpty()
                        ? null
                        : event.getPayload().getRevision(),
                event.getPayload().getData().toByteArray(),
                metadata(event.getMetaDataMap()),
                DateTimeUtils.formatInstant(Instant.ofEpochMilli(event.getTimestamp())));
    }

    private byte[] metadata(Map<String, MetaDataValue> values) {
        Map<String, Object> sorted = new TreeMap<>();
        values.forEach((key, value) -> sorted.put(key, plain(value)));
        return json.writeValueAsBytes(sorted);
    }

    private static Object plain(MetaDataValue value) {
        return switch (value.getDataCase()) {
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOLEAN_VALUE -> value.getBooleanValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case BYTES_VALUE -> value.getBytesValue().getData().toByteArray();
            case TEXT_VALUE, DATA_NOT_SET -> value.getTextValue();
        };
    }

    /** The number of the last row, 0 if there is none. */
    private long last() {
        Long last = database.queryForObject(
                "SELECT coalesce(max(global_index), 0) FROM eventstore.domain_event", Long.class);
        return last == null ? 0 : last;
    }
}
