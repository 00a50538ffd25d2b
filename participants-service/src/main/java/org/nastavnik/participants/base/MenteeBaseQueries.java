package org.nastavnik.participants.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Request;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers which bases of mentees there are and who is in them, as of the moment it is asked and as far as may be seen. */
@Component
class MenteeBaseQueries {

    private final JdbcClient database;
    private final JsonMapper json;
    private final ProjectionFreshness freshness;

    MenteeBaseQueries(JdbcClient database, JsonMapper json, ProjectionFreshness freshness) {
        this.database = database;
        this.json = json;
        this.freshness = freshness;
    }

    /** The one of that id, with whom it holds in the order in which they entered. */
    Optional<Known> find(UUID base, Sight sight) {
        freshness.await(MenteeBaseProjection.class);
        return database.sql("""
            SELECT base, seq, institution, school_year, closed, seen.entries
              FROM participants.mentee_base
             CROSS JOIN LATERAL (
                   SELECT jsonb_agg(jsonb_build_object(
                              'personId', person, 'requests', requests, 'availability', availability
                          ) ORDER BY place)
                     FROM participants.mentee_base_entry entry
                    WHERE entry.base = mentee_base.base AND (:all OR person = :own)) seen (entries)
             WHERE base = :base AND (:all OR seen.entries IS NOT NULL)
            """)
                .param("base", base)
                .param("all", sight.all())
                .param("own", sight.own())
                .query((row, _) -> known(row))
                .optional();
    }

    /** Those of an institution, of the latest school year first, from after one of them. */
    Page<Listed> of(UUID institution, Sight sight, @Nullable UUID after, int limit) {
        freshness.await(MenteeBaseProjection.class);
        return Page.of(
                database.sql("""
                    SELECT base AS id, seq, institution, school_year, closed, seen.entries
                      FROM participants.mentee_base
                     CROSS JOIN LATERAL (
                           SELECT count(*) FROM participants.mentee_base_entry entry
                            WHERE entry.base = mentee_base.base AND (:all OR person = :own)) seen (entries)
                     WHERE institution = :institution AND (:all OR seen.entries > 0)
                       AND (:after::uuid IS NULL OR (school_year, base)
                            < (SELECT school_year, base FROM participants.mentee_base WHERE base = :after))
                     ORDER BY school_year DESC, base DESC
                     LIMIT :limit + 1
                    """)
                        .param("institution", institution)
                        .param("all", sight.all())
                        .param("own", sight.own())
                        .param("after", after)
                        .param("limit", limit)
                        .query(Listed.class)
                        .list(),
                limit,
                Listed::id);
    }

    private Known known(ResultSet row) throws SQLException {
        String entries = row.getString("entries");
        return new Known(
                row.getObject("base", UUID.class),
                row.getLong("seq"),
                row.getObject("institution", UUID.class),
                row.getString("school_year"),
                row.getBoolean("closed"),
                entries == null ? List.of() : List.of(json.readValue(entries, Entry[].class)));
    }

    /** A base in a list: as many entries as whoever asks may see. */
    record Listed(UUID id, long seq, UUID institution, String schoolYear, boolean closed, int entries) {}

    /** A base as it is known now, after change {@code seq}. */
    record Known(UUID id, long seq, UUID institution, String schoolYear, boolean closed, List<Entry> entries) {}

    /** Somebody in it. */
    record Entry(UUID personId, List<Request> requests, List<String> availability) {}
}
