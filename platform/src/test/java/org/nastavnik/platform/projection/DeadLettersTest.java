package org.nastavnik.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.Mishap;
import org.nastavnik.platform.desk.TicketEvent;
import org.nastavnik.platform.desk.Tickets;
import org.nastavnik.platform.projection.DeadLetters.Retried;
import org.nastavnik.platform.projection.DeadLetters.Waiting;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a handler fails at is put aside, and with it what comes after it; nothing is lost, and nothing done twice. */
@SpringBootTest(
        classes = {ServiceOnPostgres.class, Desk.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class DeadLettersTest {

    private static final String GROUP = "desk.ticket";

    /** The table of the rows does not take it. */
    private static final String UNSPEAKABLE = "unspeakable";

    @Autowired
    Tickets tickets;

    @Autowired
    Mishap mishap;

    @Autowired
    DeadLetters letters;

    @Autowired
    JdbcClient database;

    private RestTestClient http;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        http = As.a(ADMIN)
                .using(RestTestClient.bindToServer()
                        .baseUrl("http://localhost:" + port)
                        .build());
        database.sql("TRUNCATE desk.dead_letter").update();
    }

    @AfterEach
    void end() {
        mishap.isOver();
        database.sql("ALTER TABLE desk.ticket DROP CONSTRAINT IF EXISTS ticket_title_check")
                .update();
        database.sql("DELETE FROM desk.ticket WHERE title = ?")
                .param(UNSPEAKABLE)
                .update();
        database.sql("ALTER TABLE desk.ticket ADD CONSTRAINT ticket_title_check CHECK (title <> 'unspeakable')")
                .update();
    }

    @Test
    void whatTheDatabaseRefusesIsPutAsideWithAllThatFollowsItAndNothingElse() {
        UUID good = tickets.opened("Printer");
        UUID bad = tickets.opened(UNSPEAKABLE);
        tickets.comment(bad);
        tickets.comment(good);
        tickets.close(bad);

        assertThat(tickets.row(bad)).isEmpty();
        assertThat(tickets.row(good)).containsExactly("1 Printer 1 false");
        assertThat(letters.counts()).containsEntry(GROUP, 3L);
        assertThat(letters.list(null, 10).items()).singleElement().satisfies(waiting -> {
            assertThat(waiting.group()).isEqualTo(GROUP);
            assertThat(waiting.aggregate()).isEqualTo(bad.toString());
            assertThat(waiting.cause()).isEqualTo("PSQLException 23514");
            assertThat(waiting.events()).isEqualTo(3);
        });
    }

    @Test
    void whatTheHandlerHadWrittenIsGone() {
        mishap.afterRow(about -> failAt(about, "Half done"));
        UUID half = tickets.opened("Half done");
        assertThat(tickets.row(half)).isEmpty();
        assertThat(letters.list(null, 10).items()).extracting(Waiting::cause).containsExactly("IllegalStateException");
    }

    @Test
    void whatWasPutAsideIsHandledInItsOrderOnceTheFaultIsMended() {
        mishap.afterRow(about -> failAt(about, "Monitor"));
        UUID monitor = tickets.opened("Monitor");
        tickets.comment(monitor);
        tickets.comment(monitor);
        assertThat(tickets.row(monitor)).isEmpty();

        assertThat(letters.retry(GROUP)).as("nothing is mended yet").isEqualTo(new Retried(0, 3));
        assertThat(tickets.row(monitor)).isEmpty();
        mishap.isOver();
        assertThat(letters.retry(GROUP)).isEqualTo(new Retried(3, 0));
        assertThat(tickets.row(monitor)).containsExactly("2 Monitor 2 false");

        tickets.close(monitor);
        assertThat(tickets.row(monitor)).as("goes on as ever").containsExactly("3 Monitor 2 true");
    }

    /** The failed statement must not take down the transaction in which the letter is put back. */
    @Test
    void aRetryThatTheDatabaseRefusesAgainLosesNothing() {
        UUID bad = tickets.opened(UNSPEAKABLE);
        UUID half = UUID.randomUUID();
        mishap.afterRow(about -> failAt(about, "Half done"));
        tickets.open(half, "Half done");
        assertThat(tickets.row(bad)).isEmpty();
        mishap.isOver();

        assertThat(letters.retry(GROUP)).isEqualTo(new Retried(1, 1));
        assertThat(tickets.row(half)).hasSize(1);
        database.sql("ALTER TABLE desk.ticket DROP CONSTRAINT ticket_title_check")
                .update();
        assertThat(letters.retry(GROUP)).isEqualTo(new Retried(1, 0));
        assertThat(tickets.row(bad)).containsExactly("0 unspeakable 0 false");
    }

    /** Axon looks at ten aggregates at a time. */
    @Test
    void howeverManyThereAreAllAreTriedAgain() {
        mishap.afterRow(about -> failAt(about, "One of many"));
        List<UUID> many =
                Stream.generate(() -> tickets.opened("One of many")).limit(25).toList();
        tickets.rows();
        assertThat(letters.retry(GROUP)).isEqualTo(new Retried(0, 25));
        mishap.isOver();
        assertThat(letters.retry(GROUP)).isEqualTo(new Retried(25, 0));
        many.forEach(one -> assertThat(tickets.row(one)).hasSize(1));
    }

    @Test
    void aProjectionThatIsRebuiltHasNoDeadLettersLeft(@Autowired Processors processors) {
        mishap.afterRow(about -> failAt(about, "Mouse"));
        UUID mouse = tickets.opened("Mouse");
        tickets.comment(mouse);
        assertThat(tickets.row(mouse)).isEmpty();
        mishap.isOver();

        CarefulProcessor processor = processors.of(GROUP).orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(letters.counts()).containsEntry(GROUP, 0L);
        processor.start();
        assertThat(tickets.row(mouse)).containsExactly("1 Mouse 1 false");
    }

    @Test
    void theAdministratorSeesThemWithoutWhatIsInThemAndHasThemTriedAgain() {
        mishap.afterRow(about -> failAt(about, "Secret"));
        UUID first = tickets.opened("Secret");
        UUID second = tickets.opened("Secret");
        tickets.rows();
        List<UUID> both = Stream.of(first, second)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        http.get()
                .uri("/api/dead-letters?limit=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"items": [{"group": "desk.ticket", "aggregate": "%s", "cause": "IllegalStateException", "events": 1}],
                     "next": "desk.ticket/%s"}
                    """.formatted(both.getFirst(), both.getFirst()));
        String rest = http.get()
                .uri("/api/dead-letters?cursor=desk.ticket/" + both.getFirst())
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(rest).contains(both.getLast().toString()).doesNotContain("Secret");

        mishap.isOver();
        http.post()
                .uri("/api/dead-letters/{group}/retry", GROUP)
                .exchange()
                .expectBody()
                .json("{\"handled\": 2, \"left\": 0}");
        http.post()
                .uri("/api/dead-letters/{group}/retry", "desk.none")
                .exchange()
                .expectStatus()
                .isNotFound();
        http = As.a(COORDINATOR).using(http);
        http.get().uri("/api/dead-letters").exchange().expectStatus().isForbidden();
    }

    private static void failAt(Object about, String title) {
        if (about instanceof TicketEvent.Opened opened && opened.title().equals(title)) {
            throw new IllegalStateException("Cannot cope with " + title);
        }
    }
}
