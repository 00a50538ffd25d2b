package org.nastavnik.pairing.conclusion;

import org.nastavnik.platform.messaging.Refusal;

/** Why a pair may not end so. */
public enum ConclusionRefusal implements Refusal {
    /** The end is final. */
    ENDED("pair-ended", Because.CONFLICT, "id"),
    /** There has been no final meeting, or not all have told how it went. */
    CYCLE_INCOMPLETE("cycle-incomplete", Because.CONFLICT, "id"),
    /** Only what has taken place is put on record. */
    CONCLUDED_IN_FUTURE("conclusion-in-future", Because.UNACCEPTABLE, "concludedOn"),
    /** A pair that still meets is not concluded. */
    CONCLUDED_BEFORE_FINAL("conclusion-before-final-meeting", Because.UNACCEPTABLE, "concludedOn"),
    /** Only what has taken place is put on record. */
    DISSOLVED_IN_FUTURE("dissolution-in-future", Because.UNACCEPTABLE, "on"),
    /** It worked from the day of its order, and on those of its meetings. */
    DISSOLVED_BEFORE_WORK("dissolution-before-work", Because.UNACCEPTABLE, "on");

    private final String code;
    private final Because because;
    private final String field;

    ConclusionRefusal(String code, Because because, String field) {
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
