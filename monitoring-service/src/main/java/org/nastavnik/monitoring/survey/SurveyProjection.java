package org.nastavnik.monitoring.survey;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.nastavnik.contracts.monitoring.CampaignEvent.Closed;
import org.nastavnik.contracts.participants.PersonEvent.Registered;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;
import org.nastavnik.monitoring.survey.SurveyEvent.Opened;
import org.nastavnik.platform.personaldata.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each survey, one for the last answer of each person to it, and one for each person who may answer: all
 * that surveys have to know of the institutions' registers.
 */
@Component
@ProcessingGroup("monitoring.survey-campaign")
class SurveyProjection {

    private final JdbcClient database;
    private final SealedJson json;

    SurveyProjection(JdbcClient database, SealedJson json) {
        this.database = database;
        this.json = json;
    }

    @EventHandler
    void on(Opened now, @SequenceNumber long seq) {
        database.sql("""
            INSERT INTO monitoring.survey AS known
                   (survey, seq, institution, audience, year, month, questions, threshold, closed)
            VALUES (:survey, :seq, :institution, :audience, :year, :month, :questions::jsonb, :threshold, false)
            ON CONFLICT (survey) DO UPDATE
               SET (seq, institution, audience, year, month, questions, threshold, closed)
                 = (EXCLUDED.seq, EXCLUDED.institution, EXCLUDED.audience, EXCLUDED.year, EXCLUDED.month,
                    EXCLUDED.questions, EXCLUDED.threshold, EXCLUDED.closed)
             WHERE known.seq < EXCLUDED.seq
            """)
                .param("survey", now.survey())
                .param("seq", seq)
                .param("institution", now.institution())
                .param("audience", now.audience().name())
                .param("year", now.round().year())
                .param("month", now.round().month())
                .param("questions", json.write(now.questions()))
                .param("threshold", now.threshold())
                .update();
    }

    /** Whoever changes the survey's row has not seen this event before, and so writes the answer as well. */
    @EventHandler
    void on(Answered now, @SequenceNumber long seq) {
        database.sql("""
            WITH told AS (
                UPDATE monitoring.survey SET seq = :seq WHERE survey = :survey AND seq < :seq RETURNING survey
            )
            INSERT INTO monitoring.survey_answer (survey, person, ratings, words, sum, items, satisfied)
            SELECT survey, :person, :ratings::jsonb, :words::jsonb, :sum, :items, :satisfied FROM told
            ON CONFLICT (survey, person) DO UPDATE
               SET (ratings, words, sum, items, satisfied)
                 = (EXCLUDED.ratings, EXCLUDED.words, EXCLUDED.sum, EXCLUDED.items, EXCLUDED.satisfied)
            """)
                .param("survey", now.survey())
                .param("seq", seq)
                .param("person", now.person())
                .param("ratings", json.write(now.ratings()))
                .param("words", json.write(now.words()))
                .param("sum", now.sum())
                .param("items", now.items())
                .param("satisfied", now.satisfied())
                .update();
    }

    @EventHandler
    void on(Closed now, @SequenceNumber long seq) {
        database.sql("UPDATE monitoring.survey SET seq = :seq, closed = true WHERE survey = :survey AND seq < :seq")
                .param("survey", now.survey())
                .param("seq", seq)
                .update();
    }

    /** A person stays in the register that he or she entered first. */
    @EventHandler
    void on(Registered now) {
        database.sql("""
            INSERT INTO monitoring.survey_person (person, institution) VALUES (:person, :institution)
            ON CONFLICT (person) DO NOTHING
            """)
                .param("person", now.person())
                .param("institution", now.institution())
                .update();
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE monitoring.survey, monitoring.survey_answer, monitoring.survey_person")
                .update();
    }
}
