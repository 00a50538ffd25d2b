package org.nastavnik.platform.eventstore;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows Axon Server on a stream of its own. Should that break, it takes another and goes on. */
abstract class StoreFollower implements SmartLifecycle {

    /** How many events may be under way. */
    static final int PERMITS = 2_000;

    static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(StoreFollower.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final AxonServerConnectionManager connections;
    private long reached = -1;
    private volatile @Nullable Thread follower;

    StoreFollower(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    /** The place, in the server's count, after which to go on; asked whenever a stream begins. */
    abstract long after();

    /**
     * Takes an event up.
     *
     * @param more what has come besides, if it is to be taken up at once
     */
    abstract void take(EventWithToken next, EventStream more);

    /** All up to this place has been taken up. */
    final synchronized void reached(long place) {
        reached = Math.max(reached, place);
        notifyAll();
    }

    /** Up to where all has been taken up, -1 if nothing has. */
    final synchronized long reached() {
        return reached;
    }

    /** Returns once the event at this place has been taken up, or in vain at the deadline of {@link System#nanoTime}. */
    public synchronized void await(long place, long deadline) {
        try {
            long left = deadline - System.nanoTime();
            while (reached < place && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = deadline - System.nanoTime();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        while (isRunning()) {
            try (EventStream stream = channel().openStream(after(), PERMITS, PERMITS / 2, false)) {
                while (isRunning()) {
                    EventWithToken next = stream.nextIfAvailable(1, TimeUnit.SECONDS);
                    if (next != null) {
                        take(next, stream);
                    } else if (stream.isClosed()) {
                        throw new EventStoreAway(
                                "The stream of events has ended",
                                stream.getError().orElse(null));
                    }
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                if (isRunning()) {
                    log.warn("{} cannot follow Axon Server; trying again in {}", this, AGAIN_AFTER, e);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN_AFTER);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    final EventChannel channel() {
        return connections.getConnection().eventChannel();
    }

    @Override
    public void start() {
        follower = Thread.ofVirtual().name(toString()).unstarted(this::follow);
        follower.start();
    }

    @Override
    public void stop() {
        Thread stopped = follower;
        follower = null;
        if (stopped != null) {
            stopped.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
