package org.nastavnik.pairing.conclusion;

import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of five pairs, one has been approved only, four are told to have been concluded, three to have been dissolved. */
@SpringBootTest(classes = ServiceOnPostgres.class)
class ConclusionProjectionTest {

    @Autowired
    ConclusionProjection projection;

    @Autowired
    JdbcClient database;

    @Test
    void findsTheSameConclusionsHoweverItIsTold() throws Exception {
        ReplayedProjection.of(projection, database, "pairing.conclusion")
                .findsTheSameRows(4, PairEvent.class, ConclusionEvent.class);
    }

    @Test
    void findsTheSameDissolutionsHoweverItIsTold() throws Exception {
        ReplayedProjection.of(projection, database, "pairing.dissolution")
                .findsTheSameRows(3, PairEvent.class, ConclusionEvent.class);
    }
}
