package org.nastavnik.standalone;

/** Something stands in the way of a start. The message is one sentence for whoever wanted it, and what to do. */
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
