package org.nastavnik.participants.erasure;

import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class ErasureProjectionTest {

    /** Of all ages of a person only the last has been erased. */
    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired ErasureProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(projection, database, "participants.erasure").findsTheSameRows(1, PersonEvent.class);
    }
}
