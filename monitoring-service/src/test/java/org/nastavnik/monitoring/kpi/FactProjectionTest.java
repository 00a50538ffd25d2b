package org.nastavnik.monitoring.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.OtherServices.approved;
import static org.nastavnik.monitoring.OtherServices.changed;
import static org.nastavnik.monitoring.OtherServices.concluded;
import static org.nastavnik.monitoring.OtherServices.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.monitoring.Retold;
import org.nastavnik.monitoring.Standstill;
import org.nastavnik.monitoring.survey.Audience;
import org.nastavnik.monitoring.survey.Round;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = ServiceOnPostgres.class)
class FactProjectionTest {

    private static final Instant NOON = Instant.parse("2023-03-01T12:00:00.123456789Z");

    private final UUID school = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();
    private final UUID boris = UUID.randomUUID();
    private final UUID pair = UUID.randomUUID();

    @Autowired
    JdbcClient database;

    @Autowired
    ProjectionFreshness freshness;

    private OtherServices others;

    @BeforeEach
    void listen(@Autowired EventStore store) {
        others = new OtherServices(store);
    }

    @Test
    void findsTheSameRowsHoweverItIsTold(
            @Autowired FactProjection projection, @Autowired PlatformTransactionManager transactions) {
        List<DomainEventMessage<?>> story = new ArrayList<>();
        for (UUID person : List.of(anna, boris)) {
            Retold.add(story, person, registered(person, school, "2022-09-01", "2022-09-01"));
            Retold.add(story, person, changed(person, school, "2022-10-01", "2022-09-01"));
            Retold.add(story, person, new PersonEvent.Departed(person, school, LocalDate.of(2023, 6, 1)));
            Retold.add(story, person, changed(person, school, "2022-09-15", "2021-09-01"));
        }
        UUID group = UUID.randomUUID();
        Retold.add(story, pair, approved(pair, school, boris, List.of(anna), "2022-10-20"));
        Retold.add(story, pair, concluded(pair, school, "2023-05-25"));
        Retold.add(story, group, approved(group, school, boris, List.of(anna, boris, anna), "2022-11-20"));
        Retold.add(
                story,
                group,
                new PairEvent.Dissolved(group, school, LocalDate.of(2022, 12, 1), Personal.of("Because")));
        UUID survey = UUID.randomUUID();
        for (int sum = 5; sum < 9; sum++) {
            Retold.add(story, survey, answered(survey, anna, sum));
        }

        var retold = new Retold(projection, database, List.of("monitoring.fact", "monitoring.fact_source"));
        List<String> rows = retold.findsTheSameRows(story);

        // Each person: employed in 4 versions, teaches in 2; the pair: 1 + 2 + 2; the group: 2 + 4 + 2; 4 answers; 5
        // sources.
        assertThat(rows).hasSize(2 * 6 + 5 + 8 + 4 + 5);
        var transaction = new TransactionTemplate(transactions);
        assertThat(retold.rowsOfHistories(
                        story, handling -> transaction.executeWithoutResult(_ -> projection.fill(handling))))
                .isEqualTo(rows);
    }

    @Test
    void isRebuiltFromTheStore(@Autowired EventProcessingConfiguration processing) {
        others.tell(anna, registered(anna, school, "2022-09-01", "2022-09-01"));
        others.tell(anna, changed(anna, school, "2022-10-01", "2022-09-01"));
        others.tell(pair, approved(pair, school, boris, List.of(anna), "2022-10-20"));
        List<Map<String, Object>> before = rows();
        assertThat(before).hasSize(6);

        try (var stopped = Standstill.of("monitoring.fact", processing)) {
            stopped.reset();
            assertThat(database.sql("SELECT FROM monitoring.fact").query().listOfRows())
                    .isEmpty();
        }

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void doesWithoutIndexesWhileVeryManyAreMade(
            @Autowired FactProjection projection, @Autowired PlatformTransactionManager transactions) {
        List<String> before = indexes();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> projection.fill(
                        () -> assertThat(indexes()).singleElement().asString().contains("fact_pkey")));
        assertThat(indexes()).hasSize(3).isEqualTo(before);
    }

    private List<String> indexes() {
        return database.sql("""
            SELECT indexdef FROM pg_indexes WHERE schemaname = 'monitoring' AND tablename = 'fact' ORDER BY indexname
            """).query(String.class).list();
    }

