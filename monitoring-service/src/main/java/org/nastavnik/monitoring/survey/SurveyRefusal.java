package org.nastavnik.monitoring.survey;

import org.nastavnik.platform.messaging.Refusal;

/** Why a command about a survey may be refused. */
enum SurveyRefusal implements Refusal {
    /** There is none under this id, or not for this institution. */
    UNKNOWN("survey-unknown", Because.UNKNOWN, "id"),
    /** The id is that of another one already. */
    ID_TAKEN("survey-id-taken", Because.CONFLICT, "id"),
    /** Somebody has answered, or closed it, since it was seen. */
    CHANGED("survey-changed", Because.STALE, "seq"),
    /** Answers are told apart by the ids of the questions. */
    QUESTION_TWICE("survey-question-twice", Because.UNACCEPTABLE, "questions"),
    /** Only ratings have a mean. */
    SATISFACTION_UNRATED("survey-satisfaction-unrated", Because.UNACCEPTABLE, "questions"),
    /** Without such an item nobody could tell who is satisfied. */
    WITHOUT_SATISFACTION("survey-without-satisfaction", Because.UNACCEPTABLE, "questions"),
    /** A scale and a text have none. */
    OPTIONS_WITHOUT_CHOICE("survey-options-without-choice", Because.UNACCEPTABLE, "questions"),
    /** Nobody answers it any more. */
    CLOSED("survey-closed", Because.CONFLICT, "id"),
    /** The institution's register does not have that person. */
    PERSON_UNKNOWN("survey-person-unknown", Because.UNKNOWN, "personId");

    private final String code;
    private final Because because;
    private final String field;

    SurveyRefusal(String code, Because because, String field) {
        this.code = code;
        this.because = because;
        this.field = field;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Because because() {
        return because;
    }

    @Override
    public String field() {
        return field;
    }
}
