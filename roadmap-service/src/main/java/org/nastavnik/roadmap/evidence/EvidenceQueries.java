package org.nastavnik.roadmap.evidence;

import static org.nastavnik.roadmap.evidence.Comparison.Verdict.DAMAGED;
import static org.nastavnik.roadmap.evidence.Comparison.Verdict.MISSING;
import static org.nastavnik.roadmap.evidence.Comparison.Verdict.REMOVED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.personaldata.BrokenSeal;
import org.nastavnik.platform.personaldata.PersonalFiles;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.roadmap.evidence.Comparison.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives files away as they were uploaded or not at all, and answers which events name them. */
@Component
class EvidenceQueries {

    private static final Logger log = LoggerFactory.getLogger(EvidenceQueries.class);

    private static final String NAMED = """
        SELECT named.*, kept.removed_at
          FROM roadmap.named_file named LEFT JOIN roadmap.evidence_file kept USING (file)
         WHERE named.roadmap = :roadmap
        """;

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final PersonalFiles seals;

    EvidenceQueries(JdbcClient database, ProjectionFreshness freshness, PersonalFiles seals) {
        this.database = database;
        this.freshness = freshness;
        this.seals = seals;
    }

    /** The file of that id, if it is of the roadmap, by all erasures that are known the moment it is asked. */
    Optional<Kept> find(UUID roadmap, UUID file) {
        freshness.await(WhenErasedRemoveFiles.class);
        return Kept.find(database, file).filter(kept -> kept.roadmap().equals(roadmap));
    }

    /** All its bytes, which are those that were uploaded. */
    byte[] content(Kept kept) {
        try {
            byte[] content = opened(kept).orElseThrow(EvidenceRefusal.REMOVED::refused);
            EvidenceRefusal.DAMAGED.unless(Upload.sha256(content).equals(kept.sha256()));
            return content;
        } catch (BrokenSeal e) {
            log.error("File {} is not what was uploaded", kept.file(), e);
            throw EvidenceRefusal.DAMAGED.refused();
        }
    }

    /** The files that events of a roadmap have named, the first one first, from after an event in that order. */
    Page<Named> named(UUID roadmap, @Nullable Long after, int limit) {
        freshness.await(NamedFileProjection.class);
        freshness.await(WhenErasedRemoveFiles.class);
        return Page.of(
                database.sql(NAMED + " AND seq > :after ORDER BY seq LIMIT :limit + 1")
                        .param("roadmap", roadmap)
                        .param("after", after == null ? -1L : after)
                        .param("limit", limit)
                        .query((row, _) -> named(row))
                        .list(),
                limit,
                Named::seq);
    }

    /** Whether what is kept is what events of a roadmap name; nothing if there is neither. */
    Optional<Comparison> compare(UUID roadmap, UUID file) {
        freshness.await(NamedFileProjection.class);
        Optional<Kept> kept = find(roadmap, file);
        List<Named> named = database.sql(NAMED + " AND named.file = :file ORDER BY seq")
                .param("roadmap", roadmap)
                .param("file", file)
                .query((row, _) -> named(row))
                .list();
        return kept.map(one -> compare(one, named))
                .or(() -> named.isEmpty() ? Optional.empty() : Optional.of(Comparison.without(file, MISSING, named)));
    }

    private Comparison compare(Kept kept, List<Named> named) {
        try {
            return opened(kept)
                    .map(content -> Comparison.of(kept, content, named))
                    .orElseGet(() -> Comparison.without(kept.file(), REMOVED, named));
        } catch (BrokenSeal e) {
            log.error("File {} is not what was uploaded", kept.file(), e);
            return Comparison.without(kept.file(), DAMAGED, named);
        }
    }

    private Optional<byte[]> opened(Kept kept) {
        return database.sql("SELECT content FROM roadmap.evidence_file WHERE file = ? AND content IS NOT NULL")
                .param(kept.file())
                .query((row, _) -> row.getBytes("content"))
                .optional()
                .flatMap(content -> seals.open(content, kept.subject(), Kept.place(kept.file())));
    }

    private static Named named(ResultSet row) throws SQLException {
        OffsetDateTime removedAt = row.getObject("removed_at", OffsetDateTime.class);
        return new Named(
                row.getLong("seq"),
                row.getString("event"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("task"),
                row.getInt("n"),
                row.getObject("file", UUID.class),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("media_type"),
                row.getObject("about", UUID.class),
                removedAt == null ? null : removedAt.toInstant());
    }
}
