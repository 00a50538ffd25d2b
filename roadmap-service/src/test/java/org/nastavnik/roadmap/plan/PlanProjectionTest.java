package org.nastavnik.roadmap.plan;

import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.roadmap.RoadmapEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class PlanProjectionTest {

    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired PlanProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(
                        projection,
                        database,
                        "roadmap.roadmap",
                        "roadmap.section",
                        "roadmap.task",
                        "roadmap.erased_executor")
                .findsTheSameRows(PlanEvent.class, RoadmapEvent.class, OccurrenceEvent.class, MilestoneEvent.class);
    }
}
