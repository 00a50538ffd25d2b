package org.nastavnik.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.nastavnik.platform.desk.TicketEvent.Closed;
import org.nastavnik.platform.desk.TicketEvent.Commented;
import org.nastavnik.platform.desk.TicketEvent.Opened;
import org.nastavnik.platform.desk.Tickets;
import org.nastavnik.platform.eventstore.EarlierEvents.Stretch;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is far behind is shown what concerns it, and nothing of it less. */
@SpringBootTest(classes = {ServiceOnPostgres.class, Desk.class})
class EarlierEventsTest {

    private static final String LONG_AGO = "2022-09-01T09:00:00Z";

    @Autowired
    EarlierEvents earlier;

    @Autowired
    EventFeed feed;

    @Autowired
    Tickets tickets;

    @Autowired
    JdbcClient database;

    private final UUID quiet = UUID.randomUUID();
    private long before;

    @BeforeEach
    void manyCommentsAndTwoOtherEvents() {
        store(quiet, 0, "desk.ticket-opened", 2, "{\"ticket\":\"%s\",\"title\":\"Quiet\"}", 1);
        before = last() - 1;
        store(UUID.randomUUID(), 0, "desk.ticket-commented", 1, "{\"ticket\":\"%s\",\"text\":\"Loud\"}", 3_000);
        store(quiet, 1, "desk.ticket-closed", 1, "{\"ticket\":\"%s\"}", 1);
    }

    /** Other tests on the same store have enough of their own to catch up with. */
    @AfterEach
    void forget() {
        database.sql("DELETE FROM eventstore.domain_event WHERE time_stamp = ?")
                .param(LONG_AGO)
                .update();
    }

    @Test
    void onlyWhatConcernsTheReaderIsRead() {
        Stretch stretch =
                earlier.after(at(before), Set.of(Opened.class, Closed.class)).orElseThrow();
        List<Object> read = new ArrayList<>();
        List<TrackingToken> positions = new ArrayList<>();
        stretch.events().forEachRemaining(event -> {
            read.add(event.getPayload());
            positions.add(event.trackingToken());
        });
        assertThat(read).containsExactly(new Opened(quiet, "Quiet"), new Closed(quiet));
        assertThat(positions).containsExactly(at(before + 1), at(before + 3_002));
        assertThat(stretch.end()).isEqualTo(at(last()));
    }

    @Test
    void whatComesLaterFollows() throws Exception {
        try (var stream = feed.of(Set.of(Opened.class, Closed.class)).openStream(at(before))) {
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Opened(quiet, "Quiet"));
            assertThat(stream.peek().<Object>map(TrackedEventMessage::getPayload))
                    .contains(new Closed(quiet));
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Closed(quiet));
            UUID late = tickets.opened("Late");
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Opened(late, "Late"));
        }
    }

    @Test
    void whoeverWantsNothingOfItIsAtItsEnd() {
        long next = last();
        store(UUID.randomUUID(), 0, "desk.ticket-commented", 1, "{\"ticket\":\"%s\",\"text\":\"Loud\"}", 3_000);
        Stretch stretch = earlier.after(at(next), Set.of(Closed.class)).orElseThrow();
        assertThat(stretch.events()).isExhausted();
        assertThat(stretch.end()).isEqualTo(at(next + 3_000));
    }

    @Test
    void whoeverIsNotFarBehindReadsAll() {
        assertThat(earlier.after(at(last() - 1_000), Set.of(Commented.class))).isEmpty();
    }

    /** A number that is missing may still turn up for whoever waits for it. */
    @Test
    void whoeverHasLeftOutNumbersReadsAll() {
        assertThat(earlier.after(
                        GapAwareTrackingToken.newInstance(before, Set.of(before - 1)), Set.of(Commented.class)))
                .isEmpty();
    }

    /** What was stored just now may have been overtaken by something that is not there yet. */
    @Test
    void whatWasStoredJustNowIsReadWithAllTheOthers() {
        long settled = last();
        tickets.opened("Now");
        assertThat(earlier.after(at(before), Set.of(Opened.class)).map(Stretch::end))
                .get()
                .satisfies(end ->
                        assertThat(((GapAwareTrackingToken) end).getIndex()).isLessThanOrEqualTo(settled));
    }

    private static GapAwareTrackingToken at(long index) {
        return GapAwareTrackingToken.newInstance(index, Set.of());
    }

    private long last() {
        return database.sql("SELECT max(global_index) FROM eventstore.domain_event")
                .query(Long.class)
                .single();
    }

    private void store(UUID aggregate, int seq, String kind, int revision, String payload, int times) {
        database.sql("""
            INSERT INTO eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                   payload_type, payload_revision, payload, meta_data, time_stamp)
            SELECT gen_random_uuid(), ?, ? + more, 'Ticket', ?, ?, convert_to(?, 'UTF8'), convert_to('{}', 'UTF8'), ?
              FROM generate_series(0, ? - 1) AS more
            """)
                .params(
                        aggregate.toString(),
                        seq,
                        kind,
                        Integer.toString(revision),
                        payload.formatted(aggregate),
                        LONG_AGO,
                        times)
                .update();
    }
}
