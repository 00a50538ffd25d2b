package org.nastavnik.roadmap.reminder;

import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.deadline.DeadlineEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class ReminderProjectionsTest {

    @Test
    void recipientsAreTheSameHoweverTheyAreTold(
            @Autowired RecipientProjection projection, @Autowired JdbcClient database) throws Exception {
        ReplayedProjection.of(projection, database, "roadmap.recipient").findsTheSameRows(RecipientEvent.class);
    }

    /** Of each age, one row for each that has happened. */
    @Test
    void whatHasFallenDueIsTheSameHoweverItIsTold(
            @Autowired FallenDueProjection projection, @Autowired JdbcClient database) throws Exception {
        ReplayedProjection.of(projection, database, "roadmap.fallen_due").findsTheSameRows(3, DeadlineEvent.class);
    }
}
