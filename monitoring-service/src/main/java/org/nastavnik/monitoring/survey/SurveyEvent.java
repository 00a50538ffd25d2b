package org.nastavnik.monitoring.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;

/**
 * All that can happen to a survey, besides what other services have to know of, which is a {@link
 * org.nastavnik.contracts.monitoring.CampaignEvent}.
 */
public sealed interface SurveyEvent {

    /** The one it happened to. */
    UUID survey();

    /** Whose it is. */
    UUID institution();

    /**
     * It may be answered from now on.
     *
     * @param questions in their order, at least one of which tells how satisfied somebody is
     * @param threshold the mean of the satisfaction items, from 1 to 10, from which on somebody is satisfied
     */
    @StoredAs(name = "monitoring.survey-opened", revision = 1)
    record Opened(
            UUID survey,
            UUID institution,
            Audience audience,
            Round round,
            List<Question> questions,
            BigDecimal threshold)
            implements SurveyEvent {}

    /**
     * Somebody answered it, in place of whatever he or she had answered before. It says what follows from the answers, so
     * that nobody has to know the questions to count it.
     *
     * @param ratings from 1 to 10, by question
     * @param words what was written or chosen, by question
     * @param sum of the ratings that tell how satisfied somebody is
     * @param items how many these are; their mean is {@code sum / items}
     * @param satisfied whether that mean reaches the survey's threshold
     */
    @StoredAs(name = "monitoring.survey-answered", revision = 2)
    record Answered(
            UUID survey,
            UUID institution,
            Audience audience,
            Round round,
            UUID person,
            Map<String, Integer> ratings,
            @PersonalData("person") Map<String, Personal> words,
            int sum,
            int items,
            boolean satisfied)
            implements SurveyEvent {}

    /**
     * What is asked.
     *
     * @param id names it within the survey
     * @param satisfaction whether it tells how satisfied somebody is
     * @param options of a choice; if there are none, it is answered freely
     */
    record Question(String id, String text, Kind kind, boolean satisfaction, List<String> options) {}

    /** How a question is answered. */
    enum Kind {
        /** By a whole number from 1 to 10. */
        SCALE,
        /** By one of the options. */
        CHOICE,
        /** In one's own words. */
        TEXT
    }
}
