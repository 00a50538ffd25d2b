package org.nastavnik.monitoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.OverHttp;
import org.nastavnik.testing.axonserver.AxonServerStandIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events are in Axon Server; the log is of a copy of them, which is verified against them. */
@OverHttp
class CopiedEventsTest {

    private static final AxonServerStandIn STAND_IN = AxonServerStandIn.started();
    private static final JsonMapper JSON = new JsonMapper();

    private final School school;
    private final Asking auditor;
    private final JdbcClient database;

    CopiedEventsTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        this.school = new School(anybody, store);
        this.auditor = school.a(AUDITOR, ADMIN);
        this.database = database;
    }

    @DynamicPropertySource
    static void onAxonServer(DynamicPropertyRegistry settings) {
        settings.add("axon.axonserver.enabled", () -> true);
        settings.add("axon.axonserver.servers", STAND_IN::address);
    }

    @AfterAll
    static void stop() {
        STAND_IN.close();
    }

    @BeforeEach
    void somethingIsDone() {
        IntStream.range(0, 5)
                .forEach(number -> school.coordinator
                        .post("""
                            {"institution": "%s", "kind": "EVENT", "title": "Fair %d", "on": "2026-03-14"}
                            """.formatted(school.id, number), "/api/dissemination")
                        .expectStatus()
                        .isCreated());
    }

    @Test
    void whatWasDoneIsVerifiedAtOnceAndIsInTheTrail() {
        JsonNode verdict = json("/api/audit/verification");
        assertThat(verdict.path("valid").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("events").asInt())
                .isEqualTo(STAND_IN.events().size())
                .isGreaterThanOrEqualTo(5);
        assertThat(json("/api/audit/entries?institution={id}", school.id).path("items"))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    /** The copy was changed along with the log, so that both agree. */
    @Test
    void anEventThatWasTakenOutOfTheCopyAndTheLogIsMissed() {
        assertThat(faults()).isEmpty();
        String last = lastEvent();
        database.sql("DELETE FROM monitoring.audit_leaf WHERE event_id = ?")
                .param(last)
                .update();
        database.sql("UPDATE monitoring.audit_position SET passed = passed - 1").update();
        List<Object> row =
                List.copyOf(database.sql("DELETE FROM eventstore.domain_event WHERE event_identifier = ? RETURNING *")
                        .param(last)
                        .query()
                        .singleRow()
                        .values());
        assertThat(faults()).containsExactly("UNLOGGED " + last);
        restore(row);
        assertThat(faults()).isEmpty();
    }

    @Test
    void anEventThatWasSlippedIntoTheCopyIsFound() {
        database.sql("""
            INSERT INTO eventstore.domain_event SELECT global_index + 1, 'made-up', 'made-up', 0, type, payload_type,
                   payload_revision, payload, meta_data, time_stamp FROM eventstore.domain_event
             ORDER BY global_index DESC LIMIT 1
            """).update();
        assertThat(faults()).containsExactly("REMOVED made-up");
        database.sql("DELETE FROM monitoring.audit_leaf WHERE event_id = 'made-up'")
                .update();
        database.sql("DELETE FROM eventstore.domain_event WHERE event_identifier = 'made-up'")
                .update();
        database.sql("UPDATE monitoring.audit_position SET passed = passed - 1").update();
        assertThat(faults()).isEmpty();
    }

    private void restore(List<Object> row) {
        database.sql("INSERT INTO eventstore.domain_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(row)
                .update();
    }

    private String lastEvent() {
        return database.sql("SELECT event_identifier FROM eventstore.domain_event ORDER BY global_index DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private List<String> faults() {
        return json("/api/audit/verification")
                .path("faults")
                .valueStream()
                .map(fault -> fault.path("kind").asString() + " "
                        + fault.path("eventId").asString())
                .toList();
    }

    private JsonNode json(String address, Object... variables) {
        return JSON.readTree(Objects.requireNonNull(
                auditor.read(address, variables).returnResult().getResponseBodyContent()));
    }
}
