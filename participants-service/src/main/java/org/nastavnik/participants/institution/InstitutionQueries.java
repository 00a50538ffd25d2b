package org.nastavnik.participants.institution;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Answers which institutions there are, as of the moment it is asked, and as far as whoever asks may see them: the
 * operator all, a municipal centre those of its municipality, everybody those he or she belongs to.
 */
@Component
class InstitutionQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    InstitutionQueries(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** The one of that id, if the actor may see it. */
    Optional<Known> find(UUID institution, Actor actor) {
        freshness.await(InstitutionProjection.class);
        return seenBy(actor, database.sql("""
            SELECT institution AS id, seq, name, municipality, zone
              FROM participants.institution
             WHERE institution = :institution
               AND (:all OR institution = ANY (:own) OR municipality = :municipality)
            """))
                .param("institution", institution)
                .query(Known.class)
                .optional();
    }

    /** Those that the actor may see, by name, from after one of them. */
    Page<Known> all(Actor actor, @Nullable UUID after, int limit) {
        freshness.await(InstitutionProjection.class);
        return Page.of(
                seenBy(actor, database.sql("""
                    SELECT institution AS id, seq, name, municipality, zone
                      FROM participants.institution
                     WHERE (:all OR institution = ANY (:own) OR municipality = :municipality)
                       AND (:after::uuid IS NULL OR (name, institution)
                            > (SELECT name, institution FROM participants.institution WHERE institution = :after))
                     ORDER BY name, institution
                     LIMIT :limit + 1
                    """))
                        .param("after", after)
                        .param("limit", limit)
                        .query(Known.class)
                        .list(),
                limit,
                Known::id);
    }

    private static StatementSpec seenBy(Actor actor, StatementSpec query) {
        return query.param("all", actor.isAny(ADMIN))
                .param("own", actor.institutions().toArray(UUID[]::new))
                .param("municipality", actor.isAny(MUNICIPAL) ? actor.municipality() : null);
    }

    /**
     * An institution as it is known now, after change {@code seq}.
     *
     * @param zone by which its days begin and end; none if that is the platform's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Known(
            UUID id,
            long seq,
            String name,
            String municipality,
            @Nullable String zone) {}
}
