package org.nastavnik.participants.base;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.MentorBaseEvent;
import org.nastavnik.contracts.participants.MentorBaseEvent.Trained;
import org.nastavnik.platform.personaldata.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each base, each person in it and each training, as known now; an event that a row has seen already changes
 * nothing.
 */
@Component
@ProcessingGroup("participants.base-roll")
class BaseProjection {

    private final JdbcClient database;
    private final SealedJson json;

    BaseProjection(JdbcClient database, SealedJson json) {
        this.database = database;
        this.json = json;
    }

    @EventHandler
    void on(MenteeBaseEvent.Opened now, @SequenceNumber long seq) {
        open(now.base(), seq, Kind.MENTEES, now.institution(), now.schoolYear());
    }

    @EventHandler
    void on(MentorBaseEvent.Opened now, @SequenceNumber long seq) {
        open(now.base(), seq, Kind.MENTORS, now.institution(), now.schoolYear());
    }

    @EventHandler
    void on(MenteeBaseEvent.Entered now, @SequenceNumber long seq) {
        enter(now.base(), seq, now.person(), now.requests(), now.availability(), null, null);
    }

    @EventHandler
    void on(MentorBaseEvent.Entered now, @SequenceNumber long seq) {
        String preferences = now.preferences().map(Personal::sealed).orElse(null);
        enter(now.base(), seq, now.person(), now.competencies(), now.availability(), now.capacity(), preferences);
    }

    @EventHandler
    void on(MenteeBaseEvent.Left now, @SequenceNumber long seq) {
        leave(now.base(), seq, now.person(), now.on());
    }

    @EventHandler
    void on(MentorBaseEvent.Left now, @SequenceNumber long seq) {
        leave(now.base(), seq, now.person(), now.on());
    }

    @EventHandler
    void on(Trained now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO participants.mentor_training (base, seq, person, course, hours, completed_on)
            VALUES (:base, :seq, :person, :course, :hours, :completedOn)
            ON CONFLICT DO NOTHING
            """)
                .param("base", now.base())
                .param("seq", seq)
                .param("person", now.person())
                .param("course", now.course().sealed())
                .param("hours", now.hours())
                .param("completedOn", now.completedOn())
                .update();
        advance(now.base(), seq, false);
    }

    @EventHandler
    void on(MenteeBaseEvent.Closed now, @SequenceNumber long seq) {
        advance(now.base(), seq, true);
    }

    @EventHandler
    void on(MentorBaseEvent.Closed now, @SequenceNumber long seq) {
        advance(now.base(), seq, true);
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE participants.base, participants.base_entry, participants.mentor_training")
                .update();
    }

    private void open(UUID base, long seq, Kind kind, UUID institution, String schoolYear) {
        database.sql("""
            INSERT INTO participants.base (base, seq, kind, institution, school_year, closed)
            VALUES (:base, :seq, :kind, :institution, :schoolYear, false)
            ON CONFLICT DO NOTHING
            """)
                .param("base", base)
                .param("seq", seq)
                .param("kind", kind.name())
                .param("institution", institution)
                .param("schoolYear", schoolYear)
                .update();
    }

    private void enter(
            UUID base,
            long seq,
            UUID person,
            List<?> subjects,
            List<Personal> availability,
            @Nullable Integer capacity,
            @Nullable String preferences) {
        database.sql("""
            INSERT INTO participants.base_entry AS known
                   (base, person, place, seq, subjects, availability, capacity, preferences)
            VALUES (:base, :person, :seq, :seq, :subjects::jsonb, :availability::jsonb, :capacity, :preferences)
            ON CONFLICT (base, person) DO UPDATE
               SET (seq, subjects, availability, capacity, preferences, left_on, place)
                 = (EXCLUDED.seq, EXCLUDED.subjects, EXCLUDED.availability, EXCLUDED.capacity, EXCLUDED.preferences,
                    NULL, CASE WHEN known.left_on IS NULL THEN known.place ELSE EXCLUDED.place END)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("base", base)
                .param("person", person)
                .param("seq", seq)
                .param("subjects", json.write(subjects))
                .param("availability", json.write(availability))
                .param("capacity", capacity)
                .param("preferences", preferences)
                .update();
        advance(base, seq, false);
    }

    /** The row stays, without what it said, so that an earlier entry that is told again does not come back. */
    private void leave(UUID base, long seq, UUID person, LocalDate on) {
        database.sql("""
            UPDATE participants.base_entry
               SET (seq, left_on, subjects, availability, capacity, preferences) = (:seq, :on, '[]', '[]', NULL, NULL)
             WHERE base = :base AND person = :person AND seq < :seq
            """)
                .param("base", base)
                .param("seq", seq)
                .param("person", person)
                .param("on", on)
                .update();
        advance(base, seq, false);
    }

    /** What was closed once stays so, whatever happens to it later. */
    private void advance(UUID base, long seq, boolean closes) {
        database.sql("""
            UPDATE participants.base SET (seq, closed) = (:seq, closed OR :closes) WHERE base = :base AND seq < :seq
            """)
                .param("base", base)
                .param("seq", seq)
                .param("closes", closes)
                .update();
    }
}
