package org.nastavnik.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nastavnik.platform.messaging.Role.ADMIN;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.Mishap;
import org.nastavnik.platform.desk.TicketEvent;
import org.nastavnik.platform.desk.Tickets;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What whoever runs the platform sees of it. Figures are a few seconds old at most, so that each test starts anew. */
@SpringBootTest(
        classes = {ServiceOnPostgres.class, Desk.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class OperationsTest {

    @Autowired
    Tickets tickets;

    @Autowired
    Mishap mishap;

    @Autowired
    Processors processors;

    private RestTestClient http;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @AfterEach
    void end() {
        mishap.isOver();
    }

    @Test
    void commandsAndProcessingAreMetered() {
        mishap.afterRow(OperationsTest::failAtMonitors);
        UUID printer = tickets.opened("Printer");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> tickets.open(printer, "Kettle"));
        tickets.opened("Monitor");
        tickets.rows();
        assertThat(metric("nastavnik_commands_seconds_count", "command=\"TicketCommand.Open\"", "outcome=\"done\""))
                .isEqualTo("2");
        assertThat(metric("nastavnik_commands_seconds_count", "command=\"TicketCommand.Open\"", "outcome=\"refused\""))
                .isEqualTo("1");
        assertThat(metric("nastavnik_processing_behind", "group=\"desk.ticket\""))
                .isEqualTo("0.0");
        assertThat(metric("nastavnik_dead_letters", "group=\"desk.ticket\"")).isEqualTo("1.0");
        assertThat(metric("nastavnik_processing_failing", "group=\"desk.ticket\""))
                .isEqualTo("0.0");
        assertThat(metrics()).doesNotContain(printer.toString()).doesNotContain("Printer");
    }

    @Test
    void aProjectionThatStandsStillIsSeen() {
        processors.of("desk.ticket").orElseThrow().shutDown();
        tickets.opened("Printer");
        tickets.comment(tickets.opened("Monitor"));
        assertThat(metric("nastavnik_processing_behind", "group=\"desk.ticket\""))
                .isEqualTo("3.0");
        assertThat(metric("nastavnik_processing_failing", "group=\"desk.ticket\""))
                .isEqualTo("1.0");
        health(503, """
            {"status": "DOWN", "components": {"processing": {"status": "DOWN", "details": {
                "desk.ticket": {"running": false, "behind": 3, "deadLetters": 0}}}}}
            """);
    }

    @Test
    void deadLettersAreSeenAndNoReasonToTurnAway() {
        mishap.afterRow(OperationsTest::failAtMonitors);
        tickets.opened("Monitor");
        tickets.rows();
        health(200, """
            {"status": "UP", "components": {"processing": {"status": "UP", "details": {
                "desk.ticket": {"running": true, "behind": 0, "deadLetters": 1}}}}}
            """);
        http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    }

    @Test
    void strangersSeeWhetherItRunsAndNothingOfTheMachine() {
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .jsonPath("$.components.db.details")
                .doesNotExist();
    }

    @Test
    void whatHoldsAGroupUpIsTold(@Autowired JdbcClient database) {
        tickets.opened("Printer");
        tickets.rows();
        database.sql("ALTER TABLE desk.dead_letter RENAME TO mislaid").update();
        mishap.afterRow(OperationsTest::failAtMonitors);
        tickets.opened("Monitor");
        assertThatExceptionOfType(ProjectionBehind.class).isThrownBy(tickets::rows);
        assertThat(processors.of("desk.ticket").orElseThrow().failure())
                .hasValueSatisfying(
                        failure -> assertThat(Failures.codeOf(failure)).isEqualTo("PSQLException 42P01"));
        database.sql("ALTER TABLE desk.mislaid RENAME TO dead_letter").update();
    }

    private void health(int status, String json) {
        As.a(ADMIN)
                .using(http)
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .json(json);
        http.get()
                .uri("/actuator/health/events")
                .exchange()
                .expectBody()
                .jsonPath("$.components.processing.details")
                .exists();
    }

    /** The value of the only line that has this name and these labels. */
    private String metric(String name, String... labels) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .reduce((one, other) -> one + " and " + other)
                .orElse("none");
    }

    private String metrics() {
        return String.valueOf(http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static void failAtMonitors(Object about) {
        if (about instanceof TicketEvent.Opened opened && opened.title().equals("Monitor")) {
            throw new IllegalStateException("Cannot cope with monitors");
        }
    }
}
