package org.nastavnik.pairing.pair;

/** How far a pair has come. */
enum PairState {
    /** Not all have consented, or somebody has declined. */
    PROPOSED,
    /** All have; the director may approve. */
    CONSENTED,
    /** It works, by order of the director. */
    ACTIVE,
    /** It has done its work. */
    CONCLUDED,
    /** It ended before. */
    DISSOLVED
}
