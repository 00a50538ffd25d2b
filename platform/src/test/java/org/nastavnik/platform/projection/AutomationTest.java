package org.nastavnik.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.Mishap;
import org.nastavnik.platform.desk.Tickets;
import org.nastavnik.platform.desk.WhenClosedThenNextOpened;
import org.nastavnik.platform.eventstore.EventNames;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class AutomationTest {

    private static final String GROUP = "desk.when-closed-then-next-opened";

    private EmbeddedPostgres postgres;
    private JdbcClient database;

    @BeforeEach
    void begin() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        database = JdbcClient.create(postgres.getPostgresDatabase());
    }

    @AfterEach
    void end() throws IOException {
        postgres.close();
    }

    @Test
    void beginsWithWhatHappensOnceItIsThereAndIsNeverReplayed() throws Exception {
        String before;
        try (var desk = Desk.startedOn(postgres, "desk.next=false", "nastavnik.projection.segments=1")) {
            before = closedTicket(desk);
        }
        try (var desk = Desk.startedOn(postgres, "nastavnik.projection.segments=1")) {
            String after = closedTicket(desk);
            awaitOpened(desk, next(after));
            assertThat(desk.getBean(Tickets.class).events(next(before))).isEmpty();

            CarefulProcessor processor =
                    desk.getBean(Processors.class).of(GROUP).orElseThrow();
            processor.shutDown();
            assertThat(processor.supportsReset()).isFalse();
            assertThatIllegalStateException().isThrownBy(processor::resetTokens);
        }
    }

    @Test
    void eachMessageSaysWhoActedAndWhatCausedIt() throws Exception {
        try (var desk = Desk.startedOn(postgres)) {
            UUID school = UUID.randomUUID();
            Actor actor = new Actor("u-7", Set.of(Role.COORDINATOR), Set.of(school), null, null, "10.0.0.7");
            String closing = ScopedValue.where(Actor.CURRENT, actor).call(() -> closedTicket(desk));
            awaitOpened(desk, next(closing));

            Map<String, Object> asked = metaDataOf("event_identifier = ?", closing);
            assertThat(asked)
                    .containsEntry("actor", "u-7")
                    .containsEntry("role", "COORDINATOR")
                    .containsEntry("institution", school.toString())
                    .containsEntry("address", "10.0.0.7")
                    .hasEntrySatisfying(
                            "causationId",
                            command -> assertThat(command)
                                    .isEqualTo(asked.get("correlationId"))
                                    .isEqualTo(asked.get("traceId")));
            assertThat(metaDataOf("aggregate_identifier = ?", next(closing).toString()))
                    .containsEntry("actor", "system")
                    .containsEntry("causationId", closing)
                    .hasEntrySatisfying("traceId", trace -> assertThat(trace).isEqualTo(asked.get("traceId")))
                    .hasEntrySatisfying(
                            "correlationId", command -> assertThat(command).isNotEqualTo(closing));
        }
    }

    /** A projection's rows may be lost with its position; that a command was sent has to be remembered for good. */
    @Test
    void itsPositionIsOnTheDiskWhereAProjectionsNeedNotBe() throws Exception {
        try (var desk = Desk.startedOn(postgres)) {
            JdbcClient inside = desk.getBean(JdbcClient.class);
            BlockingQueue<String> seen = new LinkedBlockingQueue<>();
            Mishap mishap = desk.getBean(Mishap.class);
            mishap.inAutomation(_ -> seen.add("automation " + synchronous(inside)));
            mishap.afterRow(_ -> seen.add("projection " + synchronous(inside)));
            closedTicket(desk);
            List<String> three = List.of(take(seen), take(seen), take(seen));
            assertThat(three).contains("automation on", "projection off").doesNotContain("projection on");
        }
    }

    @Test
    void whatItCannotDoBecomesADeadLetterAndIsDoneLater() throws Exception {
        try (var desk = Desk.startedOn(postgres)) {
            BlockingQueue<String> tried = new LinkedBlockingQueue<>();
            desk.getBean(Mishap.class).inAutomation(_ -> {
                tried.add("tried");
                throw new IllegalStateException("Not today");
            });
            String closing = closedTicket(desk);
            take(tried);
            take(tried);
            desk.getBean(ProjectionFreshness.class).await(WhenClosedThenNextOpened.class);
            desk.getBean(Mishap.class).isOver();
            assertThat(desk.getBean(DeadLetters.class).counts()).containsEntry(GROUP, 1L);
            desk.getBean(DeadLetters.class).retry(GROUP);
            assertThat(desk.getBean(Tickets.class).events(next(closing))).hasSize(1);
        }
    }

    /** The id of the event with which a ticket was closed. */
    private String closedTicket(ConfigurableApplicationContext desk) {
        Tickets tickets = desk.getBean(Tickets.class);
        UUID ticket = tickets.opened("Printer");
        tickets.close(ticket);
        return database.sql("""
            SELECT event_identifier FROM eventstore.domain_event
             WHERE aggregate_identifier = ? AND payload_type = 'desk.ticket-closed'
            """).param(ticket.toString()).query(String.class).single();
    }

    /** The ticket that is opened because of the event. */
    private static UUID next(String closing) {
        return UUID.nameUUIDFromBytes((closing + "next").getBytes(StandardCharsets.UTF_8));
    }

    /** The automation is waited for as a projection would be, and then the row of what it has done. */
    private static void awaitOpened(ConfigurableApplicationContext desk, UUID ticket) {
        desk.getBean(ProjectionFreshness.class).await(WhenClosedThenNextOpened.class);
        assertThat(desk.getBean(Tickets.class).row(ticket)).containsExactly("0 All well? 0 false");
    }

    private Map<String, Object> metaDataOf(String where, String id) {
        byte[] stored = database.sql("SELECT meta_data FROM eventstore.domain_event WHERE " + where)
                .param(id)
                .query(byte[].class)
                .single();
        return EventNames.ofAll()
                .<byte[], MetaData>deserialize(
                        new SimpleSerializedObject<>(stored, byte[].class, MetaData.class.getName(), null));
    }

    private static String synchronous(JdbcClient inside) {
        return inside.sql("SHOW synchronous_commit").query(String.class).single();
    }

    private static String take(BlockingQueue<String> seen) throws InterruptedException {
        String next = seen.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
