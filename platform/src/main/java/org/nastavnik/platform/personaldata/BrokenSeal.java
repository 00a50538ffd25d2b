package org.nastavnik.platform.personaldata;

/** Something that was sealed does not open: it was changed, moved from where it belongs, or is of another master key. */
public final class BrokenSeal extends RuntimeException {

    BrokenSeal(String reason) {
        super(reason);
    }

    BrokenSeal(String reason, Throwable cause) {
        super(reason, cause);
    }
}
