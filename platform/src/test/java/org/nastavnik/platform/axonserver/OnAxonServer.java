package org.nastavnik.platform.axonserver;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nastavnik.platform.desk.Mishap;
import org.nastavnik.platform.desk.TicketEvent;
import org.nastavnik.platform.desk.TicketEvent.Closed;
import org.nastavnik.platform.desk.TicketEvent.Commented;
import org.nastavnik.platform.desk.TicketEvent.Opened;
import org.nastavnik.platform.desk.TicketProjection;
import org.nastavnik.platform.desk.Tickets;
import org.nastavnik.platform.eventstore.EventNames;
import org.nastavnik.platform.messaging.AccessRefusal;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Reactions;
import org.nastavnik.platform.messaging.Refusal;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.testing.As;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What holds for two replicas of a service that keep their events in Axon Server and find each other by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnAxonServer {

    private static final EventNames STORE = EventNames.ofAll();

    Replicas replicas;
    private Tickets one;
    private Tickets two;

    /** Where the server is. */
    abstract String server();

    @BeforeAll
    void begin() throws Exception {
        replicas = Replicas.on(server());
        one = replicas.ticketsOf(replicas.one());
        two = replicas.ticketsOf(replicas.two());
    }

    @AfterEach
    void allIsWell() {
        replicas.allIsWell();
    }

    @AfterAll
    void end() throws Exception {
        if (replicas != null) {
            replicas.close();
        }
    }

    @Test
    void eventsAreKeptThereAndNotInPostgres() {
        UUID ticket = one.opened("Printer");
        assertThat(replicas.history(ticket)).singleElement().satisfies(event -> {
            assertThat(event.getPayload()).isEqualTo(new Opened(ticket, "Printer"));
            assertThat(event.getSequenceNumber()).isZero();
        });
        assertThat(replicas.database()
                        .sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'eventstore'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverHasWrittenSeesItInEitherReplica() {
        for (int round = 0; round < 20; round++) {
            UUID ticket = one.opened("Printer");
            assertThat(two.row(ticket)).containsExactly("0 Printer 0 false");
            two.comment(ticket);
            assertThat(one.row(ticket)).containsExactly("1 Printer 1 false");
            assertThat(two.row(ticket)).containsExactly("1 Printer 1 false");
        }
    }

    @Test
    void oneTicketIsWaitedForAlone() {
        UUID ticket = one.opened("Printer");
        replicas.two().getBean(ProjectionFreshness.class).await(TicketProjection.class, ticket);
        assertThat(two.rowNow(ticket)).containsExactly("0 Printer 0 false");
    }

    @Test
    void bothReplicasAreGivenCommands() {
        Set<Thread> decided = ConcurrentHashMap.newKeySet();
        Set<String> by = ConcurrentHashMap.newKeySet();
        Stream.of(replicas.one(), replicas.two())
                .forEach(replica -> replica.getBean(Mishap.class).meanwhile(_ -> {
                    decided.add(Thread.currentThread());
                    by.add(replica.getId() + System.identityHashCode(replica));
                }));
        for (int number = 0; number < 60; number++) {
            one.opened("Ticket " + number);
        }
        assertThat(by).hasSize(2);
        assertThat(decided).doesNotContain(Thread.currentThread());
    }

    @Test
    void aRefusalIsTheSameWhoeverHandlesTheCommand() {
        for (int round = 0; round < 10; round++) {
            UUID ticket = one.opened("Printer");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> one.open(ticket, "Monitor"))
                    .satisfies(no -> {
                        assertThat(no.refusal().code()).isEqualTo("ID_TAKEN");
                        assertThat(no.refusal().because()).isEqualTo(Refusal.Because.CONFLICT);
                        assertThat(no.refusal().field()).isEqualTo("id");
                    });
        }
    }

    @Test
    void aRefusalIsAnsweredOverHttpAsEver() {
        UUID ticket = one.opened("Printer");
        post(replicas.two(), As.a(COORDINATOR), ticket, "Monitor")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:ID_TAKEN")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/id");
    }

    @Test
    void whoeverHandlesItWithoutADatabaseIsNoFaultOfWhoeverAsked() {
        replicas.meanwhile(_ -> {
            throw new DataAccessResourceFailureException("Gone");
        });
        post(replicas.one(), As.a(COORDINATOR), UUID.randomUUID(), "Printer")
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:database-away");
    }

    @Test
    void whoActsCrossesWithTheCommandAndWithoutTheRightNothingIsDone() {
        UUID ticket = UUID.randomUUID();
        post(replicas.one(), As.a(AUDITOR), ticket, "Printer")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:" + AccessRefusal.NO_RIGHT.code());
        assertThat(replicas.history(ticket)).isEmpty();

        post(replicas.one(), As.a(COORDINATOR, AUDITOR), ticket, "Printer")
                .expectStatus()
                .isCreated();
        assertThat(replicas.history(ticket))
                .singleElement()
                .satisfies(event -> assertThat(event.getMetaData())
                        .containsEntry(Actor.USER, "test-COORDINATOR,AUDITOR")
                        .containsEntry(Actor.ROLE, "COORDINATOR")
                        .containsKeys("correlationId", "traceId", "causationId"));
    }

    @Test
    void aCommandThatWasOvertakenIsDecidedOnceMore() {
        UUID ticket = one.opened("Printer");
        replicas.meanwhile(_ -> {
            replicas.allIsWell();
            append(new Commented(ticket, "Me too"), 1);
        });
        one.comment(ticket);
        assertThat(replicas.history(ticket)).hasSize(3);
        assertThat(two.row(ticket)).containsExactly("2 Printer 2 false");
    }

    @Test
    void aCommandThatIsNoLongerAllowedAfterAnotherIsRefused() {
        UUID ticket = one.opened("Printer");
        replicas.meanwhile(_ -> {
            replicas.allIsWell();
            append(new Closed(ticket), 1);
        });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> one.comment(ticket))
                .satisfies(no -> assertThat(no.refusal().code()).isEqualTo("CLOSED"));
    }

    @Test
    void whoeverIsAlwaysSecondIsToldOfTheConflictInTheEnd() {
        UUID ticket = one.opened("Printer");
        AtomicLong seq = new AtomicLong();
        replicas.meanwhile(_ -> append(new Commented(ticket, "Me too"), seq.incrementAndGet()));
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> one.comment(ticket));
        assertThat(seq).as("tried once, and twenty times again").hasValue(21);
    }

    @Test
    void manyAtOnceThroughBothAreAllDone() throws Exception {
        UUID ticket = one.opened("Printer");
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = Stream.of(one, two)
                    .flatMap(tickets -> Stream.<Future<?>>generate(() -> crowd.submit(() -> tickets.comment(ticket)))
                            .limit(20))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(one.row(ticket)).containsExactly("40 Printer 40 false");
    }

    @Test
    void whatFollowsFromAnEventHappensOnce() {
        UUID ticket = one.opened("Printer");
        two.close(ticket);
        UUID next = replicas.history(ticket).stream()
                .filter(event -> event.getPayload() instanceof Closed)
                .map(event -> Reactions.idAfter(event, "next"))
                .findFirst()
                .orElseThrow();
        Awaitility.await()
                .atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(replicas.history(next)).hasSize(1));
    }

    @Test
    void aProjectionIsMadeAnewFromThere() {
        UUID ticket = one.opened("Printer");
        one.comment(ticket);
        List<?> rows = one.rows();
        List<StreamingEventProcessor> processors = Stream.of(replicas.one(), replicas.two())
                .map(replica -> replica.getBean(EventProcessingConfiguration.class)
                        .eventProcessor("desk.ticket", StreamingEventProcessor.class)
                        .orElseThrow())
                .toList();
        processors.forEach(StreamingEventProcessor::shutDown);
        processors.getFirst().resetTokens();
        processors.forEach(StreamingEventProcessor::start);
        Awaitility.await()
                .atMost(20, SECONDS)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(two.rows()).isEqualTo(rows));
    }

    static RestTestClient.ResponseSpec post(ConfigurableApplicationContext replica, As who, UUID ticket, String title) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) replica).getWebServer())
                .getPort();
        return who.using(RestTestClient.bindToServer()
                        .baseUrl("http://localhost:" + port)
                        .build())
                .post()
                .uri("/api/tickets")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"id\": \"%s\", \"title\": \"%s\"}".formatted(ticket, title))
                .exchange();
    }

    /** As a third process would. */
    private void append(TicketEvent event, long seq) throws Exception {
        var stored = STORE.serialize(event, byte[].class);
        replicas.one()
                .getBean(AxonServerConnectionManager.class)
                .getConnection()
                .eventChannel()
                .appendEvents(Event.newBuilder()
                        .setMessageIdentifier(UUID.randomUUID().toString())
                        .setAggregateIdentifier(event.ticket().toString())
                        .setAggregateSequenceNumber(seq)
                        .setAggregateType("Ticket")
                        .setTimestamp(Instant.now().toEpochMilli())
                        .setPayload(SerializedObject.newBuilder()
                                .setType(stored.getType().getName())
                                .setRevision(stored.getType().getRevision())
                                .setData(ByteString.copyFrom(stored.getData())))
                        .build())
                .get(5, SECONDS);
    }
}
