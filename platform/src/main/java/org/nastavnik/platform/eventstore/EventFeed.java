package org.nastavnik.platform.eventstore;

import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** The event store as those see it who want to know of some kinds of events only. */
public interface EventFeed {

    /**
     * Streams of these kinds. Whoever sleeps over one is woken when there is something in it, and not for any other event.
     * Of the others some are let through all the same, so that a position does not stay behind for good where nothing of
     * interest happens.
     *
     * @param kinds classes of events, with none of their subclasses unless named
     */
    StreamableMessageSource<TrackedEventMessage<?>> of(Set<Class<?>> kinds);
}
