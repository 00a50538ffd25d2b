package org.nastavnik.pairing.person;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Entered;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Left;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each person who is, or has been, in a base of mentees; a closed base keeps those who were in it. */
@Component
@ProcessingGroup("pairing.mentee-in-base")
class MenteeBaseProjection {

    private final JdbcClient database;

    MenteeBaseProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Entered now, @SequenceNumber long seq) {
        write(now.base(), now.person(), seq, now.institution(), false);
    }

    @EventHandler
    void on(Left now, @SequenceNumber long seq) {
        write(now.base(), now.person(), seq, now.institution(), true);
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE pairing.mentee_in_base").update();
    }

    private void write(UUID base, UUID person, long seq, UUID institution, boolean gone) {
        database.sql("""
            INSERT INTO pairing.mentee_in_base AS known (base, person, seq, institution, gone)
            VALUES (:base, :person, :seq, :institution, :gone)
            ON CONFLICT (base, person) DO UPDATE SET (seq, gone) = (EXCLUDED.seq, EXCLUDED.gone)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("base", base)
                .param("person", person)
                .param("seq", seq)
                .param("institution", institution)
                .param("gone", gone)
                .update();
    }
}
