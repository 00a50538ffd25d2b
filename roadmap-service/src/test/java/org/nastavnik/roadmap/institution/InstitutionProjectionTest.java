package org.nastavnik.roadmap.institution;

import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class InstitutionProjectionTest {

    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired InstitutionProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(projection, database, "roadmap.institution").findsTheSameRows(InstitutionEvent.class);
    }
}
