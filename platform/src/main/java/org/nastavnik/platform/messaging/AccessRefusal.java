package org.nastavnik.platform.messaging;

/** Why somebody may not do what was asked for, whatever it is. */
public enum AccessRefusal implements Refusal {
    /** None of the actor's roles allows it. */
    NO_RIGHT("no-right", Because.DENIED, ""),
    /** There is no such institution, or not for this actor. */
    INSTITUTION_UNKNOWN("institution-unknown", Because.UNKNOWN, "institution");

    private final String code;
    private final Because because;
    private final String field;

    AccessRefusal(String code, Because because, String field) {
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
