package org.nastavnik.pairing.load;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.pairing.load.LoadEvent.CapacitySet;
import org.nastavnik.pairing.load.LoadEvent.PlacesGivenBack;
import org.nastavnik.pairing.load.LoadEvent.PlacesTaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each mentor in each institution: how many places there are, and how many are taken. */
@Component
@ProcessingGroup("pairing.load")
class LoadProjection {

    private final JdbcClient database;

    LoadProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(CapacitySet now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO pairing.mentor_load AS known (load, seq, institution, mentor, capacity, taken)
            VALUES (:load, :seq, :institution, :mentor, :capacity, 0)
            ON CONFLICT (load) DO UPDATE SET (seq, capacity) = (EXCLUDED.seq, EXCLUDED.capacity)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("load", now.load())
                .param("seq", seq)
                .param("institution", now.institution())
                .param("mentor", now.mentor())
                .param("capacity", now.capacity())
                .update();
    }

    @EventHandler
    void on(PlacesTaken now, @SequenceNumber long seq) {
        take(now.load(), seq, now.taken());
    }

    @EventHandler
    void on(PlacesGivenBack now, @SequenceNumber long seq) {
        take(now.load(), seq, now.taken());
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE pairing.mentor_load").update();
    }

    private void take(UUID load, long seq, int taken) {
        database.sql("UPDATE pairing.mentor_load SET seq = :seq, taken = :taken WHERE load = :load AND seq < :seq")
                .param("load", load)
                .param("seq", seq)
                .param("taken", taken)
                .update();
    }
}
