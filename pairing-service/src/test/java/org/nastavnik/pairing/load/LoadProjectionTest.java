package org.nastavnik.pairing.load;

import org.junit.jupiter.api.Test;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class LoadProjectionTest {

    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired LoadProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(projection, database, "pairing.mentor_load").findsTheSameRows(LoadEvent.class);
    }
}
