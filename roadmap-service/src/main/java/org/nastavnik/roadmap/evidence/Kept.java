package org.nastavnik.roadmap.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is kept of a file, besides its content.
 *
 * @param sha256 what it was when it was uploaded
 * @param name sealed; none once it is removed
 * @param removedAt none as long as it is there
 */
record Kept(
        UUID file,
        UUID roadmap,
        @Nullable UUID about,
        String sha256,
        long size,
        String mediaType,
        @Nullable String name,
        @Nullable Instant removedAt) {

    /** To what the name is bound. */
    static final String NAME = "roadmap.evidence-file/name";

    /** The file of that id, whosever it is. */
    static Optional<Kept> find(JdbcClient database, UUID file) {
        return database.sql("""
            SELECT file, roadmap, about, sha256, size, media_type, name, removed_at FROM roadmap.evidence_file WHERE file = ?
            """).param(file).query((row, _) -> of(row)).optional();
    }

    private static Kept of(ResultSet row) throws SQLException {
        OffsetDateTime removedAt = row.getObject("removed_at", OffsetDateTime.class);
        return new Kept(
                row.getObject("file", UUID.class),
                row.getObject("roadmap", UUID.class),
                row.getObject("about", UUID.class),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("media_type"),
                row.getString("name"),
                removedAt == null ? null : removedAt.toInstant());
    }

    /** Whose key it is sealed with. */
    UUID subject() {
        return subject(roadmap, about);
    }

    static UUID subject(UUID roadmap, @Nullable UUID about) {
        return about == null ? roadmap : about;
    }

    /** To what the content of a file is bound. */
    static String place(UUID file) {
        return "roadmap.evidence-file/" + file;
    }
}
