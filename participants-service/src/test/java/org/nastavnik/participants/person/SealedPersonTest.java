package org.nastavnik.participants.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.participants.Asking;
import org.nastavnik.participants.People;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What is known of a person, and what of it stands in the database. */
class SealedPersonTest {

    private static final String NAME = "Vegina Maria Olegovna";
    private static final String ONE = "/api/persons/{id}";
    private static final String SEARCH = "/api/persons?institution={institution}&q={q}";

    private final UUID school = UUID.randomUUID();

    private EmbeddedPostgres postgres;
    private JdbcClient database;
    private ConfigurableApplicationContext service;
    private Asking coordinator;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        database = JdbcClient.create(postgres.getPostgresDatabase());
        startService();
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        postgres.close();
    }

    @Test
    void noTableHoldsANameAnAddressOrADocumentInClear() {
        UUID person = new People(coordinator, school).registerWithConsent(NAME);
        coordinator
                .get(200, ONE, person)
                .json("{\"fullName\": \"%s\", \"consentDocument\": \"No. 7\"}".formatted(NAME));
        assertThat(all("eventstore.domain_event")).hasSize(2);
        assertThat(all("participants.person")).hasSize(1);
        for (String table : List.of("eventstore.domain_event", "participants.person")) {
            assertThat(String.join("\n", all(table)))
                    .doesNotContain(NAME, hex(NAME), "vegina", hex("vegina@"), "No. 7", hex("No. 7"));
        }
    }

    @Test
    void whoseKeyIsDestroyedIsReadAsErasedAndTheRowsStayAsTheyAre() {
        People people = new People(coordinator, school);
        UUID erased = people.register(NAME);
        UUID other = people.register("Lyrin Ivan");
        coordinator.get(200, ONE, erased).json("{\"fullName\": \"%s\"}".formatted(NAME));
        List<String> rows = all("participants.person");

        service.getBean(Vault.class).destroy(erased);

        coordinator.get(200, ONE, erased).json("""
            {"fullName": "%1$s", "position": "%1$s", "email": "%1$s", "hiredOn": "2022-08-15"}
            """.formatted(Personal.ERASED));
        coordinator.get(200, ONE, other).json("{\"fullName\": \"Lyrin Ivan\"}");
        coordinator.get(200, SEARCH, school, "Vegina").json("{\"items\": []}");
        coordinator
                .get(200, SEARCH, school, Personal.ERASED)
                .jsonPath("$.items.length()")
                .isEqualTo(1);

        service.getBean(PersonProjection.class).forget();
        database.sql("DELETE FROM participants.projection_position WHERE processor_name = 'participants.register'")
                .update();
        restartService();
        coordinator.get(200, ONE, erased).json("{\"fullName\": \"%s\"}".formatted(Personal.ERASED));
        assertThat(all("participants.person")).isEqualTo(rows);
    }

    /** As the first version of the platform has stored events. */
    @Test
    void whatWasStoredInClearIsSealedAtTheNextStart() {
        UUID person = new People(coordinator, school).register(NAME);
        coordinator.get(200, ONE, person);
        String clear = """
            {"person":"%s","institution":"%s","fullName":"%s","position":"teacher","teachingSince":"2021-09-01",\
            "hiredOn":"2022-08-15","email":null}\
            """.formatted(person, school, NAME);
        database.sql("UPDATE eventstore.domain_event SET payload = ?, payload_revision = '1'")
                .param(clear.getBytes(UTF_8))
                .update();
        database.sql("TRUNCATE eventstore.sealed_kind, participants.person").update();
        database.sql("DELETE FROM participants.projection_position WHERE processor_name = 'participants.register'")
                .update();

        restartService();

        coordinator.get(200, ONE, person).json("{\"fullName\": \"%s\", \"email\": null}".formatted(NAME));
        assertThat(all("eventstore.domain_event"))
                .singleElement()
                .asString()
                .doesNotContain(hex(NAME), hex("teacher"))
                .contains(hex("p1:" + person + ":participants.person-registered/fullName:"));
    }

    /** As the version before purposes and terms has stored a consent. */
    @Test
    void whatWasSealedIsLeftAloneWhenItsRevisionIsRaised() {
        UUID person = new People(coordinator, school).registerWithConsent(NAME);
        database.sql("""
            UPDATE eventstore.domain_event
               SET payload_revision = '2', payload = convert_to(
                   replace(convert_from(payload, 'UTF8'), ',"purpose":null,"until":null', ''), 'UTF8')
             WHERE payload_type = 'participants.consent-given'
            """).update();
        List<String> stored = all("eventstore.domain_event");
        assertThat(stored).filteredOn(row -> row.contains(hex("until"))).isEmpty();
        for (String kinds : List.of(
                "UPDATE eventstore.sealed_kind SET payload_revision = '2' WHERE payload_revision = '3'",
                "TRUNCATE eventstore.sealed_kind")) {
            database.sql(kinds).update();
            database.sql("TRUNCATE participants.person").update();
            database.sql("DELETE FROM participants.projection_position WHERE processor_name = 'participants.register'")
                    .update();

            restartService();

            coordinator.get(200, ONE, person).json("""
                {"consentDocument": "No. 7", "consentPurpose": "taking part in the mentoring programme",
                 "consentUntil": null}
                """);
            assertThat(all("eventstore.domain_event")).isEqualTo(stored);
        }
    }

    private void restartService() {
        service.close();
        startService();
    }

    private void startService() {
        service = ServiceOnPostgres.startedOn(postgres, List.of());
        coordinator = Asking.as(
                As.a(COORDINATOR).of(school),
                RestTestClient.bindToServer()
                        .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                        .build());
    }

    private List<String> all(String table) {
        return database.sql("SELECT line::text FROM " + table + " line ORDER BY 1")
                .query(String.class)
                .list();
    }

    /** As PostgreSQL shows bytes. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
