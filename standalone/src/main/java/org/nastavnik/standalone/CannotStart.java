package org.nastavnik.standalone;

/** Something stands in the way of a start. The message is one sentence for whoever wanted it, and what to do. */
public final class CannotStart extends RuntimeException {

    /** For which there is no other cause than the sentence tells. */
    public CannotStart(String sentence) {
        super(sentence);
    }

    /** With what brought it about. */
    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
