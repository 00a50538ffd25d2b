package org.nastavnik.pairing.pair;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.pairing.PairEvent.Approved;
import org.nastavnik.contracts.pairing.PairEvent.Concluded;
import org.nastavnik.contracts.pairing.PairEvent.Dissolved;
import org.nastavnik.pairing.conclusion.ConclusionEvent.Abandoned;
import org.nastavnik.pairing.conclusion.ConclusionEvent.MentorReleased;
import org.nastavnik.pairing.meeting.MeetingEvent;
import org.nastavnik.pairing.pair.ProposalEvent.ApprovalRefused;
import org.nastavnik.pairing.pair.ProposalEvent.ApprovalRequested;
import org.nastavnik.pairing.pair.ProposalEvent.Consented;
import org.nastavnik.pairing.pair.ProposalEvent.Declined;
import org.nastavnik.pairing.pair.ProposalEvent.Proposed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps one row for each pair. It hears of all that happens to a pair, its meetings too, for the row's version is that of
 * the pair as a whole.
 */
@Component
@ProcessingGroup("pairing.pair-or-group")
class PairProjection {

    private final JdbcClient database;

    PairProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(Proposed now, @SequenceNumber long seq, @Timestamp Instant at) {
        database.sql("""
            INSERT INTO pairing.pair (pair, seq, institution, form, mentor, mentees, round, goals, proposed_at,
                   state, accepted, declined)
            VALUES (:pair, :seq, :institution, :form, :mentor, CAST(:mentees AS uuid[]), :round, :goals, :at,
                   'PROPOSED', '{}', '{}')
            ON CONFLICT (pair) DO NOTHING
            """)
                .param("pair", now.pair())
                .param("seq", seq)
                .param("institution", now.institution())
                .param("form", now.form())
                .param("mentor", now.mentor())
                .param("mentees", now.mentees().stream().map(UUID::toString).toArray(String[]::new))
                .param("round", now.round().orElse(null))
                .param("goals", now.goals().stream().map(Personal::sealed).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(Consented now, @SequenceNumber long seq) {
        update(
                now.pair(),
                seq,
                """
                state = :state, declined = array_remove(declined, :person),
                accepted = array_append(array_remove(accepted, :person), :person)
                """,
                Map.of(
                        "state",
                        (now.byAll() ? PairState.CONSENTED : PairState.PROPOSED).name(),
                        "person",
                        now.person()));
    }

    @EventHandler
    void on(Declined now, @SequenceNumber long seq) {
        update(now.pair(), seq, """
            state = 'PROPOSED', accepted = array_remove(accepted, :person),
            declined = array_append(array_remove(declined, :person), :person)
            """, Map.of("person", now.person()));
    }

    @EventHandler
    void on(ApprovalRequested now, @SequenceNumber long seq) {
        update(
                now.pair(),
                seq,
                """
                attempt = :attempt, outcome = 'PENDING', reason = NULL,
                order_number = :number, order_date = :date, order_title = :title
                """,
                Map.of(
                        "attempt", now.attempt(),
                        "number", now.order().number(),
                        "date", now.order().date(),
                        "title", now.order().title().sealed()));
    }

    @EventHandler
    void on(ApprovalRefused now, @SequenceNumber long seq) {
        update(now.pair(), seq, "outcome = 'REFUSED', reason = :reason", Map.of("reason", now.reason()));
    }

    @EventHandler
    void on(Approved now, @SequenceNumber long seq) {
        update(now.pair(), seq, "outcome = 'GRANTED', state = 'ACTIVE'", Map.of());
    }

    @EventHandler
    void on(MeetingEvent now, @SequenceNumber long seq) {
        update(now.pair(), seq, "state = state", Map.of());
    }

    @EventHandler
    void on(Concluded now, @SequenceNumber long seq) {
        update(now.pair(), seq, "state = 'CONCLUDED'", Map.of());
    }

    @EventHandler
    void on(Dissolved now, @SequenceNumber long seq) {
        update(now.pair(), seq, "state = 'DISSOLVED'", Map.of());
    }

    @EventHandler
    void on(Abandoned now, @SequenceNumber long seq) {
        update(now.pair(), seq, "state = 'DISSOLVED'", Map.of());
    }

    @EventHandler
    void on(MentorReleased now, @SequenceNumber long seq) {
        update(now.pair(), seq, "state = state", Map.of());
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE pairing.pair").update();
    }

    private void update(UUID pair, long seq, String change, Map<String, ?> values) {
        database.sql("UPDATE pairing.pair SET seq = :seq, " + change + " WHERE pair = :pair AND seq < :seq")
                .param("pair", pair)
                .param("seq", seq)
                .params(values)
                .update();
    }
}
