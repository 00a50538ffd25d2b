package org.nastavnik.platform.postgres;

/** The server could not be started. The message is one sentence for whoever wanted to, and says what they can do. */
public final class PostgresFailure extends RuntimeException {

    PostgresFailure(String sentence) {
        super(sentence);
    }

    PostgresFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
