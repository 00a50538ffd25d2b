package org.nastavnik.platform.axonserver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.nastavnik.testing.As;
import org.nastavnik.testing.axonserver.AxonServerStandIn;

/** Against the stand-in, which every build can do, and which besides can go away. */
class StandInTest extends OnAxonServer {

    private final AxonServerStandIn standIn = AxonServerStandIn.started();

    @Override
    String server() {
        return standIn.address();
    }

    @AfterAll
    void stop() {
        standIn.close();
    }

    @Test
    void eventsHaveTheNamesThatTheyAreKnownByEverywhere() {
        UUID ticket = replicas.ticketsOf(replicas.one()).opened("Printer");
        assertThat(standIn.events())
                .filteredOn(event -> event.getAggregateIdentifier().equals(ticket.toString()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getPayload().getType()).isEqualTo("desk.ticket-opened");
                    assertThat(event.getPayload().getRevision()).isEqualTo("2");
                });
    }

    /** Commands name people, and are nobody's business on the way. */
    @Test
    void commandsAreNotToBeReadOnTheWay() {
        replicas.ticketsOf(replicas.one()).opened("The printer of Ivan Petrovich");
        assertThat(standIn.commands()).isNotEmpty().allSatisfy(command -> {
            assertThat(command.getPayload().getType()).startsWith("org.nastavnik.platform.desk.TicketCommand$");
            assertThat(command.toByteString().toString(ISO_8859_1)).doesNotContain("Petrovich", "title");
        });
    }

    /** Whoever asks meanwhile is told to come again; nobody has to start anything anew. */
    @Test
    void aServerThatGoesAwayIsToldOfAndFoundAgain() throws Exception {
        standIn.goAway();
        try {
            post(replicas.one(), As.a(COORDINATOR), UUID.randomUUID(), "Printer")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:nastavnik:problem:event-store-away");
        } finally {
            standIn.comeBack();
        }
        Awaitility.await()
                .atMost(60, SECONDS)
                .untilAsserted(() -> post(replicas.one(), As.a(COORDINATOR), UUID.randomUUID(), "Printer")
                        .expectStatus()
                        .isCreated());
        Awaitility.await()
                .atMost(90, SECONDS)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                replicas.ticketsOf(replicas.two()).rows())
                        .hasSameSizeAs(replicas.ticketsOf(replicas.one()).rows()));
    }
}
