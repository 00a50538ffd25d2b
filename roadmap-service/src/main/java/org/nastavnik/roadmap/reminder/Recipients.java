package org.nastavnik.roadmap.reminder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.roadmap.document.Executor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers where reminders go, as of the moment it is asked. */
@Component
class Recipients {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final PersonalTexts texts;

    Recipients(JdbcClient database, ProjectionFreshness freshness, PersonalTexts texts) {
        this.database = database;
        this.freshness = freshness;
        this.texts = texts;
    }

    /** The institutions that have any. */
    List<UUID> institutions() {
        freshness.await(RecipientProjection.class);
        return database.sql("SELECT DISTINCT institution FROM roadmap.recipient WHERE NOT removed ORDER BY institution")
                .query(UUID.class)
                .list();
    }

    /** Those of an institution, by id, from after one of them. */
    Page<Known> of(UUID institution, @Nullable UUID after, int limit) {
        freshness.await(RecipientProjection.class);
        return Page.of(
                database.sql("""
                    SELECT * FROM roadmap.recipient
                     WHERE institution = :institution AND NOT removed AND (:after::uuid IS NULL OR recipient > :after)
                     ORDER BY recipient
                     LIMIT :limit + 1
                    """)
                        .param("institution", institution)
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> known(row))
                        .list(),
                limit,
                Known::id);
    }

    /** The one of that id, unless it was removed. */
    Optional<Known> find(UUID recipient) {
        freshness.await(RecipientProjection.class);
        return database.sql("SELECT * FROM roadmap.recipient WHERE recipient = ? AND NOT removed")
                .param(recipient)
                .query((row, _) -> known(row))
                .optional();
    }

    private Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("recipient", UUID.class),
                row.getLong("seq"),
                row.getObject("institution", UUID.class),
                row.getString("role"),
                row.getObject("entry", UUID.class),
                texts.kept(row.getString("address")),
                row.getString("language"));
    }

    /**
     * A recipient as known now, after change {@code seq}.
     *
     * @param executor a role in the words of the roadmap; none for somebody who is named there
     * @param entry under which the roadmap names somebody; none for a role
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Known(
            UUID id,
            long seq,
            UUID institution,
            @Nullable String executor,
            @Nullable UUID entry,
            Personal address,
            String language) {

        /** Whether that executor is the one whose reminders go here. */
        boolean isFor(Executor one) {
            return entry != null
                    ? entry.equals(one.entry())
                    : executor != null && one.role() != null && plain(executor).equals(plain(one.role()));
        }

        /** Whether nobody can be reached there any more. */
        @JsonIgnore
        boolean isErased() {
            return address.text().equals(Personal.ERASED);
        }

        Locale locale() {
            return Locale.of(language);
        }

        private static String plain(String words) {
            return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }
}
