package org.nastavnik.roadmap.institution;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;
import org.nastavnik.contracts.participants.InstitutionEvent.ZoneSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the time zone of each institution. */
@Component
@ProcessingGroup("roadmap.institution")
class InstitutionProjection {

    private final JdbcClient database;

    InstitutionProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Registered now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO roadmap.institution (institution, seq) VALUES (:institution, :seq)
            ON CONFLICT (institution) DO NOTHING
            """)
                .param("institution", now.institution())
                .param("seq", seq)
                .update();
    }

    @EventHandler
    void on(ZoneSet now, @SequenceNumber long seq) {
        database.sql("""
            UPDATE roadmap.institution SET seq = :seq, zone = :zone WHERE institution = :institution AND seq < :seq
            """)
                .param("institution", now.institution())
                .param("seq", seq)
                .param("zone", now.zone().getId())
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE roadmap.institution").update();
    }
}
