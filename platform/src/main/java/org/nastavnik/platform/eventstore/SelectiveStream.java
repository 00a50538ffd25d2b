package org.nastavnik.platform.eventstore;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** A stream that passes over the events which do not concern its reader, and calls the reader back for those that do. */
final class SelectiveStream implements TrackingEventStream {

    /** So many events at most are passed over at a stretch: as many has a reader to pass over again after a restart. */
    private static final int STRETCH = 1_000;

    private final TrackingEventStream stream;
    private final Set<Class<?>> kinds;
    private final Consumer<SelectiveStream> asleep;
    private final Consumer<SelectiveStream> awake;
    private volatile @Nullable Runnable callback;
    private int passedOver;

    /**
     * @param kinds of events that concern the reader
     * @param asleep told of this stream when its reader asks to be called back
     * @param awake told of this stream when it is closed
     */
    SelectiveStream(
            TrackingEventStream stream,
            Set<Class<?>> kinds,
            Consumer<SelectiveStream> asleep,
            Consumer<SelectiveStream> awake) {
        this.stream = stream;
        this.kinds = kinds;
        this.asleep = asleep;
        this.awake = awake;
    }

    void wakeFor(Set<Class<?>> appended) {
        if (appended.stream().anyMatch(kinds::contains)) {
            wake();
        }
    }

    void wake() {
        Runnable reader = callback;
        if (reader != null) {
            reader.run();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable reader) {
        callback = reader;
        asleep.accept(this);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return isNextThere() ? stream.peek() : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return isNextThere() || (timeout > 0 && stream.hasNextAvailable(timeout, unit) && isNextThere());
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // Waits for it.
        }
        passedOver = 0;
        return stream.nextAvailable();
    }

    /** Whether the stream's next event is one to be handed out; those before it are passed over. */
    private boolean isNextThere() {
        for (Optional<TrackedEventMessage<?>> next = stream.peek(); next.isPresent(); next = stream.peek()) {
            if (kinds.contains(next.get().getPayloadType()) || passedOver >= STRETCH) {
                return true;
            }
            passOver();
        }
        return false;
    }

    private void passOver() {
        try {
            stream.nextAvailable();
            passedOver++;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted over an event that was there already", e);
        }
    }

    @Override
    public void close() {
        awake.accept(this);
        stream.close();
    }
}
