package org.nastavnik.pairing.meeting;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.nastavnik.pairing.meeting.MeetingEvent.FeedbackGiven;
import org.nastavnik.pairing.meeting.MeetingEvent.Held;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each meeting and one for each feedback. Neither ever changes, so that no row needs a version. */
@Component
@ProcessingGroup("pairing.meeting-cycle")
class MeetingProjection {

    private final JdbcClient database;

    MeetingProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Held now) {
        database.sql("""
            INSERT INTO pairing.meeting (pair, n, kind, held_on, topic) VALUES (:pair, :n, :kind, :heldOn, :topic)
            ON CONFLICT (pair, n) DO NOTHING
            """)
                .param("pair", now.pair())
                .param("n", now.n())
                .param("kind", now.kind().name())
                .param("heldOn", now.heldOn())
                .param("topic", now.topic().sealed())
                .update();
    }

    @EventHandler
    void on(FeedbackGiven now) {
        database.sql("""
            INSERT INTO pairing.feedback (pair, n, person, rating, text) VALUES (:pair, :n, :person, :rating, :text)
            ON CONFLICT (pair, n, person) DO NOTHING
            """)
                .param("pair", now.pair())
                .param("n", now.n())
                .param("person", now.person())
                .param("rating", now.rating())
                .param("text", now.text().sealed())
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE pairing.meeting, pairing.feedback").update();
    }
}
