package org.nastavnik.monitoring.trail;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.personaldata.BrokenSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What records are called: as the last event says that names them. */
@Component
class Names {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;
    private final Kinds kinds;
    private final Texts texts;

    Names(JdbcClient database, Kinds kinds, Texts texts) {
        this.database = database;
        this.kinds = kinds;
        this.texts = texts;
    }

    /** The names of those of an institution, by their ids; what is not called anything, and all that is no id, is left out. */
    Map<String, String> of(Collection<String> ids, UUID institution) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("""
                SELECT DISTINCT ON (aggregate_identifier) aggregate_identifier, payload_type, payload
                  FROM eventstore.domain_event
                 WHERE aggregate_identifier = ANY (?) AND payload_type = ANY (?)
                 ORDER BY aggregate_identifier, sequence_number DESC
                """)
                    .param(ids.toArray(String[]::new))
                    .param(kinds.naming().toArray(String[]::new))
                    .query(row -> {
                        JsonNode payload = read(row.getBytes("payload"));
                        String component =
                                kinds.of(row.getString("payload_type")).name();
                        if (component != null
                                && payload.path("institution").asString("").equals(institution.toString())) {
                            names.put(
                                    row.getString("aggregate_identifier"),
                                    opened(Said.within(payload, component).asString("")));
                        }
                    });
        }
        return names;
    }

    private String opened(String written) {
        try {
            return texts.sealed(written).map(Personal::text).orElse(written);
        } catch (BrokenSeal _) {
            return "?";
        }
    }

    private static JsonNode read(byte[] payload) {
        try {
            return JSON.readTree(payload);
        } catch (JacksonException _) {
            return JSON.nullNode();
        }
    }
}
