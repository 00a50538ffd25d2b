package org.nastavnik.monitoring.survey;

import org.nastavnik.platform.messaging.Refusal;

/** Why an answer may be refused; {@link #about} names the question. */
enum AnswerRefusal implements Refusal {
    /** The survey does not ask that. */
    QUESTION_UNKNOWN("survey-question-unknown"),
    /** Who leaves out a satisfaction item cannot be told to be satisfied or not. */
    MISSING("survey-answer-missing"),
    /** It is no whole number from 1 to 10, none of the options, or no text of at most 2000 characters. */
    WRONG("survey-answer-wrong");

    private static final String ANSWERS = "answers";

    private final String code;

    AnswerRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Because because() {
        return Because.UNACCEPTABLE;
    }

    @Override
    public String field() {
        return ANSWERS;
    }

    /** This refusal, of the answer to that question, whose id is written as a JSON pointer (RFC 6901) wants it. */
    Refusal about(String question) {
        return new About(this, ANSWERS + "/" + question.replace("~", "~0").replace("/", "~1"));
    }

    private record About(AnswerRefusal refusal, String field) implements Refusal {

        @Override
        public String code() {
            return refusal.code();
        }

        @Override
        public Because because() {
            return refusal.because();
        }
    }
}
