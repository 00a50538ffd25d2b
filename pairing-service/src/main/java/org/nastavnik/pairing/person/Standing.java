package org.nastavnik.pairing.person;

/** Whether somebody may be in a pair of an institution. */
public enum Standing {
    /** Nothing speaks against it. */
    READY,
    /** The institution's register has no such person. */
    UNKNOWN,
    /** The person no longer works there. */
    DEPARTED,
    /** What is said of the person can be read no more. */
    ERASED,
    /** The person has never consented to the keeping of personal data, has taken that back, or its term is over. */
    WITHOUT_CONSENT
}
