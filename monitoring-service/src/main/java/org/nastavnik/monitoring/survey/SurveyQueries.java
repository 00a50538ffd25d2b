package org.nastavnik.monitoring.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.monitoring.survey.SurveyEvent.Question;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.personaldata.SealedJson;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers what is asked in surveys, and by how many it was answered; who said what only to whom it concerns. */
@Component
class SurveyQueries {

    private static final Role[] STAFF = {Role.COORDINATOR, Role.DIRECTOR, Role.AUDITOR};

    private static final String SURVEYS = """
        SELECT survey.*, own.ratings AS own_ratings, own.words AS own_words,
               (SELECT count(*) FROM monitoring.survey_answer WHERE survey_answer.survey = survey.survey) AS answered
          FROM monitoring.survey LEFT JOIN monitoring.survey_answer own
            ON own.survey = survey.survey AND own.person = :self
         WHERE audience IN (:audiences)
        """;

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final SealedJson json;

    SurveyQueries(JdbcClient database, ProjectionFreshness freshness, SealedJson json) {
        this.database = database;
        this.freshness = freshness;
        this.json = json;
    }

    /** The one of that id, if the actor has to do with it. */
    Optional<OnRecord> find(UUID id, Actor actor) {
        freshness.await(SurveyProjection.class);
        return of(actor, SURVEYS + " AND survey.survey = :survey")
                .param("survey", id)
                .query(this::survey)
                .optional()
                .filter(found -> actor.belongsTo(found.institution()));
    }

    /** Those of an institution that the actor has to do with, the latest first, from after a place in that order. */
    Page<OnRecord> of(UUID institution, Actor actor, @Nullable Cursor after, int limit) {
        freshness.await(SurveyProjection.class);
        Cursor start = after == null ? Cursor.START : after;
        List<OnRecord> found = of(actor, SURVEYS + """
             AND institution = :institution AND (year, month, survey.survey) < (:year, :month, :survey)
             ORDER BY year DESC, month DESC, survey.survey DESC
             LIMIT :limit + 1
            """)
                .param("institution", institution)
                .param("year", start.month().getYear())
                .param("month", start.month().getMonthValue())
                .param("survey", start.survey())
                .param("limit", limit)
                .query(this::survey)
                .list();
        return Page.of(
                found,
                limit,
                last -> new Cursor(
                        YearMonth.of(last.round().year(), last.round().month()), last.id()));
    }

    /** Who answered it and how, by person, from after one of them. */
    Page<Answer> answersTo(UUID survey, @Nullable UUID after, int limit) {
        freshness.await(SurveyProjection.class);
        List<Answer> found = database.sql("""
            SELECT person, ratings, words, sum, items, satisfied
              FROM monitoring.survey_answer
             WHERE survey = :survey AND (:after::uuid IS NULL OR person > :after)
             ORDER BY person
             LIMIT :limit + 1
            """)
                .param("survey", survey)
                .param("after", after)
                .param("limit", limit)
                .query(this::answer)
                .list();
        return Page.of(found, limit, Answer::personId);
    }

    /** Whether that person is in the register of the institution. */
    boolean knows(UUID person, UUID institution) {
        freshness.await(SurveyProjection.class);
        return database.sql("""
            SELECT count(*) FROM monitoring.survey_person WHERE person = :person AND institution = :institution
            """)
                        .param("person", person)
                        .param("institution", institution)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whoever runs the programme sees all surveys; others see those that ask them. */
    private JdbcClient.StatementSpec of(Actor actor, String sql) {
        Set<Audience> audiences = EnumSet.allOf(Audience.class);
        audiences.removeIf(audience -> !actor.isAny(STAFF) && !actor.isAny(audience.role()));
        return database.sql(sql)
                .param("self", actor.person())
                .param("audiences", audiences.stream().map(Audience::name).collect(Collectors.toSet()));
    }

    private OnRecord survey(ResultSet row, int number) throws SQLException {
        String rated = row.getString("own_ratings");
        return new OnRecord(
                row.getObject("survey", UUID.class),
                row.getLong("seq"),
                row.getObject("institution", UUID.class),
                Audience.valueOf(row.getString("audience")),
                new Round(row.getInt("year"), row.getInt("month")),
                json.read(row.getString("questions"), new TypeReference<List<Question>>() {}),
                row.getBigDecimal("threshold"),
                row.getBoolean("closed") ? State.CLOSED : State.OPEN,
                row.getLong("answered"),
                rated == null ? null : answers(rated, row.getString("own_words")));
    }

    private Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getObject("person", UUID.class),
                answers(row.getString("ratings"), row.getString("words")),
                BigDecimal.valueOf(row.getInt("sum"))
                        .divide(BigDecimal.valueOf(row.getInt("items")), 2, RoundingMode.HALF_UP),
                row.getBoolean("satisfied"));
    }

    private Map<String, Object> answers(String ratings, String words) {
        Map<String, Object> answers = new TreeMap<>(json.read(ratings, new TypeReference<Map<String, Integer>>() {}));
        answers.putAll(json.read(words, new TypeReference<Map<String, Personal>>() {}));
        return answers;
    }

    /**
     * A survey as it is known now, after change {@code seq}.
     *
     * @param responses how many have answered
     * @param own what whoever asks has answered, if anything
     */
    record OnRecord(
            UUID id,
            long seq,
            UUID institution,
            Audience audience,
            Round round,
            List<Question> questions,
            BigDecimal threshold,
            State state,
            long responses,
            @Nullable Map<String, Object> own) {}

    /** Whether a survey may be answered. */
    enum State {
        OPEN,
        CLOSED
    }

    /**
     * What somebody has answered.
     *
     * @param mean of the satisfaction items, to two decimals, halves up
     */
    record Answer(UUID personId, Map<String, Object> answers, BigDecimal mean, boolean satisfied) {}

    /** A place in the list, written {@code 2023-06_<id>}. */
    record Cursor(YearMonth month, UUID survey) {

        private static final Cursor START = new Cursor(YearMonth.of(9999, 12), new UUID(-1, -1));

        /** Reads what {@link #toString} has written; Spring calls it for request parameters. */
        public static Cursor of(String written) {
            String[] parts = written.split("_", 2);
            return new Cursor(YearMonth.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        }

        @Override
        public String toString() {
            return month + "_" + survey;
        }
    }
}
