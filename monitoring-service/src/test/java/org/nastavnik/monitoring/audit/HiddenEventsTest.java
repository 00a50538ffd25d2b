package org.nastavnik.monitoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.School;
import org.nastavnik.platform.messaging.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Nobody can take an event out of the store and have an export look as if it were another institution's. */
@OnOwnLog
class HiddenEventsTest {

    private static final String EXPORT = "/api/audit/export";
    private static final int EVENTS = 7;

    private final School school;
    private final School other;
    private final Log log;
    private final List<String> events;
    private List<String> whole = List.of();

    HiddenEventsTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        this.school = new School(anybody, store);
        this.other = new School(anybody, store);
        this.log = new Log(school, database);
        this.events = log.has(EVENTS);
    }

    @BeforeEach
    void aWholeLog() {
        whole = log.export();
        assertThat(whole).hasSize(EVENTS);
    }

    @Test
    void whatIsThereNoMoreIsLeftOutSoThatTheRootDoesNotComeOut() {
        log.tamper("DELETE FROM eventstore.domain_event WHERE event_identifier = ?", events.get(3));
        assertThat(log.export()).hasSize(EVENTS - 1).doesNotContain(whole.get(3));
        assertThat(Log.root(log.export())).isNotEqualTo(Log.root(whole));
        log.auditor.get(EXPORT).expectHeader().valueEquals("Audit-Log-Size", EVENTS);
    }

    @Test
    void norDoesItForOthersWhoseLogItIsAsWell() {
        log.tamper("DELETE FROM eventstore.domain_event WHERE event_identifier = ?", events.get(3));
        assertThat(theirs()).hasSize(EVENTS - 1).allMatch(line -> line.startsWith("{\"leafHash\":"));
        assertThat(Log.root(theirs())).isNotEqualTo(Log.root(whole));
    }

    @Test
    void theLogsOwnNoteOfWhoseItWasDoesNotHideThatItIsGone() {
        log.tamper("DELETE FROM eventstore.domain_event WHERE event_identifier = ?", events.get(3));
        log.tamper(
                "UPDATE monitoring.audit_leaf SET institution = ? WHERE event_id = ?",
                UUID.randomUUID(),
                events.get(3));
        assertThat(log.export()).hasSize(EVENTS - 1);
    }

    @Test
    void whatAnEventSaysOfItselfComesBeforeTheLogsNoteOfWhoseItIs() {
        log.tamper("UPDATE monitoring.audit_leaf SET institution = ?", other.id);
        assertThat(log.export()).isEqualTo(whole);
        assertThat(theirs()).allMatch(line -> line.startsWith("{\"leafHash\":"));
    }

    @Test
    void anotherInstitutionsEventInItsPlaceHasAnotherHash() {
        log.tamper(
                "UPDATE eventstore.domain_event SET payload = convert_to(?, 'UTF8') WHERE event_identifier = ?",
                "{\"institution\":\"" + other.id + "\"}",
                events.get(3));
        assertThat(log.export()).hasSize(EVENTS);
        assertThat(log.export().get(3)).startsWith("{\"leafHash\":");
        assertThat(Log.root(log.export())).isNotEqualTo(Log.root(whole));
    }

    private List<String> theirs() {
        return Log.exportedTo(other.a(Role.AUDITOR), EXPORT);
    }
}
