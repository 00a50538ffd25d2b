package org.nastavnik.monitoring.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.survey.Audience.MENTORS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.monitoring.CampaignEvent;
import org.nastavnik.contracts.monitoring.CampaignEvent.Closed;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.monitoring.Retold;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;
import org.nastavnik.monitoring.survey.SurveyEvent.Opened;
import org.nastavnik.testing.ReplayedProjection;
import org.nastavnik.testing.ServiceOnPostgres;
import org.nastavnik.testing.TransparentSeals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class SurveyProjectionTest {

    private static final Round JUNE = new Round(2023, 6);

    @Autowired
    SurveyProjection projection;

    @Autowired
    JdbcClient database;

    @Test
    void findsTheSameRowsHoweverItIsTold() throws Exception {
        ReplayedProjection.of(projection, database, "monitoring.survey")
                .findsTheSameRows(SurveyEvent.class, CampaignEvent.class);
    }

    @Test
    void keepsTheLastAnswerOfEachPersonHoweverItIsTold() throws Exception {
        List<DomainEventMessage<?>> story = new ArrayList<>();
        UUID school = UUID.randomUUID();
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(3).toList();
        people.forEach(person ->
                Retold.add(story, person, OtherServices.registered(person, school, "2020-09-01", "2020-09-01")));
        for (UUID survey : List.of(UUID.randomUUID(), UUID.randomUUID())) {
            Retold.add(story, survey, new Opened(survey, school, MENTORS, JUNE, List.of(), BigDecimal.TEN));
            for (int rating = 5; rating < 8; rating++) {
                for (UUID person : people) {
                    Retold.add(story, survey, answered(survey, school, person, rating));
                }
            }
            Retold.add(story, survey, new Closed(survey, school));
        }

        List<String> rows = new Retold(
                        projection,
                        database,
                        List.of("monitoring.survey", "monitoring.survey_answer", "monitoring.survey_person"))
                .findsTheSameRows(story);

        assertThat(rows).hasSize(2 + 2 * 3 + 3);
        assertThat(database.sql("SELECT DISTINCT sum FROM monitoring.survey_answer")
                        .query(Integer.class)
                        .list())
                .containsExactly(7);
    }

    private static Answered answered(UUID survey, UUID school, UUID person, int rating) {
        return new Answered(
                survey,
                school,
                MENTORS,
                JUNE,
                person,
                Map.of("useful", rating),
                Map.of("wish", TransparentSeals.stored("№ " + rating)),
                rating,
                1,
                false);
    }
}
