package org.nastavnik.monitoring.kpi;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which institutions a municipality's figures are the sum of. An institution is registered once. */
@Component
@ProcessingGroup("monitoring.municipality")
class MunicipalityProjection {

    private final JdbcClient database;

    MunicipalityProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Registered now) {
        database.sql("""
            INSERT INTO monitoring.municipality_member (institution, municipality)
            VALUES (:institution, :municipality)
            ON CONFLICT (institution) DO NOTHING
            """)
                .param("institution", now.institution())
                .param("municipality", now.municipality())
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE monitoring.municipality_member").update();
    }
}
