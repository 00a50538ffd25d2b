package org.nastavnik.roadmap.execution;

import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.roadmap.RoadmapEvent;
import org.nastavnik.roadmap.plan.MilestoneEvent;
import org.nastavnik.roadmap.plan.OccurrenceEvent;
import org.nastavnik.roadmap.plan.PlanEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class ExecutionProjectionTest {

    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired ExecutionProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(projection, database, "roadmap.version", "roadmap.occurrence")
                .findsTheSameRows(PlanEvent.class, RoadmapEvent.class, OccurrenceEvent.class, MilestoneEvent.class);
    }
}
