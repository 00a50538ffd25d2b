package org.nastavnik.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.trail.Trail.ONE;
import static org.nastavnik.monitoring.trail.Trail.each;
import static org.nastavnik.monitoring.trail.Trail.json;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.School;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.OverHttp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What an event came of, and what came of it. */
@OverHttp
class CausationTest {

    private static final Instant SINCE = Instant.parse("2022-09-01T09:00:00Z");

    private final School school;
    private final Trail trail;
    private final String trace = UUID.randomUUID().toString();

    CausationTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        school = new School(anybody, store);
        trail = new Trail(school, database);
    }

    @Test
    void theWholeTreeIsToldFromWhereverItIsLookedAt() {
        String command = UUID.randomUUID().toString();
        String root = happens(school.id, "root", command, command);
        String sibling = happens(school.id, "sibling", command, command);
        String reaction = happens(school.id, "reaction", UUID.randomUUID().toString(), root);
        String other = happens(school.id, "other", UUID.randomUUID().toString(), root);
        String last = happens(school.id, "last", UUID.randomUUID().toString(), reaction);

        JsonNode top = one(root);
        assertThat(top.path("causes")).isEmpty();
        assertThat(each(top.path("together"), "eventId")).containsExactly(sibling);
        assertThat(each(top.path("effects"), "eventId")).containsExactly(reaction, other);
        assertThat(each(top.path("effects").get(0).path("effects"), "eventId")).containsExactly(last);
        assertThat(top.path("effects").get(1).path("effects")).isEmpty();

        JsonNode end = one(last);
        assertThat(each(end.path("causes"), "eventId")).containsExactly(reaction, root);
        assertThat(end.path("cause").asString()).isEqualTo(reaction);
        assertThat(end.path("effects")).isEmpty();
        assertThat(end.path("together")).isEmpty();
        assertThat(one(sibling).path("effects")).isEmpty();
    }

    @Test
    void nothingOfAnotherInstitutionIsTold() {
        String command = UUID.randomUUID().toString();
        String root = happens(school.id, "root", command, command);
        String elsewhere =
                happens(UUID.randomUUID(), "elsewhere", UUID.randomUUID().toString(), root);
        assertThat(one(root).path("effects")).isEmpty();
        assertThat(trail.auditor()
                        .get(ONE, elsewhere)
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(404);
    }

    /** Whoever tampers with metadata gets no endless tree. */
    @Test
    void circlesComeToAnEnd() {
        String first = happens(school.id, "first", "c1", "to-be");
        String second = happens(school.id, "second", "c2", first);
        trail.database()
                .sql("UPDATE monitoring.audit_entry SET cause = ? WHERE cause = 'to-be' AND trace = ?")
                .params(second, trace)
                .update();
        assertThat(each(one(first).path("causes"), "eventId")).containsExactly(second);
        assertThat(each(one(first).path("effects"), "eventId")).containsExactly(second);
        assertThat(each(one(second).path("causes"), "eventId")).containsExactly(first);
    }

    private JsonNode one(String event) {
        return json(school.a(Role.AUDITOR), ONE, event);
    }

    private String happens(UUID institution, String what, String command, String cause) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put("actor", "system");
        metadata.put("traceId", trace);
        metadata.put("correlationId", command);
        metadata.put("causationId", cause);
        String event = trail.store(
                "test." + what,
                UUID.randomUUID().toString(),
                0,
                SINCE,
                "{\"institution\":\"%s\"}".formatted(institution),
                metadata);
        trail.entries("");
        return event;
    }
}
