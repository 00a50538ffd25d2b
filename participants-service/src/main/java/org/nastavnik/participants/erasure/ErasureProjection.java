package org.nastavnik.participants.erasure;

import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.platform.messaging.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each person who was erased. That is final, so that no row needs a version. */
@Component
@ProcessingGroup("participants.erasure")
class ErasureProjection {

    private final JdbcClient database;

    ErasureProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Erased now, @Timestamp Instant at, EventMessage<?> told) {
        database.sql("""
            INSERT INTO participants.erasure (person, institution, erased_at, erased_by, reason)
            VALUES (:person, :institution, :at, :by, :reason)
            ON CONFLICT (person) DO NOTHING
            """)
                .param("person", now.person())
                .param("institution", now.institution())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", Actor.of(told.getMetaData()).user())
                .param("reason", now.reason().sealed())
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE participants.erasure").update();
    }
}
