package org.nastavnik.monitoring.dossier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.monitoring.trail.Texts;
import org.nastavnik.platform.eventstore.EventRows;
import org.nastavnik.platform.personaldata.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What the event store holds about a person. It is searched from end to end, for an event says nowhere but in itself whom it
 * names: some two seconds for a million events.
 */
@Component
class StoredStatements {

    /** By which name events say of whom they are, where that is not the record itself. */
    private static final String SPEAKER = "person";

    private final JdbcClient database;
    private final EventRows rows;
    private final JsonMapper json;
    private final Texts texts;
    private final Vault vault;

    StoredStatements(JdbcClient database, EventRows rows, JsonMapper json, Texts texts, Vault vault) {
        this.database = database;
        this.rows = rows;
        this.json = json;
        this.texts = texts;
        this.vault = vault;
    }

    /** To which institution a person belongs, if there is such a person. */
    Optional<UUID> institution(UUID person) {
        rows.catchUp();
        return database.sql("""
            SELECT payload FROM eventstore.domain_event
             WHERE aggregate_identifier = ? AND payload_type = 'participants.person-registered'
            """)
                .param(person.toString())
                .query((row, _) -> UUID.fromString(json.readTree(row.getBytes("payload"))
                        .path("institution")
                        .asString()))
                .optional();
    }

    /**
     * In the order in which it was stored: all that names the person; and of what several share, such as a pair, what names
     * nobody else.
     */
    List<Stored> about(UUID person) {
        String[] subjects =
                vault.subjectsAbout(person).stream().map(UUID::toString).toArray(String[]::new);
        return database
                .sql("""
                    SELECT event_identifier, payload FROM eventstore.domain_event
                     WHERE aggregate_identifier = ANY (?) OR position(? IN payload) > 0
                     ORDER BY global_index
                    """)
                .param(subjects)
                .param(person.toString().getBytes(US_ASCII))
                .query((row, _) -> stored(row))
                .list()
                .stream()
                .filter(one -> !one.data().has(SPEAKER)
                        || one.data().path(SPEAKER).asString("").equals(person.toString()))
                .toList();
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getString("event_identifier"), opened(json.readTree(row.getBytes("payload"))));
    }

    private JsonNode opened(JsonNode node) {
        return switch (node) {
            case StringNode text -> StringNode.valueOf(texts.said(text.asString()));
            case ObjectNode object -> {
                object.propertyNames().forEach(name -> object.set(name, opened(object.get(name))));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, opened(array.get(i)));
                }
                yield array;
            }
            default -> node;
        };
    }

    /** @param data the payload, its texts opened */
    record Stored(String event, JsonNode data) {}
}
