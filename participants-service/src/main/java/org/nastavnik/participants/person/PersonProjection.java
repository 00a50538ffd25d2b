package org.nastavnik.participants.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.PersonEvent.Changed;
import org.nastavnik.contracts.participants.PersonEvent.ConsentGiven;
import org.nastavnik.contracts.participants.PersonEvent.ConsentWithdrawn;
import org.nastavnik.contracts.participants.PersonEvent.Departed;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.contracts.participants.PersonEvent.Registered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each member of staff as known now; an event that the row has seen already changes nothing. */
@Component
@ProcessingGroup("participants.register")
class PersonProjection {

    private final JdbcClient database;

    PersonProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Registered now, @SequenceNumber long seq) {
        write(
                now.person(),
                seq,
                now.institution(),
                now.fullName(),
                now.position(),
                now.teachingSince(),
                now.hiredOn(),
                now.email());
    }

    @EventHandler
    void on(Changed now, @SequenceNumber long seq) {
        write(
                now.person(),
                seq,
                now.institution(),
                now.fullName(),
                now.position(),
                now.teachingSince(),
                now.hiredOn(),
                now.email());
    }

    @EventHandler
    void on(Departed now, @SequenceNumber long seq) {
        database.sql("""
            UPDATE participants.person SET seq = :seq, departed_on = :on WHERE person = :person AND seq < :seq
            """)
                .param("person", now.person())
                .param("seq", seq)
                .param("on", now.on())
                .update();
    }

    @EventHandler
    void on(ConsentGiven now, @SequenceNumber long seq) {
        database.sql("""
            UPDATE participants.person
               SET seq = :seq, consent_given_on = :on, consent_document = :document, consent_purpose = :purpose,
                   consent_until = :until, consent_withdrawn_on = NULL
             WHERE person = :person AND seq < :seq
            """)
                .param("person", now.person())
                .param("seq", seq)
                .param("on", now.givenOn())
                .param("document", now.document().sealed())
                .param("purpose", now.purpose().map(Personal::sealed).orElse(null))
                .param("until", now.until().orElse(null))
                .update();
    }

    @EventHandler
    void on(ConsentWithdrawn now, @SequenceNumber long seq) {
        database.sql("""
            UPDATE participants.person SET seq = :seq, consent_withdrawn_on = :on WHERE person = :person AND seq < :seq
            """)
                .param("person", now.person())
                .param("seq", seq)
                .param("on", now.on())
                .update();
    }

    @EventHandler
    void on(Erased now, @SequenceNumber long seq, @Timestamp Instant at) {
        database.sql("""
            UPDATE participants.person SET seq = :seq, erased_at = :at WHERE person = :person AND seq < :seq
            """)
                .param("person", now.person())
                .param("seq", seq)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE participants.person").update();
    }

    private void write(
            UUID person,
            long seq,
            UUID institution,
            Personal fullName,
            Personal position,
            Optional<LocalDate> teachingSince,
            LocalDate hiredOn,
            Optional<Personal> email) {
        database.sql("""
            INSERT INTO participants.person AS known
                   (person, seq, institution, full_name, position, teaching_since, hired_on, email)
            VALUES (:person, :seq, :institution, :fullName, :position, :teachingSince, :hiredOn, :email)
            ON CONFLICT (person) DO UPDATE
               SET (seq, institution, full_name, position, teaching_since, hired_on, email)
                 = (EXCLUDED.seq, EXCLUDED.institution, EXCLUDED.full_name, EXCLUDED.position,
                    EXCLUDED.teaching_since, EXCLUDED.hired_on, EXCLUDED.email)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("person", person)
                .param("seq", seq)
                .param("institution", institution)
                .param("fullName", fullName.sealed())
                .param("position", position.sealed())
                .param("teachingSince", teachingSince.orElse(null))
                .param("hiredOn", hiredOn)
                .param("email", email.map(Personal::sealed).orElse(null))
                .update();
    }
}
