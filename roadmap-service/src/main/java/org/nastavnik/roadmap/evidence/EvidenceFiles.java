package org.nastavnik.roadmap.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.personaldata.PersonalFiles;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.nastavnik.platform.personaldata.Place;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.roadmap.plan.EvidenceFile;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.nastavnik.roadmap.plan.PlanRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * The files themselves. They are rows, and not events: what is said of them for good is said by the event that names them.
 * Each change is told in the log, by ids.
 */
@Component
public class EvidenceFiles {

    private static final Logger log = LoggerFactory.getLogger(EvidenceFiles.class);
    private static final Duration UNNAMED_FOR = Duration.ofDays(1);

    private final JdbcClient database;
    private final TransactionTemplate together;
    private final ProjectionFreshness freshness;
    private final PlanQueries plans;
    private final PersonalFiles seals;
    private final PersonalTexts texts;
    private final Clock clock;
    private final long room;

    /** @param room for the files of one institution */
    EvidenceFiles(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ProjectionFreshness freshness,
            PlanQueries plans,
            PersonalFiles seals,
            PersonalTexts texts,
            Clock clock,
            @Value("${nastavnik.evidence.room:2GB}") DataSize room) {
        this.database = database;
        this.together = new TransactionTemplate(transactions);
        this.freshness = freshness;
        this.plans = plans;
        this.seals = seals;
        this.texts = texts;
        this.clock = clock;
        this.room = room.toBytes();
    }

    /**
     * A file of a roadmap that somebody is about to name; none if there is none, or no more. For a day from now it is not
     * removed because nobody names it.
     */
    public Optional<EvidenceFile> toName(UUID roadmap, UUID file, Actor actor) {
        PlanRefusal.UNKNOWN.unless(plans.isKnownTo(actor, roadmap));
        return changed("touched_at = :now", "file = :file AND roadmap = :roadmap")
                .param("file", file)
                .param("roadmap", roadmap)
                .query((row, _) -> new EvidenceFile(
                        row.getObject("file", UUID.class),
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getString("media_type"),
                        row.getObject("about", UUID.class),
                        texts.kept(row.getString("name"))))
                .optional()
                .filter(found -> !found.isErased());
    }

    /**
     * Keeps what somebody hands in together with what it proves, under a new id.
     *
     * @param about an executor of the roadmap by entry, if it is about one
     */
    public void keep(
            UUID file, UUID roadmap, UUID institution, @Nullable UUID about, @Nullable String name, byte[] content) {
        EvidenceRefusal.ABOUT_UNKNOWN.unless(about == null
                || plans.find(roadmap).stream()
                        .flatMap(plan -> plan.executors().stream())
                        .anyMatch(one -> one.id().equals(about)));
        keep(Upload.of(file, roadmap, institution, about, name, content));
    }

    /** Keeps it; asked again for the same file, there is but one. */
    void keep(Upload asked) {
        UUID subject = Kept.subject(asked.roadmap(), asked.about());
        byte[] sealed = seals.seal(asked.content(), subject, Kept.place(asked.id()))
                .orElseThrow(EvidenceRefusal.ABOUT_UNKNOWN::refused);
        String name = texts.seal(asked.name(), new Place(subject, Set.of(), Kept.NAME));
        String sha256 = Upload.sha256(asked.content());
        together.executeWithoutResult(_ -> {
            // Who comes second counts what the first has kept.
            database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param("evidence of " + asked.institution())
                    .query()
                    .singleRow();
            if (isKept(asked, sha256)) {
                return;
            }
            EvidenceRefusal.NO_ROOM.when(kept(asked.institution()) + asked.content().length > room);
            int added = database.sql("""
                INSERT INTO roadmap.evidence_file
                       (file, roadmap, institution, about, sha256, size, media_type, name, content, kept_at, touched_at)
                VALUES (:file, :roadmap, :institution, :about, :sha256, :size, :mediaType, :name, :content, :now, :now)
                ON CONFLICT DO NOTHING
                """)
                    .param("file", asked.id())
                    .param("roadmap", asked.roadmap())
                    .param("institution", asked.institution())
                    .param("about", asked.about())
                    .param("sha256", sha256)
                    .param("size", asked.content().length)
                    .param("mediaType", asked.kind().mediaType())
                    .param("name", name)
                    .param("content", sealed)
                    .param("now", now())
                    .update();
            EvidenceRefusal.ID_TAKEN.unless(added == 1);
            log.info(
                    "File {} of roadmap {} was kept for {}",
                    asked.id(),
                    asked.roadmap(),
                    Actor.current().user());
        });
    }

    /** Removes whatever is about somebody who was erased. */
    void removeThoseAbout(UUID somebody) {
        remove("about = :somebody", "somebody", somebody);
    }

    /** Removes what no event has named for a day, and what came when whom it is about was just being erased. */
    void removeUnnamed() {
        freshness.await(NamedFileProjection.class);
        remove("NOT named AND touched_at < :before", "before", now().minus(UNNAMED_FOR));
        freshness.await(PersonProjection.class);
        remove("about IN (SELECT person FROM roadmap.evidence_person WHERE erased = :erased)", "erased", true);
    }

    private void remove(String which, String parameter, Object value) {
        changed("content = NULL, name = NULL, removed_at = :now", which)
                .param(parameter, value)
                .query((row, _) -> row.getObject("file", UUID.class))
                .list()
                .forEach(file -> log.info("File {} was removed", file));
    }

    /** Of those that are still there. */
    private StatementSpec changed(String change, String which) {
        return database.sql("UPDATE roadmap.evidence_file SET " + change + " WHERE removed_at IS NULL AND " + which
                        + " RETURNING file, sha256, size, media_type, about, name")
                .param("now", now());
    }

    private boolean isKept(Upload asked, String sha256) {
        Optional<Kept> before = Kept.find(database, asked.id());
        before.ifPresent(kept -> EvidenceRefusal.ID_TAKEN.unless(kept.removedAt() == null
                && kept.roadmap().equals(asked.roadmap())
                && kept.sha256().equals(sha256)
                && Objects.equals(kept.about(), asked.about())));
        return before.isPresent();
    }

    private long kept(UUID institution) {
        return database.sql("""
            SELECT coalesce(sum(size), 0) FROM roadmap.evidence_file WHERE institution = ? AND removed_at IS NULL
            """).param(institution).query(Long.class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
