package org.nastavnik.platform.eventstore;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** A stream that begins with what was stored earlier, and goes on with another. */
final class CatchingUp implements TrackingEventStream {

    private final Iterator<? extends TrackedEventMessage<?>> earlier;
    private final Supplier<TrackingEventStream> later;
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable TrackingEventStream rest;

    /** @param later opened when there is nothing more of the earlier ones */
    CatchingUp(Iterator<? extends TrackedEventMessage<?>> earlier, Supplier<TrackingEventStream> later) {
        this.earlier = earlier;
        this.later = later;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        TrackedEventMessage<?> one = ofEarlier();
        return one == null ? rest().peek() : Optional.of(one);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return ofEarlier() != null || rest().hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> one = ofEarlier();
        if (one == null) {
            return rest().nextAvailable();
        }
        next = null;
        return one;
    }

    private @Nullable TrackedEventMessage<?> ofEarlier() {
        if (next == null && rest == null && earlier.hasNext()) {
            next = earlier.next();
        }
        return next;
    }

    private TrackingEventStream rest() {
        TrackingEventStream opened = rest;
        if (opened == null) {
            opened = later.get();
            rest = opened;
        }
        return opened;
    }

    @Override
    public void close() {
        if (rest != null) {
            rest.close();
        }
    }
}
