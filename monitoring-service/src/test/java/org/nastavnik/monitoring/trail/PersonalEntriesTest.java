package org.nastavnik.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.trail.Trail.ALL;
import static org.nastavnik.monitoring.trail.Trail.changes;
import static org.nastavnik.monitoring.trail.Trail.json;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.School;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.testing.OverHttp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What is said of persons: read by those who may, as long as there is a key. */
@OverHttp
class PersonalEntriesTest {

    private final School school;
    private final Trail trail;
    private final Vault vault;
    private final UUID person;

    PersonalEntriesTest(RestTestClient anybody, EventStore store, JdbcClient database, Vault vault) {
        school = new School(anybody, store);
        trail = new Trail(school, database);
        this.vault = vault;
        person = school.teacher("2020-09-01");
        school.others.tell(
                person,
                new PersonEvent.Changed(
                        person,
                        school.id,
                        Personal.of("Иванова Анна Петровна"),
                        Personal.of("методист"),
                        Optional.empty(),
                        LocalDate.parse("2020-09-01"),
                        Optional.of(Personal.of("ivanova@example.org"))));
    }

    @Test
    void aChangeIsToldInWordsAndWhatStayedTheSameIsNot() {
        JsonNode changed = trail.entries("").path("items").get(0);
        assertThat(changed.path("what").asString()).isEqualTo("Сведения о сотруднике изменены");
        assertThat(changed.path("name").asString()).isEqualTo("Иванова Анна Петровна");
        assertThat(changes(changed))
                .containsExactlyInAnyOrder(
                        "position: учитель -> методист",
                        "teachingSince: 01.09.2020 -> -",
                        "email: - -> ivanova@example.org");
        assertThat(changed.path("changes").get(0).path("name").asString()).isEqualTo("должность");
    }

    @Test
    void recordsAreCalledByTheirNames() {
        UUID mentee = school.others.teacher(school.id, "2024-09-01", "2024-09-01");
        school.others.pair(school.id, person, mentee, "2025-10-01");
        assertThat(changes(trail.entries("&type=pairing.pair-approved")
                        .path("items")
                        .get(0)))
                .contains("mentor: - -> Иванова Анна Петровна", "state: - -> работает");
        assertThat(trail.entries("&type=pairing.pair-approved")
                        .path("items")
                        .get(0)
                        .path("why")
                        .get(0)
                        .path("value")
                        .asString())
                .isEqualTo("номер: 1, дата: 01.10.2025, название: О наставнической паре");
    }

    @Test
    void anOperatorReadsNothingOfPersons() {
        JsonNode all = json(school.a(ADMIN), ALL, school.id);
        assertThat(all.toString()).doesNotContain("Иванова", "методист", "ivanova", "p1:");
        assertThat(changes(all.path("items").get(0))).contains("position: скрыто -> скрыто");
        assertThat(json(school.a(ADMIN, AUDITOR), ALL, school.id).toString()).contains("методист");
        assertThat(csv(school.a(ADMIN))).doesNotContain("Иванова", "p1:").contains("скрыто");
        assertThat(csv(school.a(COORDINATOR))).contains("Иванова Анна Петровна", "было «учитель», стало «методист»");
    }

    @Test
    void whoeverWasErasedIsReadByNobody() {
        vault.destroy(person);
        JsonNode all = trail.entries("");
        assertThat(all.toString()).doesNotContain("Иванова", "методист", "ivanova", "p1:");
        assertThat(all.path("items").get(0).path("name").asString()).isEqualTo("удалено");
        assertThat(changes(all.path("items").get(1))).contains("position: - -> удалено");
        assertThat(csv(school.a(AUDITOR).in("en"))).contains("position: “erased”");
    }

    /** Entries hold nothing of their own that could outlive an erasure. */
    @Test
    void rowsSayNothingOfPersonsNorFromWhereAnybodyActed() {
        trail.entries("");
        assertThat(trail.database()
                        .sql("SELECT line::text FROM monitoring.audit_entry line WHERE institution = ?")
                        .param(school.id)
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(1)
                .noneMatch(row -> row.contains("p1:") || row.contains("127.0.0.1"));
    }

    private String csv(Asking somebody) {
        return new String(
                Objects.requireNonNull(somebody.read(ALL + "&format=csv", school.id)
                        .returnResult()
                        .getResponseBodyContent()),
                StandardCharsets.UTF_8);
    }
}
