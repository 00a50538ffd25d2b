package org.nastavnik.pairing.person;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.participants.PersonEvent.Changed;
import org.nastavnik.contracts.participants.PersonEvent.ConsentGiven;
import org.nastavnik.contracts.participants.PersonEvent.ConsentWithdrawn;
import org.nastavnik.contracts.participants.PersonEvent.Departed;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.contracts.participants.PersonEvent.Registered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each person that some institution's register knows. */
@Component
@ProcessingGroup("pairing.standing")
class PersonProjection {

    private final JdbcClient database;

    PersonProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Registered now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO pairing.person AS known (person, seq, institution)
            VALUES (:person, :seq, :institution)
            ON CONFLICT (person) DO UPDATE SET (seq, institution) = (EXCLUDED.seq, EXCLUDED.institution)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("person", now.person())
                .param("seq", seq)
                .param("institution", now.institution())
                .update();
    }

    /** Nothing of what changes is kept here, but the row is as old as its person. */
    @EventHandler
    void on(Changed now, @SequenceNumber long seq) {
        update("institution = :value", now.person(), seq, now.institution());
    }

    @EventHandler
    void on(Departed now, @SequenceNumber long seq) {
        update("departed_on = :value", now.person(), seq, now.on());
    }

    @EventHandler
    void on(ConsentGiven now, @SequenceNumber long seq) {
        database.sql("""
            UPDATE pairing.person SET seq = :seq, consent_given_on = :on, consent_until = :until
             WHERE person = :person AND seq < :seq
            """)
                .param("person", now.person())
                .param("seq", seq)
                .param("on", now.givenOn())
                .param("until", now.until().orElse(null))
                .update();
    }

    @EventHandler
    void on(ConsentWithdrawn now, @SequenceNumber long seq) {
        update("consent_given_on = CAST(:value AS date)", now.person(), seq, null);
    }

    @EventHandler
    void on(Erased now, @SequenceNumber long seq) {
        update("erased = :value", now.person(), seq, true);
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE pairing.person").update();
    }

    private void update(String change, UUID person, long seq, @Nullable Object value) {
        database.sql("UPDATE pairing.person SET seq = :seq, " + change + " WHERE person = :person AND seq < :seq")
                .param("person", person)
                .param("seq", seq)
                .param("value", value)
                .update();
    }
}
