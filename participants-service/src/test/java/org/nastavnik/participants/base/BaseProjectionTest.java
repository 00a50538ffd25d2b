package org.nastavnik.participants.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.MentorBaseEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class BaseProjectionTest {

    @Autowired
    JdbcClient database;

    @Autowired
    BaseProjection projection;

    @ParameterizedTest
    @ValueSource(classes = {MenteeBaseEvent.class, MentorBaseEvent.class})
    void findsTheSameRowsHoweverItIsTold(Class<?> events) throws Exception {
        ReplayedProjection.of(
                        projection,
                        database,
                        "participants.base",
                        "participants.base_entry",
                        "participants.mentor_training")
                .findsTheSameRows(events);
    }
}
