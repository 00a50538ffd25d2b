package org.nastavnik.roadmap.feed;

import org.junit.jupiter.api.Test;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class FeedProjectionTest {

    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired FeedProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(projection, database, "roadmap.calendar_feed").findsTheSameRows(FeedEvent.class);
    }
}
