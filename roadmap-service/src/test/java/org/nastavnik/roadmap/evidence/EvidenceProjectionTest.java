package org.nastavnik.roadmap.evidence;

import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.roadmap.plan.OccurrenceEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class EvidenceProjectionTest {

    @Test
    void findsTheSameFilesHoweverItIsTold(@Autowired NamedFileProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(projection, database, "roadmap.named_file").findsTheSameRows(OccurrenceEvent.class);
    }

    @Test
    void findsTheSamePersonsHoweverItIsTold(@Autowired PersonProjection projection, @Autowired JdbcClient database)
            throws Exception {
        ReplayedProjection.of(projection, database, "roadmap.evidence_person").findsTheSameRows(PersonEvent.class);
    }
}
