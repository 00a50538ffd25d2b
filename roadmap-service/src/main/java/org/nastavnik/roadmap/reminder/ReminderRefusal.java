package org.nastavnik.roadmap.reminder;

import org.nastavnik.platform.messaging.Refusal;

/** Why something about reminders may be refused. */
enum ReminderRefusal implements Refusal {
    /** There is no such recipient, or not for this actor. */
    RECIPIENT_UNKNOWN("recipient-unknown", Because.UNKNOWN, "id"),
    /** The id is that of another one already. */
    ID_TAKEN("recipient-id-taken", Because.CONFLICT, "id"),
    /** The recipient was removed. */
    REMOVED("recipient-removed", Because.CONFLICT, ""),
    /** The recipient has changed since. */
    CHANGED("recipient-changed", Because.STALE, "seq"),
    /** Either a role or an entry has to be given, and not both. */
    EXECUTOR_AMBIGUOUS("recipient-executor-ambiguous", Because.UNACCEPTABLE, "executor"),
    /** The words may name somebody, whom the roadmap has an entry for. */
    EXECUTOR_NAMED("recipient-executor-named", Because.UNACCEPTABLE, "executor"),
    /** No reminder was due to the recipient on that day. */
    REMINDER_UNKNOWN("reminder-unknown", Because.UNKNOWN, "day"),
    /** It was sent, or is about to be. */
    NOT_IN_DOUBT("reminder-not-in-doubt", Because.CONFLICT, "");

    private final String code;
    private final Because because;
    private final String field;

    ReminderRefusal(String code, Because because, String field) {
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
