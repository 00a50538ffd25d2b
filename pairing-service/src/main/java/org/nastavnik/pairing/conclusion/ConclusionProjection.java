package org.nastavnik.pairing.conclusion;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.pairing.PairEvent.Concluded;
import org.nastavnik.contracts.pairing.PairEvent.Dissolved;
import org.nastavnik.pairing.conclusion.ConclusionEvent.Abandoned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each pair that has ended. An end is final, so that no row needs a version. */
@Component
@ProcessingGroup("pairing.ending")
class ConclusionProjection {

    private final JdbcClient database;

    ConclusionProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Concluded now) {
        database.sql("""
            INSERT INTO pairing.conclusion (pair, concluded_on, reflection, public_event, outcome, wants_to_continue)
            VALUES (:pair, :on, :reflection, :publicEvent, :outcome, :wantsToContinue)
            ON CONFLICT (pair) DO NOTHING
            """)
                .param("pair", now.pair())
                .param("on", now.concludedOn())
                .param("reflection", now.reflection().sealed())
                .param("publicEvent", now.publicEvent().sealed())
                .param("outcome", now.outcome().sealed())
                .param("wantsToContinue", now.wantsToContinue())
                .update();
    }

    @EventHandler
    void on(Dissolved now) {
        dissolve(now.pair(), now.on(), now.reason());
    }

    @EventHandler
    void on(Abandoned now) {
        dissolve(now.pair(), now.on(), now.reason());
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE pairing.conclusion, pairing.dissolution").update();
    }

    private void dissolve(UUID pair, LocalDate on, Personal reason) {
        database.sql("""
            INSERT INTO pairing.dissolution (pair, dissolved_on, reason) VALUES (:pair, :on, :reason)
            ON CONFLICT (pair) DO NOTHING
            """)
                .param("pair", pair)
                .param("on", on)
                .param("reason", reason.sealed())
                .update();
    }
}
