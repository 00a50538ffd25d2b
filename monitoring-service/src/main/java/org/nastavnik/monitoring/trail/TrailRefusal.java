package org.nastavnik.monitoring.trail;

import org.nastavnik.platform.messaging.Refusal;

/** Why there may be no entries to show. */
enum TrailRefusal implements Refusal {
    /** There is no such event, or not for whoever asks. */
    ENTRY_UNKNOWN("audit-entry-unknown", Because.UNKNOWN, "event"),
    /** Nothing lies between these two. */
    FROM_AFTER_TO("audit-entries-from-after-to", Because.UNACCEPTABLE, "from");

    private final String code;
    private final Because because;
    private final String field;

    TrailRefusal(String code, Because because, String field) {
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
