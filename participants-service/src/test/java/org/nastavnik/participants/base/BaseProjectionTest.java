package org.nastavnik.participants.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Entered;
import org.nastavnik.contracts.participants.MentorBaseEvent;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.nastavnik.testing.TransparentSeals;
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

    @Test
    void whatIsOlderThanARowLeavesItAsItIs() {
        UUID base = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        Entered first = new Entered(base, UUID.randomUUID(), person, List.of(), List.of());
        Entered second =
                new Entered(base, first.institution(), person, List.of(), List.of(TransparentSeals.stored("Tuesdays")));
        projection.on(first, 1);
        projection.on(second, 2);
        projection.on(first, 1);
        assertThat(database.sql("SELECT place, seq, availability FROM participants.base_entry WHERE base = :base")
                        .param("base", base)
                        .query((row, _) -> row.getLong(1) + " " + row.getLong(2) + " " + row.getString(3))
                        .single())
                .isEqualTo("1 2 [\"" + TransparentSeals.stored("Tuesdays").sealed() + "\"]");
    }
}
