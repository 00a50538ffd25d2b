package org.nastavnik.participants.person;

import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class PersonProjectionTest {

    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired PersonProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(projection, database, "participants.person").findsTheSameRows(PersonEvent.class);
    }
}
