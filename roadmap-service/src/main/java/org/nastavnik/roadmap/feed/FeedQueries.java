package org.nastavnik.roadmap.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which addresses were given out, by all that is known the moment it is asked. */
@Component
class FeedQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    FeedQueries(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** What an address tells of, unless it was revoked. The secret is looked up by what it amounts to, and compared as that. */
    Optional<UUID> roadmap(Secret secret) {
        freshness.await(FeedProjection.class);
        return database.sql("SELECT roadmap FROM roadmap.calendar_feed WHERE hash = ? AND revoked_at IS NULL")
                .param(secret.sha256())
                .query(UUID.class)
                .optional();
    }

    /** Those of a roadmap, the latest first. */
    List<Given> of(UUID roadmap) {
        freshness.await(FeedProjection.class);
        return database.sql("""
            SELECT feed, issued_at, revoked_at FROM roadmap.calendar_feed WHERE roadmap = ? ORDER BY issued_at DESC, feed
            """)
                .param(roadmap)
                .query((row, _) -> {
                    OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
                    return new Given(
                            row.getObject("feed", UUID.class),
                            row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                            revokedAt == null ? null : revokedAt.toInstant());
                })
                .list();
    }

    /**
     * An address that was given out, without its secret, which nobody knows but who was told.
     *
     * @param revokedAt none as long as it answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(UUID id, Instant issuedAt, @Nullable Instant revokedAt) {}
}
