package org.nastavnik.pairing.person;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Entered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each person in each base of mentees; who has been in one stays in it. */
@Component
@ProcessingGroup("pairing.mentee-base")
class MenteeBaseProjection {

    private final JdbcClient database;

    MenteeBaseProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Entered now) {
        database.sql("""
            INSERT INTO pairing.mentee_in_base (base, person, institution) VALUES (:base, :person, :institution)
            ON CONFLICT (base, person) DO NOTHING
            """)
                .param("base", now.base())
                .param("person", now.person())
                .param("institution", now.institution())
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE pairing.mentee_in_base").update();
    }
}
