package org.nastavnik.platform.projection;

import java.util.Objects;

/** A handler failed at an event, and the transaction that it worked in has to be rolled back. */
final class HandlerFailed extends RuntimeException {

    HandlerFailed(Throwable cause) {
        super(cause);
    }

    /** What the handler threw. */
    Throwable failure() {
        return Objects.requireNonNull(getCause());
    }
}
