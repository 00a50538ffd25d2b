package org.nastavnik.platform.eventstore;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Events of some kinds, read without those between them: for a projection that is far behind, which would otherwise be shown
 * all there ever were.
 */
@FunctionalInterface
interface EarlierEvents {

    /**
     * Those that follow a position; nothing if that is not far behind, or has left out numbers that may still turn up.
     *
     * @param position null for the beginning
     */
    Optional<Stretch> after(@Nullable TrackingToken position, Set<Class<?>> kinds);

    /** All of them from the beginning, one aggregate after another; nothing if there are only a few. */
    default Optional<Histories> histories(Set<Class<?>> kinds) {
        return Optional.empty();
    }

    /**
     * Events up to a position, after which all have to be read.
     *
     * @param end the position
     */
    record Stretch(Iterator<? extends TrackedEventMessage<?>> events, TrackingToken end) {}
}
