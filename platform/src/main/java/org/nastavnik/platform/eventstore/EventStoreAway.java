package org.nastavnik.platform.eventstore;

import org.jspecify.annotations.Nullable;

/** The event store cannot be reached, or nobody who would handle a command; over HTTP a 503 with Retry-After. */
public final class EventStoreAway extends RuntimeException {

    /** @param why what was noticed of it */
    public EventStoreAway(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
