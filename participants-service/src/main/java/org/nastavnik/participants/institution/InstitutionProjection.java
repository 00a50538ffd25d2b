package org.nastavnik.participants.institution;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;
import org.nastavnik.contracts.participants.InstitutionEvent.ZoneSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each institution as it is known now; an event that the row has seen already changes nothing. */
@Component
@ProcessingGroup("participants.institution")
class InstitutionProjection {

    private final JdbcClient database;

    InstitutionProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Registered now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO participants.institution AS known (institution, seq, name, municipality)
            VALUES (:institution, :seq, :name, :municipality)
            ON CONFLICT (institution) DO UPDATE
               SET (seq, name, municipality) = (EXCLUDED.seq, EXCLUDED.name, EXCLUDED.municipality)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("institution", now.institution())
                .param("seq", seq)
                .param("name", now.name())
                .param("municipality", now.municipality())
                .update();
    }

    @EventHandler
    void on(ZoneSet now, @SequenceNumber long seq) {
        database.sql("""
            UPDATE participants.institution SET seq = :seq, zone = :zone
             WHERE institution = :institution AND seq < :seq
            """)
                .param("institution", now.institution())
                .param("seq", seq)
                .param("zone", now.zone().getId())
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE participants.institution").update();
    }
}
