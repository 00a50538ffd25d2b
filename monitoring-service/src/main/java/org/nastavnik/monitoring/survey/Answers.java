package org.nastavnik.monitoring.survey;

import static org.nastavnik.monitoring.survey.AnswerRefusal.MISSING;
import static org.nastavnik.monitoring.survey.AnswerRefusal.QUESTION_UNKNOWN;
import static org.nastavnik.monitoring.survey.AnswerRefusal.WRONG;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.monitoring.survey.SurveyEvent.Question;

/**
 * What somebody has answered, each answer fit for its question, in the order of the questions.
 *
 * @param sum of the satisfaction items
 * @param items how many these are, at least one
 */
record Answers(Map<String, Integer> ratings, Map<String, Personal> words, int sum, int items) {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 10;
    private static final int LONGEST = 2000;

    /** Refuses whatever does not fit, naming the question. */
    static Answers to(List<Question> questions, Map<String, Object> given) {
        Set<String> asked = questions.stream().map(Question::id).collect(Collectors.toSet());
        given.keySet().stream().filter(id -> !asked.contains(id)).findFirst().ifPresent(stranger -> {
            throw QUESTION_UNKNOWN.about(stranger).refused();
        });
        Map<String, Integer> ratings = new LinkedHashMap<>();
        Map<String, Personal> words = new LinkedHashMap<>();
        for (Question question : questions) {
            if (!given.containsKey(question.id())) {
                MISSING.about(question.id()).when(question.satisfaction());
            } else if (question.kind() == SurveyEvent.Kind.SCALE) {
                ratings.put(question.id(), rating(question, given.get(question.id())));
            } else {
                words.put(question.id(), Personal.of(text(question, given.get(question.id()))));
            }
        }
        List<Integer> satisfaction = questions.stream()
                .filter(Question::satisfaction)
                .map(question -> ratings.get(question.id()))
                .toList();
        return new Answers(
                ratings,
                words,
                satisfaction.stream().mapToInt(Integer::intValue).sum(),
                satisfaction.size());
    }

    /** Compared without dividing, so that nothing is rounded. */
    boolean reach(BigDecimal threshold) {
        return BigDecimal.valueOf(sum).compareTo(threshold.multiply(BigDecimal.valueOf(items))) >= 0;
    }

    private static int rating(Question question, @Nullable Object value) {
        if (value instanceof Integer rating && rating >= LOWEST && rating <= HIGHEST) {
            return rating;
        }
        throw WRONG.about(question.id()).refused();
    }

    private static String text(Question question, @Nullable Object value) {
        if (value instanceof String text
                && text.length() <= LONGEST
                && (question.options().isEmpty() || question.options().contains(text))) {
            return text;
        }
        throw WRONG.about(question.id()).refused();
    }
}
