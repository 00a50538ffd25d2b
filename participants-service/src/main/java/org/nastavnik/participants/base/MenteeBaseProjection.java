package org.nastavnik.participants.base;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Closed;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Entered;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Opened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a row for each base of mentees and for each person in it, as known now; an event that a row has seen already changes
 * nothing.
 */
@Component
@ProcessingGroup("participants.mentee-base")
class MenteeBaseProjection {

    private final JdbcClient database;
    private final JsonMapper json;

    MenteeBaseProjection(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @EventHandler
    void on(Opened now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO participants.mentee_base (base, seq, institution, school_year, closed)
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
            INSERT INTO participants.mentee_base_entry AS known (base, person, place, seq, requests, availability)
            VALUES (:base, :person, :seq, :seq, :requests::jsonb, :availability::jsonb)
            ON CONFLICT (base, person) DO UPDATE
               SET (seq, requests, availability) = (EXCLUDED.seq, EXCLUDED.requests, EXCLUDED.availability)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("base", now.base())
                .param("person", now.person())
                .param("seq", seq)
                .param("requests", json.writeValueAsString(now.requests()))
                .param("availability", json.writeValueAsString(now.availability()))
                .update();
        advance(now.base(), seq);
    }

    @EventHandler
    void on(Closed now, @SequenceNumber long seq) {
        database.sql("""
            UPDATE participants.mentee_base SET seq = :seq, closed = true WHERE base = :base AND seq < :seq
            """).param("base", now.base()).param("seq", seq).update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE participants.mentee_base, participants.mentee_base_entry")
                .update();
    }

    private void advance(UUID base, long seq) {
        database.sql("UPDATE participants.mentee_base SET seq = :seq WHERE base = :base AND seq < :seq")
                .param("base", base)
                .param("seq", seq)
                .update();
    }
}
