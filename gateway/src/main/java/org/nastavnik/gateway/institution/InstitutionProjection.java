package org.nastavnik.gateway.institution;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the name of each institution. */
@Component
@ProcessingGroup("gateway.institution")
class InstitutionProjection {

    private final JdbcClient database;

    InstitutionProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Registered now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO gateway.institution AS known (institution, seq, name)
            VALUES (:institution, :seq, :name)
            ON CONFLICT (institution) DO UPDATE SET (seq, name) = (EXCLUDED.seq, EXCLUDED.name)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("institution", now.institution())
                .param("seq", seq)
                .param("name", now.name())
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE gateway.institution").update();
    }
}
