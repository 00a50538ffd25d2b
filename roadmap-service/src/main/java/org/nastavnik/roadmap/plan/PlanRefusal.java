package org.nastavnik.roadmap.plan;

import org.nastavnik.platform.messaging.Refusal;

/** Why a command about a roadmap may be refused. */
public enum PlanRefusal implements Refusal {
    /** There is no such roadmap, or not for this institution. */
    UNKNOWN("roadmap-unknown", Because.UNKNOWN, "id"),
    /** The id is that of another one already. */
    ID_TAKEN("roadmap-id-taken", Because.CONFLICT, "id"),
    /** Nobody plans for so many years. */
    PERIOD_TOO_LONG("roadmap-period-too-long", Because.UNACCEPTABLE, "period"),
    /** Somebody else was faster. */
    CHANGED("roadmap-changed", Because.STALE, "seq"),
    /** What was handed in stays as it is until it is approved. */
    UNDER_REVIEW("roadmap-under-review", Because.CONFLICT, "id"),
    /** A closed roadmap no longer changes. */
    CLOSED("roadmap-closed", Because.CONFLICT, "id"),
    /** Only a draft is handed in. */
    NOT_A_DRAFT("roadmap-not-a-draft", Because.CONFLICT, "id"),
    /** Nothing is planned yet. */
    EMPTY("roadmap-empty", Because.CONFLICT, "id"),
    /** Only what was handed in is agreed on. */
    NOT_SUBMITTED("roadmap-not-submitted", Because.CONFLICT, "id"),
    /** Only what was agreed on is approved. */
    NOT_AGREED("roadmap-not-agreed", Because.CONFLICT, "id"),
    /** Only an approved roadmap is carried out, or closed. */
    NOT_APPROVED("roadmap-not-approved", Because.CONFLICT, "id"),
    /** An order that is dated ahead approves nothing yet. */
    ORDER_IN_FUTURE("roadmap-order-in-future", Because.UNACCEPTABLE, "order"),
    /** Something planned is not done yet. */
    UNFINISHED("roadmap-unfinished", Because.CONFLICT, "id"),
    /** An approved roadmap is not changed without saying why. */
    REASON_MISSING("roadmap-reason-missing", Because.UNACCEPTABLE, "reason"),
    /** It has a section of that number. */
    SECTION_TAKEN("roadmap-section-taken", Because.CONFLICT, "number"),
    /** It has no section of that number. */
    SECTION_UNKNOWN("roadmap-section-unknown", Because.UNACCEPTABLE, "section"),
    /** It has a task of that number. */
    TASK_TAKEN("roadmap-task-taken", Because.CONFLICT, "number"),
    /** It has no task of that number. */
    TASK_UNKNOWN("roadmap-task-unknown", Because.UNKNOWN, "number"),
    /** Nobody is named under that id in its tasks. */
    EXECUTOR_UNKNOWN("roadmap-executor-unknown", Because.UNKNOWN, "executor"),
    /** What is done, and proved, does not vanish from the plan. */
    DONE_ALREADY("roadmap-task-done", Because.CONFLICT, "phrase");

    private final String code;
    private final Because because;
    private final String field;

    PlanRefusal(String code, Because because, String field) {
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
