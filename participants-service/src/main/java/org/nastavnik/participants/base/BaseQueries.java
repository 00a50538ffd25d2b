package org.nastavnik.participants.base;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Request;
import org.nastavnik.contracts.participants.MentorBaseEvent.Competency;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.personaldata.SealedJson;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers which bases there are and who is in them, as of the moment it is asked. Whoever does not run the programme sees the
 * bases that he or she is in, and of these the own entry.
 */
@Component
class BaseQueries {

    private final JdbcClient database;
    private final SealedJson json;
    private final ProjectionFreshness freshness;

    BaseQueries(JdbcClient database, SealedJson json, ProjectionFreshness freshness) {
        this.database = database;
        this.json = json;
        this.freshness = freshness;
    }

    /** Which open bases somebody is in, by all that has happened to bases so far. */
    List<Standing> openWith(UUID person) {
        freshness.await(BaseProjection.class);
        return database.sql("""
            SELECT base, kind FROM participants.base_entry JOIN participants.base USING (base)
             WHERE person = :person AND left_on IS NULL AND NOT closed
             ORDER BY base
            """).param("person", person).query(Standing.class).list();
    }

    /** The base of mentees of that id, with whom it holds in the order in which they entered. */
    Optional<Known<Mentee>> findOfMentees(UUID base, Actor actor) {
        return find(Kind.MENTEES, base, actor, Mentee[].class, """
            'personId', person, 'requests', subjects, 'availability', availability
            """);
    }

    /** The base of mentors of that id likewise, with the trainings of each. */
    Optional<Known<Mentor>> findOfMentors(UUID base, Actor actor) {
        return find(Kind.MENTORS, base, actor, Mentor[].class, """
            'personId', person, 'competencies', subjects, 'capacity', capacity,
            'availability', availability, 'preferences', preferences,
            'trainings', coalesce((
                SELECT jsonb_agg(jsonb_build_object(
                           'course', course, 'hours', hours, 'completedOn', completed_on
                       ) ORDER BY completed_on, training.seq)
                  FROM participants.mentor_training training
                 WHERE training.base = entry.base AND training.person = entry.person), '[]')
            """);
    }

    /** Tells {@code entry} of each row of somebody in it, as {@code jsonb_build_object} takes it. */
    private <E extends Entry> Optional<Known<E>> find(
            Kind kind, UUID base, Actor actor, Class<E[]> entries, String entry) {
        awaitFacts();
        return database.sql("""
            SELECT seq, institution, school_year, closed, coalesce(seen.entries, '[]') AS entries
              FROM participants.base
             CROSS JOIN LATERAL (
                   SELECT jsonb_agg(jsonb_build_object(%s) ORDER BY place)
                     FROM participants.base_entry entry
                    WHERE entry.base = base.base AND left_on IS NULL AND (:all OR person = :own)) seen (entries)
             WHERE base = :base AND kind = :kind AND (:all OR seen.entries IS NOT NULL)
            """.formatted(entry))
                .param("base", base)
                .param("kind", kind.name())
                .param("all", seesAll(actor))
                .param("own", actor.person())
                .query((row, _) -> new Known<>(
                        base,
                        row.getLong("seq"),
                        row.getObject("institution", UUID.class),
                        row.getString("school_year"),
                        row.getBoolean("closed"),
                        List.of(json.read(row.getString("entries"), entries))))
                .optional()
                .filter(found -> actor.belongsTo(found.institution()));
    }

    /** Those of an institution, of the latest school year first, from after one of them. */
    Page<Listed> of(Kind kind, UUID institution, Actor actor, @Nullable UUID after, int limit) {
        awaitFacts();
        return Page.of(
                database.sql("""
                    SELECT base AS id, seq, institution, school_year, closed, seen.entries
                      FROM participants.base
                     CROSS JOIN LATERAL (
                           SELECT count(*) FROM participants.base_entry entry
                            WHERE entry.base = base.base AND left_on IS NULL AND (:all OR person = :own)) seen (entries)
                     WHERE institution = :institution AND kind = :kind AND (:all OR seen.entries > 0)
                       AND (:after::uuid IS NULL OR (school_year, base)
                            < (SELECT school_year, base FROM participants.base WHERE base = :after))
                     ORDER BY school_year DESC, base DESC
                     LIMIT :limit + 1
                    """)
                        .param("institution", institution)
                        .param("kind", kind.name())
                        .param("all", seesAll(actor))
                        .param("own", actor.person())
                        .param("after", after)
                        .param("limit", limit)
                        .query(Listed.class)
                        .list(),
                limit,
                Listed::id);
    }

    /** Also for whoever has to leave after a withdrawal that was told before. */
    private void awaitFacts() {
        freshness.await(WhenConsentWithdrawnLeaveOpenBases.class);
        freshness.await(BaseProjection.class);
    }

    private static boolean seesAll(Actor actor) {
        return actor.isAny(COORDINATOR, DIRECTOR, AUDITOR);
    }

    /** An open base that somebody is in. */
    record Standing(UUID base, Kind kind) {

        /** What to ask it, so that this person leaves. */
        Object leave(UUID person, LocalDate on, Instant by) {
            return switch (kind) {
                case MENTEES -> new MenteeBaseCommand.Leave(base, person, on, by);
                case MENTORS -> new MentorBaseCommand.Leave(base, person, on, by);
            };
        }
    }

    /** A base in a list: as many entries as whoever asks may see. */
    record Listed(UUID id, long seq, UUID institution, String schoolYear, boolean closed, int entries) {}

    /** A base as it is known now, after change {@code seq}. */
    record Known<E extends Entry>(
            UUID id, long seq, UUID institution, String schoolYear, boolean closed, List<E> entries) {

        /** What it says of somebody, if he or she is in it. */
        Optional<E> entry(UUID person) {
            return entries.stream().filter(one -> one.personId().equals(person)).findFirst();
        }
    }

    /** Somebody in a base. */
    sealed interface Entry {

        UUID personId();
    }

    /** Somebody who seeks a mentor. */
    record Mentee(UUID personId, List<Request> requests, List<Personal> availability) implements Entry {}

    /** Somebody who may be asked to mentor. */
    record Mentor(
            UUID personId,
            List<Competency> competencies,
            int capacity,
            List<Personal> availability,
            @Nullable Personal preferences,
            List<Training> trainings)
            implements Entry {}

    /** A course that a mentor has completed. */
    record Training(Personal course, int hours, LocalDate completedOn) {}
}
