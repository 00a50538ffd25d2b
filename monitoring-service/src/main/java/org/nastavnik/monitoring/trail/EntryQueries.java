package org.nastavnik.monitoring.trail;

import static org.nastavnik.monitoring.trail.TrailRefusal.ENTRY_UNKNOWN;
import static org.nastavnik.monitoring.trail.TrailRefusal.FROM_AFTER_TO;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.audit.TakingUp;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.projection.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries. Whoever asks sees what was stored by then, at the latest. */
@Component
class EntryQueries {

    /** One command has never had as many consequences. */
    private static final int TREE_AT_MOST = 500;

    private final JdbcClient database;
    private final TakingUp log;
    private final EarlierEntries earlier;
    private final Clock clock;

    EntryQueries(JdbcClient database, TakingUp log, EarlierEntries earlier, Clock clock) {
        this.database = database;
        this.log = log;
        this.earlier = earlier;
        this.clock = clock;
    }

    /** Makes sure that there are entries of all that is stored by now. */
    void await() {
        log.catchUp();
        earlier.await();
    }

    /** Those that fit, from after a place in their order. */
    Page<Row> of(Filter filter, @Nullable Cursor after, int limit) {
        await();
        return found(filter, after, limit);
    }

    /** The same of what is there, without waiting. */
    Page<Row> found(Filter filter, @Nullable Cursor after, int limit) {
        Map<String, Object> values = new HashMap<>();
        String order = filter.oldestFirst() ? "r.at, r.number" : "r.at DESC, r.number DESC";
        String sql = "SELECT " + Row.COLUMNS + " FROM (SELECT * FROM monitoring.audit_entry r WHERE "
                + String.join(" AND ", conditions(filter, after, values)) + " ORDER BY " + order
                + " LIMIT :limit) r " + Row.JOINED + " ORDER BY " + order;
        values.put("limit", limit + 1);
        return Page.of(database.sql(sql).params(values).query(Row::of).list(), limit, Row::place);
    }

    private List<String> conditions(Filter filter, @Nullable Cursor after, Map<String, Object> values) {
        Instant from = filter.from() == null ? null : filter.from().start(clock.getZone());
        Instant until = filter.to() == null ? null : filter.to().end(clock.getZone());
        FROM_AFTER_TO.when(from != null && until != null && !from.isBefore(until));
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "r.institution = :institution", "institution", filter.institution());
        add(conditions, values, "r.actor = :actor", "actor", filter.actor());
        add(conditions, values, "r.aggregate = :aggregate", "aggregate", filter.aggregate());
        add(conditions, values, "r.kind = :type", "type", filter.type());
        add(conditions, values, "r.at >= :from", "from", at(from));
        add(conditions, values, "r.at < :until", "until", at(until));
        if (after != null) {
            values.put("number", after.number());
            String beyond = filter.oldestFirst() ? ">" : "<";
            add(conditions, values, "(r.at, r.number) " + beyond + " (:at, :number)", "at", at(after.at()));
        }
        return conditions;
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** The entry of that event, if the actor may see it. */
    Row one(String event, Actor actor) {
        await();
        return database.sql("SELECT " + Row.COLUMNS + " FROM monitoring.audit_entry r " + Row.JOINED
                        + " WHERE l.event_id = ?")
                .param(event)
                .query(Row::of)
                .optional()
                .filter(row -> actor.belongsTo(row.institution()))
                .orElseThrow(ENTRY_UNKNOWN::refused);
    }

    /** The entries of these events, in the order of the log. */
    List<Row> these(Collection<String> events) {
        await();
        return ordered("l.event_id = ANY (?)", events.toArray(String[]::new));
    }

    /** The entries of all that somebody has done, in the order of the log. */
    List<Row> by(String actor) {
        await();
        return ordered("r.actor = ?", actor);
    }

    private List<Row> ordered(String condition, Object value) {
        return database.sql("SELECT " + Row.COLUMNS + " FROM monitoring.audit_entry r " + Row.JOINED + " WHERE "
                        + condition + " ORDER BY r.number")
                .param(value)
                .query(Row::of)
                .list();
    }

    /** All that came of what this came of, as far as the actor may see it, in the order of the log. */
    List<Row> related(Row one, Actor actor) {
        return database
                .sql("SELECT " + Row.COLUMNS + " FROM monitoring.audit_entry r " + Row.JOINED + """
                     WHERE r.trace = (SELECT trace FROM monitoring.audit_entry WHERE number = ?)
                     ORDER BY r.number LIMIT
                    """ + TREE_AT_MOST)
                .param(one.number())
                .query(Row::of)
                .list()
                .stream()
                .filter(row -> actor.belongsTo(row.institution()))
                .toList();
    }

    /** What has happened in an institution, by the events' names. */
    List<String> kinds(UUID institution) {
        return different("kind", institution);
    }

    /** Who has done anything there. */
    List<String> actors(UUID institution) {
        return different("actor", institution);
    }

    /** From one to the next in the index, however many rows there are of each. */
    private List<String> different(String column, UUID institution) {
        return database.sql("""
            WITH RECURSIVE found AS (
                (SELECT %1$s AS one FROM monitoring.audit_entry WHERE institution = :institution ORDER BY %1$s LIMIT 1)
                UNION ALL
                SELECT (SELECT %1$s FROM monitoring.audit_entry
                         WHERE institution = :institution AND %1$s > found.one ORDER BY %1$s LIMIT 1)
                  FROM found WHERE found.one IS NOT NULL)
            SELECT one FROM found WHERE one IS NOT NULL
            """.formatted(column))
                .param("institution", institution)
                .query(String.class)
                .list();
    }
}
