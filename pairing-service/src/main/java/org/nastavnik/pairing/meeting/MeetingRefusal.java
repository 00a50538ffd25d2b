package org.nastavnik.pairing.meeting;

import org.nastavnik.platform.messaging.Refusal;

/** Why a command about a pair's meetings may be refused. */
public enum MeetingRefusal implements Refusal {
    /** The pair has had no such meeting. */
    UNKNOWN("meeting-unknown", Because.UNKNOWN, "n"),
    /** Only the mentor, or a coordinator, keeps the record of meetings. */
    NOT_THE_MENTOR("meeting-not-of-own-pair", Because.DENIED, "id"),
    /** Pairs meet from the day of their order until they end. */
    NOT_ACTIVE("pair-not-active", Because.CONFLICT, "id"),
    /** The cycle has an order. */
    OUT_OF_ORDER("meeting-out-of-order", Because.CONFLICT, "kind"),
    /** Not all have told how the working meeting before went. */
    FEEDBACK_MISSING("feedback-missing", Because.CONFLICT, "kind"),
    /** What a person has told stands, and is told once. */
    FEEDBACK_GIVEN("feedback-given-already", Because.CONFLICT, "personId"),
    /** Plans are no meetings yet. */
    IN_FUTURE("meeting-in-future", Because.UNACCEPTABLE, "heldOn"),
    /** Before its order there was no pair. */
    BEFORE_ORDER("meeting-before-order", Because.UNACCEPTABLE, "heldOn"),
    /** The meetings of a cycle follow each other. */
    BEFORE_PREVIOUS("meeting-before-previous", Because.UNACCEPTABLE, "heldOn");

    private final String code;
    private final Because because;
    private final String field;

    MeetingRefusal(String code, Because because, String field) {
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
