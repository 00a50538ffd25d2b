package org.nastavnik.roadmap.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.nastavnik.platform.personaldata.SealedJson;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.revision.Revision.Head;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what a roadmap planned, as of the moment it is asked. */
@Component
class RevisionQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final SealedJson json;
    private final PersonalTexts texts;

    RevisionQueries(JdbcClient database, ProjectionFreshness freshness, SealedJson json, PersonalTexts texts) {
        this.database = database;
        this.freshness = freshness;
        this.json = json;
        this.texts = texts;
    }

    /** All of a roadmap, the latest first. */
    List<Head> of(UUID roadmap) {
        freshness.await(RevisionProjection.class);
        return database.sql("SELECT number, at, reason FROM roadmap.revision WHERE roadmap = ? ORDER BY number DESC")
                .param(roadmap)
                .query((row, _) -> new Head(row.getInt("number"), at(row), reason(row)))
                .list();
    }

    /** One of them. */
    Optional<Revision> find(UUID roadmap, int number) {
        freshness.await(RevisionProjection.class);
        return database.sql("SELECT * FROM roadmap.revision WHERE roadmap = ? AND number = ?")
                .param(roadmap)
                .param(number)
                .query((row, _) -> new Revision(
                        row.getInt("number"),
                        at(row),
                        reason(row),
                        List.of(json.read(row.getString("sections"), Section[].class)),
                        List.of(json.read(row.getString("tasks"), Task[].class))))
                .optional();
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private @Nullable Personal reason(ResultSet row) throws SQLException {
        String sealed = row.getString("reason");
        return sealed == null ? null : texts.kept(sealed);
    }
}
