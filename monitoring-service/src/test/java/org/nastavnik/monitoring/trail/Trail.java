package org.nastavnik.monitoring.trail;

import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trail as tests have it: events of any service put into the store, and entries asked for over HTTP. */
record Trail(School school, JdbcClient database) {

    static final String ALL = "/api/audit/entries?institution={institution}";
    static final String ONE = "/api/audit/entries/{event}";

    private static final JsonMapper JSON = new JsonMapper();

    Asking auditor() {
        return school.a(AUDITOR);
    }

    /** As that service's own engine would store it; the event's id. */
    String store(String kind, String aggregate, long seq, Instant at, String payload, Map<String, String> metadata) {
        String id = UUID.randomUUID().toString();
        database.sql("""
            INSERT INTO eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                   payload_type, payload_revision, payload, meta_data, time_stamp)
            VALUES (?, ?, ?, 'Test', ?, '1', ?, ?, ?)
            """)
                .param(id)
                .param(aggregate)
                .param(seq)
                .param(kind)
                .param(payload.getBytes(StandardCharsets.UTF_8))
                .param(JSON.writeValueAsBytes(metadata))
                .param(at.toString())
                .update();
        return id;
    }

    /** The approved event of that kind, of this school and this record. */
    String store(String kind, String aggregate, long seq, Instant at) throws Exception {
        return store(kind, aggregate, seq, at, approved(kind, aggregate), Map.of());
    }

    String approved(String kind, String aggregate) throws Exception {
        return JSON.writeValueAsString(Approved.of(kind).payload())
                .replace(Approved.AGGREGATE, aggregate)
                .replace(Approved.INSTITUTION, school.id.toString());
    }

    JsonNode entries(String more, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = school.id;
        System.arraycopy(values, 0, all, 1, values.length);
        return json(auditor().in("ru"), ALL + more, all);
    }

    /** An entry's changes, each as {@code field: before -> after}. */
    static List<String> changes(JsonNode entry) {
        return entry.path("changes")
                .valueStream()
                .map(change -> change.path("field").asString() + ": "
                        + change.path("before").asString("-") + " -> "
                        + change.path("after").asString("-"))
                .toList();
    }

    static List<String> each(JsonNode list, String field) {
        return list.valueStream().map(one -> one.path(field).asString()).toList();
    }

    static JsonNode json(Asking somebody, String address, Object... values) {
        return JSON.readTree(Objects.requireNonNull(
                somebody.read(address, values).returnResult().getResponseBodyContent()));
    }
}
