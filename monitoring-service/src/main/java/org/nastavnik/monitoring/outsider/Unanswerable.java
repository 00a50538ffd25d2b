package org.nastavnik.monitoring.outsider;

/** Why nothing can be found out. */
final class Unanswerable extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Object[] details;

    /** @param code of the sentence in the bundle */
    Unanswerable(String code, Object... details) {
        super(code);
        this.code = code;
        this.details = details;
    }

    String code() {
        return code;
    }

    Object[] details() {
        return details;
    }
}
