package org.nastavnik.participants.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who was erased when, by whom and why. */
@Component
class ErasureQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    ErasureQueries(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** Those of an institution, the latest first, from after one of them. */
    Page<OnRecord> of(UUID institution, @Nullable UUID after, int limit) {
        freshness.await(ErasureProjection.class);
        return Page.of(
                database.sql("""
                    SELECT person, erased_at AS at, erased_by AS by, reason
                      FROM participants.erasure
                     WHERE institution = :institution
                       AND (:after::uuid IS NULL OR (erased_at, person)
                            < (SELECT erased_at, person FROM participants.erasure WHERE person = :after))
                     ORDER BY erased_at DESC, person DESC
                     LIMIT :limit + 1
                    """)
                        .param("institution", institution)
                        .param("after", after)
                        .param("limit", limit)
                        .query(OnRecord.class)
                        .list(),
                limit,
                OnRecord::person);
    }

    /** Everybody that the rows know of now, of whichever institution. */
    List<UUID> everybody() {
        return database.sql("SELECT person FROM participants.erasure ORDER BY person")
                .query(UUID.class)
                .list();
    }

    /**
     * Somebody who was erased.
     *
     * @param by the pseudonymous user who asked for it
     */
    record OnRecord(UUID person, Instant at, String by, Personal reason) {}
}
