package org.nastavnik.roadmap.execution;

import org.nastavnik.platform.messaging.Refusal;

/** Why a command about a due window may be refused, besides what the plan says. */
enum ExecutionRefusal implements Refusal {
    /** The task has no due window of that number. */
    OCCURRENCE_UNKNOWN("occurrence-unknown", Because.UNKNOWN, "n"),
    /** It is done already; it would have to be reopened first. */
    DONE("occurrence-done", Because.CONFLICT, "n"),
    /** It need not be done any more; it would have to be reopened first. */
    WAIVED("occurrence-waived", Because.CONFLICT, "n"),
    /** Only what is done or waived can be reopened. */
    NOT_DONE("occurrence-not-done", Because.CONFLICT, "n"),
    /** Plans prove nothing: only what has been done is reported. */
    IN_FUTURE("occurrence-in-future", Because.UNACCEPTABLE, "completedOn"),
    /** A document that is dated ahead proves nothing yet. */
    EVIDENCE_IN_FUTURE("evidence-in-future", Because.UNACCEPTABLE, "evidence"),
    /** It has to be possible to find what is referred to: by number, title, address or as a file. */
    EVIDENCE_VAGUE("evidence-vague", Because.UNACCEPTABLE, "evidence"),
    /** No such file was uploaded for this roadmap, or it was removed. */
    EVIDENCE_FILE_UNKNOWN("evidence-file-unknown", Because.UNACCEPTABLE, "evidence/file"),
    /** It cannot be due before it begins. */
    DATES_REVERSED("occurrence-dates-reversed", Because.UNACCEPTABLE, "from");

    private final String code;
    private final Because because;
    private final String field;

    ExecutionRefusal(String code, Because because, String field) {
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
