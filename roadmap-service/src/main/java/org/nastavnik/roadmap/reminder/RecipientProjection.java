package org.nastavnik.roadmap.reminder;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.roadmap.reminder.RecipientEvent.Changed;
import org.nastavnik.roadmap.reminder.RecipientEvent.Named;
import org.nastavnik.roadmap.reminder.RecipientEvent.Removed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each recipient, the address as sealed as in the events; an event that it has seen changes nothing. */
@Component
@ProcessingGroup("roadmap.recipients")
class RecipientProjection {

    private final JdbcClient database;

    RecipientProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Named now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO roadmap.recipient (recipient, seq, institution, role, entry, address, language, removed)
            VALUES (:recipient, :seq, :institution, :role, :entry, :address, :language, false)
            ON CONFLICT (recipient) DO NOTHING
            """)
                .param("recipient", now.recipient())
                .param("seq", seq)
                .param("institution", now.institution())
                .param("role", now.role().orElse(null))
                .param("entry", now.entry().orElse(null))
                .param("address", now.address().sealed())
                .param("language", now.language())
                .update();
    }

    @EventHandler
    void on(Changed now, @SequenceNumber long seq) {
        database.sql("""
            UPDATE roadmap.recipient SET (seq, address, language) = (:seq, :address, :language)
             WHERE recipient = :recipient AND seq < :seq
            """)
                .param("recipient", now.recipient())
                .param("seq", seq)
                .param("address", now.address().sealed())
                .param("language", now.language())
                .update();
    }

    @EventHandler
    void on(Removed now, @SequenceNumber long seq) {
        database.sql("UPDATE roadmap.recipient SET (seq, removed) = (:seq, true) WHERE recipient = :recipient AND"
                        + " seq < :seq")
                .param("recipient", now.recipient())
                .param("seq", seq)
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE roadmap.recipient").update();
    }
}
