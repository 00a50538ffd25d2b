package org.nastavnik.monitoring.audit;

import org.nastavnik.platform.messaging.Refusal;

/** Why the log may refuse to answer. */
enum AuditRefusal implements Refusal {
    /** There is no such event, or not for whoever asks. */
    EVENT_UNKNOWN("audit-event-unknown", Because.UNKNOWN, "event"),
    /** The log was smaller when it took up the event. */
    EVENT_BEYOND_SIZE("audit-event-beyond-size", Because.UNACCEPTABLE, "size"),
    /** The log has not grown to that size yet. */
    SIZE_BEYOND_LOG("audit-size-beyond-log", Because.UNACCEPTABLE, "size"),
    /** The log has not grown to that size yet. */
    TO_BEYOND_LOG("audit-to-beyond-log", Because.UNACCEPTABLE, "to"),
    /** No log grows smaller. */
    FROM_BEYOND_TO("audit-from-beyond-to", Because.UNACCEPTABLE, "from"),
    /** The log was signed at no such size, or never. */
    CHECKPOINT_UNKNOWN("audit-checkpoint-unknown", Because.UNKNOWN, "checkpoint"),
    /** It is no head of this log, signed with its key. */
    CHECKPOINT_FOREIGN("audit-checkpoint-foreign", Because.UNACCEPTABLE, "checkpoint"),
    /** The log no longer contains what was signed last, and is not signed again. */
    LOG_REWRITTEN("audit-log-rewritten", Because.CONFLICT, ""),
    /** There is no such verification. */
    VERIFICATION_UNKNOWN("audit-verification-unknown", Because.UNKNOWN, "id");

    private final String code;
    private final Because because;
    private final String field;

    AuditRefusal(String code, Because because, String field) {
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
