package org.nastavnik.roadmap.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;
import org.nastavnik.contracts.participants.InstitutionEvent.ZoneSet;
import org.nastavnik.roadmap.School;
import org.nastavnik.roadmap.SetClock;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * The service with a clock that is set, and a scheduler that runs. The roadmap is that of {@link
 * org.nastavnik.roadmap.plan.Upload#TEXT}: two tasks were due in May and August 2022, pairs are due by 30 October of each year.
 */
class WatchTest {

    private static final SetClock CLOCK = new SetClock(ZoneId.of("Europe/Moscow"), "2022-09-15T09:00:00Z");
    private static final String OVERDUE = "roadmap.occurrence-overdue";
    private static final String SOON = "roadmap.occurrence-due-soon";

    private EmbeddedPostgres postgres;
    private JdbcClient database;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void begin() throws IOException {
        CLOCK.set("2022-09-15T09:00:00Z");
        postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        database = JdbcClient.create(postgres.getPostgresDatabase());
        service = started();
    }

    @AfterEach
    void end() throws IOException {
        service.close();
        postgres.close();
    }

    @Test
    void eachThingIsToldAtTheFirstMomentOfItsDayAndOnce() {
        UUID roadmap = school(null).approved();
        awaitTold(roadmap, OVERDUE, OVERDUE);
        awaitNext(roadmap, "2022-10-15T21:00:00Z");
        CLOCK.set("2022-10-15T21:00:00Z");
        awaitTold(roadmap, OVERDUE, OVERDUE, SOON);
        awaitNext(roadmap, "2022-10-30T21:00:00Z");
        CLOCK.set("2022-10-30T21:00:00Z");
        awaitTold(roadmap, OVERDUE, OVERDUE, SOON, OVERDUE);
        awaitNext(roadmap, "2023-10-15T21:00:00Z");
        assertThat(database.sql("SELECT DISTINCT time_stamp FROM eventstore.domain_event WHERE payload_type = ?")
                        .param(SOON)
                        .query(String.class)
                        .single())
                .isEqualTo("2022-10-15T21:00:00.000Z");
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void eachInstitutionHasItsOwnMidnight() {
        UUID east = school("Asia/Vladivostok").approved();
        UUID west = school("Europe/Kaliningrad").approved();
        awaitNext(east, "2022-10-15T14:00:00Z");
        awaitNext(west, "2022-10-15T22:00:00Z");
        CLOCK.set("2022-10-15T14:00:00Z");
        awaitTold(east, OVERDUE, OVERDUE, SOON);
        awaitNext(east, "2022-10-30T14:00:00Z");
        assertThat(told(west)).containsExactly(OVERDUE, OVERDUE);
        CLOCK.set("2022-10-15T22:00:00Z");
        awaitTold(west, OVERDUE, OVERDUE, SOON);
    }

    @Test
    void anInstitutionThatTurnsOutToBeElsewhereIsAskedByItsOwnClockFromThenOn() {
        School school = school(null);
        UUID roadmap = school.approved();
        awaitNext(roadmap, "2022-10-15T21:00:00Z");
        tell(school.id, 1, new ZoneSet(school.id, ZoneId.of("Asia/Vladivostok")));
        awaitNext(roadmap, "2022-10-15T14:00:00Z");
        assertThat(told(roadmap)).containsExactly(OVERDUE, OVERDUE);
        assertThat(tasks()).isEqualTo(1);
    }

    /** The events that it decides by cannot be read for a while. */
    @Test
    void whatCannotBeToldNowIsToldLaterAndCountedMeanwhile() {
        UUID roadmap = school(null).approved();
        awaitNext(roadmap, "2022-10-15T21:00:00Z");
        database.sql("ALTER TABLE eventstore.domain_event RENAME TO put_away").update();
        CLOCK.set("2022-10-15T21:00:00Z");
        await().atMost(Duration.ofSeconds(20)).until(() -> late() == 1);
        database.sql("ALTER TABLE eventstore.put_away RENAME TO domain_event").update();
        CLOCK.set("2022-10-15T21:01:00Z");
        awaitTold(roadmap, OVERDUE, OVERDUE, SOON);
        await().atMost(Duration.ofSeconds(20)).until(() -> late() == 0);
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUpAndWhatFiresTooEarlyWaits() {
        UUID roadmap = school(null).approved();
        awaitNext(roadmap, "2022-10-15T21:00:00Z");
        CLOCK.set("2022-09-14T00:00:00Z");
        database.sql("UPDATE roadmap.scheduled_tasks SET execution_time = '2022-09-01T00:00:00Z', version = version"
                        + " + 1")
                .update();
        await().atMost(Duration.ofSeconds(20)).until(() -> turn(roadmap) == 3);
        awaitNext(roadmap, "2022-10-15T21:00:00Z");
        assertThat(told(roadmap)).containsExactly(OVERDUE, OVERDUE);
        CLOCK.set("2022-10-15T21:00:00Z");
        awaitTold(roadmap, OVERDUE, OVERDUE, SOON);
    }

    @Test
    void aDayOfflineIsMadeGoodAtTheStartAndNothingIsToldTwice() {
        UUID roadmap = school(null).approved();
        awaitNext(roadmap, "2022-10-15T21:00:00Z");
        service.close();
        CLOCK.set("2022-10-17T06:00:00Z");
        service = started();
        awaitTold(roadmap, OVERDUE, OVERDUE, SOON);
        awaitNext(roadmap, "2022-10-30T21:00:00Z");
        service.close();
        // As when the store was moved, or a backup lacked them: nobody knows what was told but the roadmap itself.
        database.sql("TRUNCATE roadmap.deadline, roadmap.scheduled_tasks").update();
        service = started();
        awaitNext(roadmap, "2022-10-30T21:00:00Z");
        assertThat(told(roadmap)).containsExactly(OVERDUE, OVERDUE, SOON);
    }

    @Test
    void ofTwoProcessesOneTellsIt() {
        UUID roadmap = school(null).approved();
        try (ConfigurableApplicationContext other = started()) {
            awaitNext(roadmap, "2022-10-15T21:00:00Z");
            assertThat(other.isRunning()).isTrue();
            CLOCK.set("2022-10-15T21:00:00Z");
            awaitTold(roadmap, OVERDUE, OVERDUE, SOON);
            awaitNext(roadmap, "2022-10-30T21:00:00Z");
        }
        assertThat(told(roadmap)).containsExactly(OVERDUE, OVERDUE, SOON);
    }

    /** That days pass is no change that anybody could have missed; what was told is told again only if it is due again. */
    @Test
    void whoeverHasSeenTheRoadmapBeforeItWasToldMissesNothing() {
        School school = school(null);
        UUID roadmap = school.approved();
        awaitTold(roadmap, OVERDUE, OVERDUE);
        String dates = "/api/roadmaps/{id}/tasks/1.1/occurrences/1/dates";
        school.coordinator.send(
                HttpMethod.PUT, "\"4\"", 204, "{\"to\": \"2022-09-20\", \"reason\": \"Later\"}", dates, roadmap);
        awaitTold(roadmap, OVERDUE, OVERDUE, SOON);
        school.coordinator.send(
                HttpMethod.PUT, "\"4\"", 412, "{\"to\": \"2022-09-21\", \"reason\": \"Later\"}", dates, roadmap);
        awaitNext(roadmap, "2022-09-20T21:00:00Z");
    }

    private School school(@Nullable String zone) {
        School school = new School(RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .build());
        tell(school.id, 0, new Registered(school.id, "School", "Zarechye"));
        if (zone != null) {
            tell(school.id, 1, new ZoneSet(school.id, ZoneId.of(zone)));
        }
        return school;
    }

    private void tell(UUID institution, long seq, Object event) {
        service.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("Institution", institution.toString(), seq, event));
    }

    private void awaitTold(UUID roadmap, String... events) {
        await().atMost(Duration.ofSeconds(20)).until(() -> told(roadmap).equals(List.of(events)));
    }

    private List<String> told(UUID roadmap) {
        return database.sql("""
            SELECT payload_type FROM eventstore.domain_event
             WHERE aggregate_identifier = ? AND payload_type IN (?, ?) ORDER BY sequence_number
            """)
                .params(roadmap.toString(), SOON, OVERDUE)
                .query(String.class)
                .list();
    }

    private void awaitNext(UUID roadmap, String instant) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("""
                    SELECT execution_time FROM roadmap.scheduled_tasks JOIN roadmap.deadline ON task_instance = schedule
                     WHERE roadmap = ? AND NOT picked
                    """)
                        .param(roadmap)
                        .query(OffsetDateTime.class)
                        .optional()
                        .filter(at -> at.toInstant().equals(Instant.parse(instant)))
                        .isPresent());
    }

    private long turn(UUID roadmap) {
        return database.sql("SELECT turn FROM roadmap.deadline WHERE roadmap = ?")
                .param(roadmap)
                .query(Long.class)
                .single();
    }

    private double late() {
        return service.getBean(MeterRegistry.class)
                .get("nastavnik.deadlines.late")
                .gauge()
                .value();
    }

    private long tasks() {
        return database.sql("SELECT count(*) FROM roadmap.scheduled_tasks")
                .query(Long.class)
                .single();
    }

    private ConfigurableApplicationContext started() {
        return ServiceOnPostgres.startedOn(postgres, List.of(Set.class), "nastavnik.deadline.poll=50ms");
    }

    /** Time as the test has it. No {@code @Configuration}, which the service's own scan would find. */
    static class Set {

        @Bean
        SetClock clock() {
            return CLOCK;
        }
    }
}
