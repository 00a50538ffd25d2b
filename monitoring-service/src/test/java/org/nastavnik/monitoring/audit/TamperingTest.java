package org.nastavnik.monitoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.monitoring.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whatever somebody does to the store or to the log behind its back is found, and named. */
@OnOwnLog
class TamperingTest {

    private static final int EVENTS = 21;

    private final JdbcClient database;
    private final Log log;
    private final List<String> events;

    TamperingTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        this.database = database;
        this.log = new Log(new School(anybody, store), database);
        this.events = log.has(EVENTS);
    }

    @BeforeEach
    void aWholeLog() {
        assertThat(log.faults()).isEmpty();
        assertThat(log.order()).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = convert_to('{}', 'UTF8')",
                "payload = payload || ' '::bytea",
                "meta_data = convert_to('{\"actor\":\"somebody\"}', 'UTF8')",
                "time_stamp = '2020-01-01T00:00:00.000Z'",
                "payload_type = 'participants.person-registered'",
                "payload_revision = '2'",
                "payload_revision = NULL",
                "aggregate_identifier = 'another'",
                "sequence_number = 7"
            })
    void whatWasChangedIsNamed(String change) {
        log.tamper("UPDATE eventstore.domain_event SET " + change + " WHERE event_identifier = ?", events.get(4));
        assertThat(log.faults()).containsExactly("CHANGED " + events.get(4) + " 4");
    }

    @Test
    void whatWasRemovedIsNamed() {
        for (int one : new int[] {0, 7, EVENTS - 1}) {
            log.tamper("DELETE FROM eventstore.domain_event WHERE event_identifier = ?", events.get(one));
        }
        assertThat(log.faults())
                .containsExactly(
                        "REMOVED " + events.get(0) + " 0",
                        "REMOVED " + events.get(7) + " 7",
                        "REMOVED " + events.get(EVENTS - 1) + " " + (EVENTS - 1));
    }

    @Test
    void whatTookAnothersPlaceIsNamedAndSoIsTheOther() {
        log.tamper("""
            WITH gone AS (DELETE FROM eventstore.domain_event WHERE event_identifier = ? RETURNING *)
            INSERT INTO eventstore.domain_event
            SELECT global_index, 'slipped-in', aggregate_identifier, sequence_number, type, payload_type,
                   payload_revision, payload, meta_data, time_stamp FROM gone
            """, events.get(9));
        assertThat(log.faults()).containsExactly("REMOVED " + events.get(9) + " 9", "UNLOGGED slipped-in");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5})
    void whatWasSlippedInWhereTheLogHasPassedIsNamed(int place) {
        String slipped = log.store(database);
        log.tamper("UPDATE eventstore.domain_event SET global_index = ? WHERE event_identifier = ?", place, slipped);
        assertThat(log.faults()).containsExactly("UNLOGGED " + slipped);
    }

    @Test
    void eventsThatChangedPlacesInTheStoreAreNamed() {
        log.tamper("UPDATE eventstore.domain_event SET global_index = -1 WHERE event_identifier = ?", events.get(3));
        log.tamper("UPDATE eventstore.domain_event SET global_index = 4 WHERE event_identifier = ?", events.get(15));
        log.tamper("UPDATE eventstore.domain_event SET global_index = 16 WHERE event_identifier = ?", events.get(3));
        assertThat(log.faults())
                .containsExactly("REORDERED " + events.get(3) + " 3", "REORDERED " + events.get(15) + " 15");
    }

    @Test
    void anEventThatWasPutBehindAllIsNamedAndNotLoggedTwice() {
        log.tamper("UPDATE eventstore.domain_event SET global_index = 900 WHERE event_identifier = ?", events.get(3));
        assertThat(log.faults()).containsExactly("REORDERED " + events.get(3) + " 3");
        assertThat(log.order()).isEqualTo(events);
    }

    @Test
    void eventsThatChangedContentsAreNamed() {
        log.tamper(
                "UPDATE eventstore.domain_event SET event_identifier = '?' WHERE event_identifier = ?", events.get(3));
        log.tamper(
                "UPDATE eventstore.domain_event SET event_identifier = ? WHERE event_identifier = ?",
                events.get(3),
                events.get(12));
        log.tamper(
                "UPDATE eventstore.domain_event SET event_identifier = ? WHERE event_identifier = '?'", events.get(12));
        assertThat(log.faults())
                .containsExactly("CHANGED " + events.get(3) + " 3", "CHANGED " + events.get(12) + " 12");
    }

    @Test
    void anEventWhoseLeafIsGoneIsNamed() {
        for (int leaf : new int[] {4, 9}) {
            log.tamper("DELETE FROM monitoring.audit_leaf WHERE number = ?", leaf);
        }
        assertThat(log.faults())
                .containsExactly("REMOVED 4", "REMOVED 9", "UNLOGGED " + events.get(4), "UNLOGGED " + events.get(9));
    }

    @ParameterizedTest
    @CsvSource({"4, 12", "5, 13", "1, 2", "7, 8", "3, 11", "0, 20", "4, 5", "6, 7"})
    void leavesThatChangedPlacesAreNamed(int one, int other) {
        log.tamper("UPDATE monitoring.audit_leaf SET number = -1 WHERE number = ?", one);
        log.tamper("UPDATE monitoring.audit_leaf SET number = ? WHERE number = ?", one, other);
        log.tamper("UPDATE monitoring.audit_leaf SET number = ? WHERE number = -1", other);
        assertThat(log.faults())
                .contains("REORDERED " + events.get(one) + " " + other, "REORDERED " + events.get(other) + " " + one)
                .hasSize(2);
    }

    @Test
    void aLeafThatWasRewrittenWithItsEventIsNamed() {
        log.tamper("UPDATE monitoring.audit_leaf SET hash = decode(repeat('ab', 32), 'hex') WHERE number = 6");
        assertThat(log.faults()).containsExactly("CHANGED " + events.get(6) + " 6");
    }

    @Test
    void aNodeThatWasRewrittenIsNamed() {
        log.tamper("""
            UPDATE monitoring.audit_leaf SET completed = overlay(completed PLACING decode(repeat('ab', 32), 'hex') FROM 33)
             WHERE number = 7
            """);
        assertThat(log.faults()).containsExactly("REORDERED " + events.get(7) + " 7");
    }

    @Test
    void anEventOfAnAbandonedLogIsNamed() {
        log.tamper("DELETE FROM monitoring.audit_leaf WHERE number >= 18");
        assertThat(log.faults())
                .containsExactly(
                        "UNLOGGED " + events.get(18), "UNLOGGED " + events.get(19), "UNLOGGED " + events.get(20));
    }
}
