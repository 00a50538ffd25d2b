package org.nastavnik.roadmap.evidence;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.contracts.participants.PersonEvent.Registered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each person that some institution's register knows. */
@Component
@ProcessingGroup("roadmap.evidence-persons")
class PersonProjection {

    private final JdbcClient database;

    PersonProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Registered now, @SequenceNumber long seq) {
        write(now.person(), seq, now.institution(), false);
    }

    @EventHandler
    void on(Erased now, @SequenceNumber long seq) {
        write(now.person(), seq, now.institution(), true);
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE roadmap.evidence_person").update();
    }

    private void write(UUID person, long seq, UUID institution, boolean erased) {
        database.sql("""
            INSERT INTO roadmap.evidence_person AS known (person, seq, institution, erased)
            VALUES (:person, :seq, :institution, :erased)
            ON CONFLICT (person) DO UPDATE SET (seq, erased) = (EXCLUDED.seq, EXCLUDED.erased)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("person", person)
                .param("seq", seq)
                .param("institution", institution)
                .param("erased", erased)
                .update();
    }
}
