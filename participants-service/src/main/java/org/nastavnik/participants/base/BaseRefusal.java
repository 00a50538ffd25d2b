package org.nastavnik.participants.base;

import org.nastavnik.platform.messaging.Refusal;

/** Why a command about a base of mentees or of mentors may be refused. */
enum BaseRefusal implements Refusal {
    /** There is no base under this id, or not for this institution. */
    UNKNOWN("base-unknown", Because.UNKNOWN, "id"),
    /** The id is that of another one already. */
    ID_TAKEN("base-id-taken", Because.CONFLICT, "id"),
    /** Somebody else was faster. */
    CHANGED("base-changed", Because.STALE, "seq"),
    /** Nobody enters it any more, and it closes but once. */
    CLOSED("base-closed", Because.CONFLICT, "id"),
    /** The institution has no such member of staff. */
    PERSON_UNKNOWN("base-person-unknown", Because.UNKNOWN, "personId"),
    /** Who has left is neither mentored nor mentors. */
    PERSON_DEPARTED("base-person-departed", Because.CONFLICT, "personId"),
    /** Of whoever was erased nothing is put down any more. */
    PERSON_ERASED("base-person-erased", Because.CONFLICT, "personId"),
    /** Without consent to the keeping of personal data nobody enters a base (federal law 152-FZ). */
    CONSENT_MISSING("consent-missing", Because.CONFLICT, "personId"),
    /** The person is not in it, or not for whoever asks. */
    NOT_IN_BASE("base-without-person", Because.UNKNOWN, "personId"),
    /** A course to come trains nobody yet. */
    TRAINING_IN_FUTURE("base-training-in-future", Because.UNACCEPTABLE, "completedOn");

    private final String code;
    private final Because because;
    private final String field;

    BaseRefusal(String code, Because because, String field) {
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
