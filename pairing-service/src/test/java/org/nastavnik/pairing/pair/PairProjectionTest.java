package org.nastavnik.pairing.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.pairing.Participants;
import org.nastavnik.pairing.conclusion.ConclusionEvent;
import org.nastavnik.pairing.meeting.MeetingEvent;
import org.nastavnik.pairing.pair.PairCommand.Propose;
import org.nastavnik.pairing.pair.PairCommand.RecordConsent;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class PairProjectionTest {

    @Autowired
    JdbcClient database;

    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired PairProjection projection) throws Exception {
        ReplayedProjection.of(projection, database, "pairing.pair")
                .findsTheSameRows(12, ProposalEvent.class, PairEvent.class, MeetingEvent.class, ConclusionEvent.class);
    }

    @Test
    void isRebuiltFromTheStore(
            @Autowired EventStore store,
            @Autowired CommandGateway commands,
            @Autowired EventProcessingConfiguration processing,
            @Autowired PairQueries queries) {
        UUID school = UUID.randomUUID();
        Participants participants = new Participants(store);
        UUID mentor = participants.register(school);
        UUID mentee = participants.register(school);
        UUID pair = UUID.randomUUID();
        commands.sendAndWait(new Propose(pair, school, "PUPIL_PUPIL", mentor, List.of(mentee), null, null));
        commands.sendAndWait(new RecordConsent(pair, 0L, mentor, true));
        commands.sendAndWait(new RecordConsent(pair, 1L, mentee, false));
        PairOnRecord before = queries.find(pair, Actor.SYSTEM).orElseThrow();

        var processor = processing
                .eventProcessor("pairing.pair-or-group", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(database.sql("SELECT FROM pairing.pair").query().listOfRows())
                .isEmpty();
        processor.start();

        assertThat(queries.find(pair, Actor.SYSTEM)).contains(before);
        assertThat(before.declinedBy()).containsExactly(mentee);
    }
}
