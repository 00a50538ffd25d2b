package org.nastavnik.monitoring.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Lives records once more, from their first event, to tell what each event found and what it left. That needs no class of any
 * event: a record is what its events have said last, each thing in its place.
 */
@Component
class Histories {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;
    private final Kinds kinds;
    private final Texts texts;

    Histories(JdbcClient database, Kinds kinds, Texts texts) {
        this.database = database;
        this.kinds = kinds;
        this.texts = texts;
    }

    /** What the events of these entries have done, by their ids; nothing of those that are gone. */
    Map<String, Done> of(List<Row> entries) {
        Map<String, Long> last = new LinkedHashMap<>();
        Map<String, Row> wanted = new HashMap<>();
        for (Row entry : entries) {
            if (entry.seq() != null) {
                last.merge(entry.aggregate(), entry.seq(), Math::max);
                wanted.put(entry.eventId(), entry);
            }
        }
        Map<String, Map<Path, JsonNode>> records = new HashMap<>();
        Map<String, Done> done = new HashMap<>();
        database.sql("""
            SELECT e.event_identifier, e.aggregate_identifier, e.payload_type, e.payload
              FROM unnest(?, ?) AS wanted (aggregate, last)
              JOIN eventstore.domain_event e
                ON e.aggregate_identifier = wanted.aggregate AND e.sequence_number <= wanted.last
             ORDER BY e.aggregate_identifier, e.sequence_number
            """)
                .param(last.keySet().toArray(String[]::new))
                .param(last.values().toArray(Long[]::new))
                .query(row -> {
                    String aggregate = row.getString("aggregate_identifier");
                    String event = row.getString("event_identifier");
                    Said said =
                            Said.of(read(row.getBytes("payload")), kinds.of(row.getString("payload_type")), aggregate);
                    Map<Path, JsonNode> record = records.computeIfAbsent(aggregate, _ -> new LinkedHashMap<>());
                    if (wanted.containsKey(event)) {
                        done.put(event, new Done(changes(record, said), said.reasons()));
                    }
                    take(record, said);
                });
        return done;
    }

    private List<Change> changes(Map<Path, JsonNode> record, Said said) {
        List<Change> changes = new ArrayList<>();
        record.forEach((place, before) -> {
            if (said.takesAway(place)) {
                changes.add(new Change(place, before, null));
            }
        });
        said.values().forEach((place, after) -> {
            JsonNode before = record.get(place);
            if (before == null ? after != null : after == null || !texts.same(before, after)) {
                changes.add(new Change(place, before, after));
            }
        });
        return changes;
    }

    private static void take(Map<Path, JsonNode> record, Said said) {
        record.keySet().removeIf(said::takesAway);
        said.values().forEach((place, value) -> {
            if (value == null) {
                record.remove(place);
            } else {
                record.put(place, value);
            }
        });
    }

    private static JsonNode read(byte[] payload) {
        try {
            return JSON.readTree(payload);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /** What an event has done, and why. */
    record Done(List<Change> changes, Map<String, JsonNode> reasons) {

        /** Of an event that is gone, or says nothing. */
        static final Done NOTHING = new Done(List.of(), Map.of());
    }
}
