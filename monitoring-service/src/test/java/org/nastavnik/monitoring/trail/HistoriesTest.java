package org.nastavnik.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.trail.Trail.ONE;
import static org.nastavnik.monitoring.trail.Trail.changes;
import static org.nastavnik.monitoring.trail.Trail.json;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Records are lived once more from events of services that this one does not know. */
@OverHttp
class HistoriesTest {

    private static final Instant SINCE = Instant.parse("2022-09-01T09:00:00Z");

    private final Trail trail;
    private final String roadmap = UUID.randomUUID().toString();
    private long seq;

    HistoriesTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        trail = new Trail(new School(anybody, store), database);
    }

    @Test
    void aPartOfARecordIsComparedWithItselfWhoeverSpokeOfItBefore() throws Exception {
        happens("roadmap.imported");
        happens("roadmap.approved");
        JsonNode changed = happens("roadmap.occurrence-dates-set");
        assertThat(changes(changed))
                .containsExactly(
                        "tasks[1.1].occurrences[1].from: - -> 01.06.2022",
                        "tasks[1.1].occurrences[1].to: 30.05.2022 -> 15.06.2022");
        assertThat(changed.path("changes").get(1).path("name").asString()).isEqualTo("мероприятие 1.1 · срок 1 · по");
        assertThat(changed.path("why").get(0).path("field").asString()).isEqualTo("reason");
        JsonNode done = happens("roadmap.occurrence-completed");
        assertThat(changes(done))
                .containsExactly(
                        "tasks[1.1].occurrences[1].completedOn: - -> 27.05.2022",
                        "tasks[1.1].occurrences[1].state: - -> исполнено");
        assertThat(done.path("why").get(0).path("field").asString()).isEqualTo("evidence");
        assertThat(changes(happens("roadmap.occurrence-reopened")))
                .containsExactly("tasks[1.1].occurrences[1].state: исполнено -> исполнение отменено");
        assertThat(changes(happens("roadmap.closed"))).containsExactly("state: утверждена -> завершена");
    }

    @Test
    void whatAListNoLongerHasIsGoneAndSoIsWhatWasTakenOut() throws Exception {
        happens("roadmap.task-planned");
        assertThat(changes(happens("roadmap.task-changed")))
                .contains(
                        "tasks[3.1].occurrences[2].to: 01.06.2024 -> -",
                        "tasks[3.1].title: Провести круглый стол -> Провести семинар")
                .noneMatch(change -> change.startsWith("tasks[3.1].phrase"));
        assertThat(changes(happens("roadmap.task-removed")))
                .contains("tasks[3.1].title: Провести семинар -> -", "tasks[3.1].occurrences[1].to: 01.06.2023 -> -")
                .allMatch(change -> change.endsWith("-> -"));
    }

    @Test
    void whatIsEmptiedOrNoLongerThereIsGoneWithAllItsParts() {
        String institution = trail.school().id.toString();
        stored("test.made-up", """
            {"institution":"%s","parts":[{"id":"a","size":1},{"id":"b","size":2}],"whole":{"size":3},"tags":["x"]}
            """.formatted(institution));
        assertThat(changes(stored("test.made-up", """
            {"institution":"%s","parts":[{"id":"b","size":2}],"whole":null,"tags":["x","y"]}
            """.formatted(institution))))
                .containsExactlyInAnyOrder("parts[a].size: 1 -> -", "whole.size: 3 -> -", "tags: x -> x, y");
        assertThat(changes(stored("test.made-up", """
            {"institution":"%s","parts":[],"tags":[]}
            """.formatted(institution))))
                .containsExactlyInAnyOrder("parts[b].size: 2 -> -", "tags: x, y -> -");
    }

    @Test
    void anImportIsToldInBriefInAListAndInFullByItself() throws Exception {
        JsonNode imported = happens("roadmap.imported");
        assertThat(imported.path("more").asInt()).isZero();
        assertThat(changes(imported))
                .hasSizeGreaterThan(30)
                .contains("kpiTargets[MENTEE_SATISFACTION,2022].target: - -> 60");
        JsonNode listed = trail.entries("").path("items").get(0);
        assertThat(listed.path("changes")).hasSize(20);
        assertThat(listed.path("more").asInt()).isEqualTo(changes(imported).size() - 20);
        assertThat(listed.path("name").asString()).startsWith("Дорожная карта наставничества");
    }

    @Test
    void oneOfManyIsNotComparedWithAnother() throws Exception {
        happens("participants.mentor-entered");
        String base = trail.approved("participants.mentor-entered", roadmap);
        JsonNode other = stored("participants.mentor-entered", base.replace("00000000000b\"", "00000000000e\""));
        assertThat(changes(other)).isNotEmpty().allMatch(change -> change.contains(": - ->"));
    }

    @Test
    void anEventThatIsGoneOrSaysNothingIsTold() throws Exception {
        String gone = happens("roadmap.submitted").path("eventId").asString();
        trail.database()
                .sql("DELETE FROM eventstore.domain_event WHERE event_identifier = ?")
                .param(gone)
                .update();
        JsonNode entry = json(trail.auditor().in("ru"), ONE, gone);
        assertThat(entry.path("what").asString()).isEqualTo("Событие удалено из хранилища");
        assertThat(entry.path("type").asString()).isEqualTo("roadmap.submitted");
        assertThat(entry.has("sequence")).isFalse();
    }

    private JsonNode happens(String kind) throws Exception {
        String event = trail.store(kind, roadmap, seq, SINCE.plusSeconds(seq++));
        return json(trail.auditor().in("ru"), ONE, event);
    }

    private JsonNode stored(String kind, String payload) {
        String event = trail.store(kind, roadmap, seq, SINCE.plusSeconds(seq++), payload, Map.of());
        return json(trail.auditor().in("ru"), ONE, event);
    }
}
