package org.nastavnik.platform.eventstore;

import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** The event store as those see it who want to know of some kinds of events only. */
@FunctionalInterface
public interface EventFeed {

    /**
     * Streams of these kinds. Whoever sleeps over one is woken when there is something in it, and not for any other event.
     * Of the others some are let through all the same, so that a position does not stay behind for good where nothing of
     * interest happens.
     *
     * @param kinds classes of events, with none of their subclasses unless named
     */
    StreamableMessageSource<TrackedEventMessage<?>> of(Set<Class<?>> kinds);

    /**
     * The histories of all aggregates, as far as these kinds of events are concerned and nothing can turn up in them any
     * more: for whoever begins, and looks at each aggregate by itself.
     *
     * @return nothing where there are only a few events, or the store cannot be read in that order
     */
    default Optional<Histories> histories(Set<Class<?>> kinds) {
        return Optional.empty();
    }
}
