package org.nastavnik.roadmap.revision;

import org.nastavnik.platform.messaging.Refusal;

/** Why a question about revisions may be refused, besides what the plan says. */
enum RevisionRefusal implements Refusal {
    /** The roadmap has no revision of that number. */
    REVISION_UNKNOWN("revision-unknown", Because.UNKNOWN, "number");

    private final String code;
    private final Because because;
    private final String field;

    RevisionRefusal(String code, Because because, String field) {
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