    /** The version that was wrong stays, with the instants at which it was thought right. */
    @Test
    void overwritesNothing() {
        others.tell(anna, 0, NOON, registered(anna, school, "2022-09-01", "2022-09-01"));
        others.tell(anna, 1, NOON.plusSeconds(60), changed(anna, school, "2022-10-01", "2022-09-01"));
        others.tell(anna, 2, NOON.plusSeconds(120), new PersonEvent.Departed(anna, school, LocalDate.of(2023, 6, 1)));

        assertThat(versions("EMPLOYED"))
                .containsExactly(
                        "0 [2022-09-01,) 12:00:00–12:01:00",
                        "1 [2022-10-01,) 12:01:00–12:02:00",
                        "2 [2022-10-01,2023-06-01) 12:02:00–");
        assertThat(versions("TEACHES")).containsExactly("0 [2022-09-01,) 12:00:00–");
    }

    @Test
    void saysWhichEventsItFollowsFrom() {
        others.tell(pair, approved(pair, school, boris, List.of(anna), "2022-10-20"));
        others.tell(pair, concluded(pair, school, "2023-05-25"));
        freshness.await(FactProjection.class);
        Map<String, Object> fact = database.sql("""
            SELECT fact.*, (SELECT event_identifier FROM eventstore.domain_event
                             WHERE aggregate_identifier = ? AND sequence_number = 0) AS approved,
                   (SELECT event_identifier FROM eventstore.domain_event
                     WHERE aggregate_identifier = ? AND sequence_number = 1) AS concluded
              FROM monitoring.fact WHERE institution = ? AND kind = 'TOOK_PART_AS_MENTEE' AND replaced_by IS NULL
            """)
                .params(pair.toString(), pair.toString(), school)
                .query()
                .singleRow();
        assertThat(fact.get("opened_by")).isEqualTo(fact.get("approved"));
        assertThat(fact.get("closed_by")).isEqualTo(fact.get("concluded"));
        assertThat(fact.get("holds")).hasToString("[2022-10-20,2023-05-26)");
    }

    /** Nobody has ever known it: it was replaced at the very instant, or by a clock that went back. */
    @Test
    void whatIsReplacedAtOnceWasNeverKnown() {
        others.tell(anna, 0, NOON, registered(anna, school, "2022-09-01", "2022-09-01"));
        others.tell(anna, 1, NOON.plusNanos(7), changed(anna, school, "2022-10-01", "2022-09-01"));
        others.tell(anna, 2, NOON.minusSeconds(60), changed(anna, school, "2022-11-01", "2022-09-01"));
        freshness.await(FactProjection.class);
        assertThat(database.sql("""
            SELECT seq || ' ' || isempty(known) FROM monitoring.fact
             WHERE institution = ? AND kind = 'EMPLOYED' ORDER BY seq
            """).param(school).query(String.class).list())
                .containsExactly("0 true", "1 true", "2 false");
    }

    /** Wrong dates make a fact that never holds, and no dead letter. */
    @Test
    void whoLeftBeforeComingWasNeverThere() {
        others.tell(anna, registered(anna, school, "2022-09-01", "2022-09-01"));
        others.tell(anna, new PersonEvent.Departed(anna, school, LocalDate.of(2022, 6, 1)));
        freshness.await(FactProjection.class);
        String holds =
                "SELECT holds::text FROM monitoring.fact WHERE institution = ? AND kind = 'EMPLOYED' AND replaced_by"
                        + " IS NULL";
        assertThat(database.sql(holds).param(school).query(String.class).single())
                .isEqualTo("empty");

        others.tell(anna, changed(anna, school, "2022-01-01", "2022-09-01"));
        freshness.await(FactProjection.class);
        assertThat(database.sql(holds).param(school).query(String.class).single())
                .isEqualTo("[2022-01-01,2022-06-01)");
    }

    private Answered answered(UUID survey, UUID person, int sum) {
        return new Answered(
                survey, school, Audience.MENTEES, new Round(2023, 6), person, Map.of(), Map.of(), sum, 1, sum >= 7);
    }

    private List<String> versions(String kind) {
        freshness.await(FactProjection.class);
        return database.sql("""
            SELECT seq || ' ' || holds || ' ' || to_char(known_from AT TIME ZONE 'UTC', 'HH24:MI:SS') || '–'
                   || coalesce(to_char(known_until AT TIME ZONE 'UTC', 'HH24:MI:SS'), '')
              FROM monitoring.fact WHERE institution = :institution AND kind = :kind ORDER BY seq
            """)
                .param("institution", school)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> rows() {
        freshness.await(FactProjection.class);
        return database.sql("SELECT * FROM monitoring.fact WHERE institution = ? ORDER BY source, kind, person, seq")
                .param(school)
                .query()
                .listOfRows();
    }
}
