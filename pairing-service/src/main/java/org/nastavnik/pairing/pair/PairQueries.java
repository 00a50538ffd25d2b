package org.nastavnik.pairing.pair;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which pairs there are, each to whom it may concern. */
@Component
class PairQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final PersonalTexts texts;

    PairQueries(JdbcClient database, ProjectionFreshness freshness, PersonalTexts texts) {
        this.database = database;
        this.freshness = freshness;
        this.texts = texts;
    }

    /** Whether the actor reads all of the institution's pairs, and not only those he or she is in. */
    static boolean readsAll(Actor actor) {
        return actor.isAny(COORDINATOR, DIRECTOR, AUDITOR);
    }

    /** The one of that id, by all that has happened to pairs so far. */
    Optional<PairOnRecord> find(UUID id) {
        freshness.await(PairProjection.class);
        return database.sql("SELECT * FROM pairing.pair WHERE pair = :pair")
                .param("pair", id)
                .query((row, _) -> PairOnRecord.of(row, texts))
                .optional();
    }

    /** Those with that person that were proposed by a moment and have not ended, by all that has happened to pairs so far. */
    List<PairOnRecord> unended(UUID institution, UUID person, Instant by) {
        freshness.await(PairProjection.class);
        return database.sql("""
            SELECT * FROM pairing.pair
             WHERE institution = :institution AND (mentor = :person OR :person = ANY (mentees))
               AND state IN ('PROPOSED', 'CONSENTED', 'ACTIVE') AND proposed_at <= :by
             ORDER BY pair
            """)
                .param("institution", institution)
                .param("person", person)
                .param("by", by.atOffset(ZoneOffset.UTC))
                .query((row, _) -> PairOnRecord.of(row, texts))
                .list();
    }

    /** The one of that id, if the actor may see it. */
    Optional<PairOnRecord> find(UUID id, Actor actor) {
        freshness.await(WhenConsentWithdrawnEndPairs.class);
        return find(id).filter(
                        found -> actor.belongsTo(found.institution()) && (readsAll(actor) || found.includes(actor)));
    }

    /**
     * Those of an institution that the actor may see, the latest first, from after a place in that order.
     *
     * @param state that they are in, or null for any
     */
    Page<PairOnRecord> of(UUID institution, @Nullable PairState state, Actor actor, @Nullable Cursor after, int limit) {
        freshness.await(WhenConsentWithdrawnEndPairs.class);
        freshness.await(PairProjection.class);
        Cursor start = after == null ? Cursor.START : after;
        return Page.of(
                database.sql("""
                    SELECT * FROM pairing.pair
                     WHERE institution = :institution
                       AND (CAST(:state AS text) IS NULL OR state = :state)
                       AND (:all OR mentor = :person OR :person = ANY (mentees))
                       AND (proposed_at, pair) < (:at, :pair)
                     ORDER BY proposed_at DESC, pair DESC
                     LIMIT :limit + 1
                    """)
                        .param("institution", institution)
                        .param("state", state == null ? null : state.name())
                        .param("all", readsAll(actor))
                        .param("person", actor.person())
                        .param("at", start.at())
                        .param("pair", start.pair())
                        .param("limit", limit)
                        .query((row, _) -> PairOnRecord.of(row, texts))
                        .list(),
                limit,
                last -> new Cursor(last.proposedAt().atOffset(ZoneOffset.UTC), last.id()));
    }

    /** A place in the list, written {@code 2026-03-14T10:15:30Z_<id>}. */
    record Cursor(OffsetDateTime at, UUID pair) {

        /** Before all others; PostgreSQL calls that moment infinity. */
        private static final Cursor START = new Cursor(OffsetDateTime.MAX, new UUID(-1, -1));

        /** Reads what {@link #toString} has written; Spring calls it for request parameters. */
        public static Cursor of(String written) {
            String[] parts = written.split("_", 2);
            return new Cursor(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        }

        @Override
        public String toString() {
            return at + "_" + pair;
        }
    }
}
