package org.nastavnik.participants.base;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.contracts.participants.MentorBaseEvent.Closed;
import org.nastavnik.contracts.participants.MentorBaseEvent.Entered;
import org.nastavnik.contracts.participants.MentorBaseEvent.Opened;
import org.nastavnik.contracts.participants.MentorBaseEvent.Trained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a row for each base of mentors, each person in it and each training, as known now; an event that a row has seen
 * already changes nothing.
 */
@Component
@ProcessingGroup("participants.mentor-base")
class MentorBaseProjection {

    private final JdbcClient database;
    private final JsonMapper json;

    MentorBaseProjection(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @EventHandler
    void on(Opened now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO participants.mentor_base (base, seq, institution, school_year, closed)
            VALUES (:base, :seq, :institution, :schoolYear, false)
            ON CONFLICT DO NOTHING
            """)
                .param("base", now.base())
                .param("seq", seq)
                .param("institution", now.institution())
                .param("schoolYear", now.schoolYear())
                .update();
    }

    @EventHandler
    void on(Entered now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO participants.mentor_base_entry AS known
                   (base, person, place, seq, competencies, capacity, availability, preferences)
            VALUES (:base, :person, :seq, :seq, :competencies::jsonb, :capacity, :availability::jsonb, :preferences)
            ON CONFLICT (base, person) DO UPDATE
               SET (seq, competencies, capacity, availability, preferences)
                 = (EXCLUDED.seq, EXCLUDED.competencies, EXCLUDED.capacity, EXCLUDED.availability,
                    EXCLUDED.preferences)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("base", now.base())
                .param("person", now.person())
                .param("seq", seq)
                .param("competencies", json.writeValueAsString(now.competencies()))
                .param("capacity", now.capacity())
                .param("availability", json.writeValueAsString(now.availability()))
                .param("preferences", now.preferences().orElse(null))
                .update();
        advance(now.base(), seq);
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
                .param("course", now.course())
                .param("hours", now.hours())
                .param("completedOn", now.completedOn())
                .update();
        advance(now.base(), seq);
    }

    @EventHandler
    void on(Closed now, @SequenceNumber long seq) {
        database.sql("""
            UPDATE participants.mentor_base SET seq = :seq, closed = true WHERE base = :base AND seq < :seq
            """).param("base", now.base()).param("seq", seq).update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE participants.mentor_base, participants.mentor_base_entry, participants.mentor_training")
                .update();
    }

    private void advance(UUID base, long seq) {
        database.sql("UPDATE participants.mentor_base SET seq = :seq WHERE base = :base AND seq < :seq")
                .param("base", base)
                .param("seq", seq)
                .update();
    }
}
