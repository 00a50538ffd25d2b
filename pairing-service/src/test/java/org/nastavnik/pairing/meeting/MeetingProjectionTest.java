package org.nastavnik.pairing.meeting;

import org.junit.jupiter.api.Test;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class MeetingProjectionTest {

    @Autowired
    MeetingProjection projection;

    @Autowired
    JdbcClient database;

    @Test
    void findsTheSameMeetingsHoweverItIsTold() throws Exception {
        ReplayedProjection.of(projection, database, "pairing.meeting").findsTheSameRows(2, MeetingEvent.class);
    }

    /** One of the two pairs has met, and not told of it yet. */
    @Test
    void findsTheSameFeedbackHoweverItIsTold() throws Exception {
        ReplayedProjection.of(projection, database, "pairing.feedback").findsTheSameRows(1, MeetingEvent.class);
    }
}
