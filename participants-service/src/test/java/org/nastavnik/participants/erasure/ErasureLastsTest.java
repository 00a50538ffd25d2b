package org.nastavnik.participants.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.participants.Asking;
import org.nastavnik.participants.People;
import org.nastavnik.testing.As;
import org.nastavnik.testing.Rebuild;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whoever was erased stays so: after everything is rebuilt, and when backups come back. */
class ErasureLastsTest {

    private static final String NAME = "Vegina Maria Olegovna";
    private static final String ONE = "/api/persons/{id}";
    private static final String BASE = "/api/mentor-bases/{id}";

    private static final String NAMED = """
        {"fullName": "%1$s", "position": "teacher", "email": "vegina@example.org", "consentDocument": "No. 7"}
        """.formatted(NAME);

    private static final String UNNAMED = """
        {"fullName": "%1$s", "position": "%1$s", "email": "%1$s", "consentDocument": "%1$s"}
        """.formatted(Personal.ERASED);

    private final UUID school = UUID.randomUUID();
    private final UUID base = UUID.randomUUID();

    private EmbeddedPostgres postgres;
    private JdbcClient database;
    private ConfigurableApplicationContext service;
    private Asking coordinator;
    private UUID person;
    private UUID other;

    @BeforeEach
    void live() throws IOException {
        postgres = EmbeddedPostgres.start();
        database = JdbcClient.create(postgres.getPostgresDatabase());
        startService();
        People people = new People(coordinator, school);
        person = people.registerWithConsent(NAME);
        other = people.registerWithConsent("Lyrin Ivan");
        coordinator.post(201, """
            {"id": "%s", "institution": "%s", "schoolYear": "2022/2023"}
            """.formatted(base, school), "/api/mentor-bases");
        for (UUID each : List.of(person, other)) {
            coordinator.post(201, """
                {"personId": "%s", "competencies": [{"topic": "Lesson plans", "level": "EXPERT"}], "capacity": 2,
                 "availability": ["Tuesdays"], "preferences": "In person"}
                """.formatted(each), BASE + "/entries", base);
            coordinator.post(204, """
                {"course": "School of mentors", "hours": 36, "completedOn": "2022-10-12"}
                """, BASE + "/entries/{person}/trainings", base, each);
        }
        coordinator.get(200, ONE, person).json(NAMED);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        postgres.close();
    }

    @Test
    void everythingRebuiltFindsTheSameRowsAndNoName() {
        coordinator.post(204, "{}", BASE + "/closure", base);
        erase();
        Asking.as(As.a(ADMIN), coordinator.http()).post(201, """
            {"id": "%s", "name": "School No. 7", "municipality": "Zarechye"}
            """.formatted(school), "/api/institutions");
        Rebuild.findsTheSameRows(
                service.getBean(EventProcessingConfiguration.class), () -> Rebuild.rows(database, "participants"));

        coordinator.get(200, ONE, person).json(UNNAMED);
        coordinator.get(200, BASE, base).json("""
            {"entries": [
                {"personId": "%1$s", "competencies": [{"topic": "%2$s", "level": "EXPERT"}], "capacity": 2,
                 "availability": ["%2$s"], "preferences": "%2$s", "trainings": [{"course": "%2$s", "hours": 36}]},
                {"personId": "%3$s", "preferences": "In person", "trainings": [{"course": "School of mentors"}]}]}
            """.formatted(person, Personal.ERASED, other));
    }

    /** Events, rows and positions of before the erasure, with the vault as it is today. */
    @Test
    void aBackupOfTheEventsFromBeforeOpensNothingWithTheVaultOfToday() {
        service.close();
        backUp("eventstore", "participants");
        startService();
        erase();
        service.close();
        restore("eventstore", "participants");

        startService();

        coordinator.get(200, ONE, person).json(UNNAMED).jsonPath("$.erasedAt").isEmpty();
        coordinator.get(200, ONE, other).json("{\"fullName\": \"Lyrin Ivan\"}");
        erase();
        coordinator.get(200, ONE, person).json(UNNAMED).jsonPath("$.erasedAt").isNotEmpty();
    }

    @Test
    void aBackupOfTheVaultFromBeforeBringsNobodyBack() {
        backUp("vault");
        erase();
        service.close();
        restore("vault");
        assertThat(keysOf(person)).isOne();

        startService();

        assertThat(keysOf(person)).isZero();
        assertThat(keysOf(other)).isOne();
        coordinator.get(200, ONE, person).json(UNNAMED);
        coordinator.get(200, ONE, other).json("{\"fullName\": \"Lyrin Ivan\"}");
    }

    private void erase() {
        coordinator.ask(
                HttpMethod.DELETE, 204, null, "{\"reason\": \"Request No. 12\"}", ONE + "/personal-data", person);
    }

    private int keysOf(UUID subject) {
        return database.sql("SELECT count(wrapped) FROM vault.subject_key WHERE subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    /** Copies of all tables of these schemas, beside them. */
    private void backUp(String... schemas) {
        for (String schema : schemas) {
            database.sql("CREATE SCHEMA %s_before".formatted(schema)).update();
            for (String table : tables(schema)) {
                database.sql("CREATE TABLE %1$s_before.%2$s AS TABLE %1$s.%2$s".formatted(schema, table))
                        .update();
            }
        }
    }

    private void restore(String... schemas) {
        for (String schema : schemas) {
            for (String table : tables(schema)) {
                database.sql("TRUNCATE %s.%s".formatted(schema, table)).update();
                database.sql("INSERT INTO %1$s.%2$s OVERRIDING SYSTEM VALUE TABLE %1$s_before.%2$s"
                                .formatted(schema, table))
                        .update();
            }
        }
    }

    private List<String> tables(String schema) {
        return database.sql("""
            SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'
             ORDER BY table_name
            """).param(schema).query(String.class).list();
    }

    private void startService() {
        service = ServiceOnPostgres.startedOn(postgres, List.of());
        coordinator = Asking.as(
                As.a(COORDINATOR).of(school),
                RestTestClient.bindToServer()
                        .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                        .build());
    }
}
