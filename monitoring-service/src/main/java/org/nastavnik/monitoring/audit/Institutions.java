package org.nastavnik.monitoring.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Whose an event is. Most say so themselves; of the others the first event of the aggregate does, if any. */
@Component
class Institutions {

    private static final JsonFactory JSON = new JsonFactory();

    private final JdbcClient database;

    Institutions(JdbcClient database) {
        this.database = database;
    }

    /** What the first events of these aggregates say; nothing of those that say nothing. */
    Map<String, UUID> ofAggregates(Set<String> aggregates) {
        Map<String, UUID> found = new HashMap<>();
        if (!aggregates.isEmpty()) {
            database.sql("""
                SELECT aggregate_identifier, payload FROM eventstore.domain_event
                 WHERE aggregate_identifier = ANY (?) AND sequence_number = 0
                """).param(aggregates.toArray(String[]::new)).query(row -> {
                UUID institution = saidIn(row.getBytes("payload"));
                if (institution != null) {
                    found.put(row.getString("aggregate_identifier"), institution);
                }
            });
        }
        return found;
    }

    /** What a payload says of itself. Nobody has to be able to read more of it. */
    static @Nullable UUID saidIn(byte[] payload) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), payload)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken value = json.nextToken();
                if (name.equals("institution")) {
                    return value == JsonToken.VALUE_STRING ? UUID.fromString(json.getString()) : null;
                }
                json.skipChildren();
            }
            return null;
        } catch (JacksonException | IllegalArgumentException _) {
            return null;
        }
    }
}
