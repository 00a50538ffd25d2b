package org.nastavnik.roadmap.revision;

import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.roadmap.RoadmapEvent;
import org.nastavnik.roadmap.plan.PlanEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class RevisionProjectionTest {

    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired RevisionProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(projection, database, "roadmap.revision")
                .findsTheSameRows(PlanEvent.class, RoadmapEvent.class);
    }
}
