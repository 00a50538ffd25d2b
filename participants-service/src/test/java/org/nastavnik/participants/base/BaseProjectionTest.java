package org.nastavnik.participants.base;

import org.junit.jupiter.api.Test;
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

    @Test
    void ofMenteesFindsTheSameRowsHoweverItIsTold(@Autowired MenteeBaseProjection projection) throws Exception {
        ReplayedProjection.of(projection, database, "participants.mentee_base", "participants.mentee_base_entry")
                .findsTheSameRows(MenteeBaseEvent.class);
    }

    @Test
    void ofMentorsFindsTheSameRowsHoweverItIsTold(@Autowired MentorBaseProjection projection) throws Exception {
        ReplayedProjection.of(
                        projection,
                        database,
                        "participants.mentor_base",
                        "participants.mentor_base_entry",
                        "participants.mentor_training")
                .findsTheSameRows(MentorBaseEvent.class);
    }
}
