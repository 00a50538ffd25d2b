package org.nastavnik.platform.eventstore;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Of which kind the latest events in Axon Server are, and whose, known without asking for each. This process follows the store
 * on a stream of its own and remembers so much of the last {@value #REMEMBERED}, from before it started too: further behind
 * than that is only a projection that is being rebuilt.
 */
public final class LatestEvents implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LatestEvents.class);

    static final int REMEMBERED = 20_000;
    private static final int PERMITS = 2_000;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final AxonServerConnectionManager connections;
    private final Deque<Entry> remembered = new ArrayDeque<>();
    private long reached = -1;
    private volatile @Nullable Thread follower;

    LatestEvents(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    /**
     * The place of the last event that is stored, -1 if there is none. Axon Server is asked.
     *
     * @throws EventStoreAway if it does not answer
     */
    public long head() {
        return headOf(channel());
    }

    static long headOf(EventChannel channel) {
        try {
            return channel.getLastToken().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new EventStoreAway("Axon Server does not say where it stands", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreAway("Interrupted while asking Axon Server where it stands", e);
        }
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

    /**
     * What comes after a place, as far as it is remembered.
     *
     * @param place of an event, or -1
     */
    public synchronized After after(long place) {
        List<Entry> later = new ArrayList<>();
        for (Iterator<Entry> back = remembered.descendingIterator(); back.hasNext(); ) {
            Entry entry = back.next();
            if (entry.place() <= place) {
                break;
            }
            later.add(entry);
        }
        Entry first = remembered.peekFirst();
        return new After(first == null ? reached + 1 : first.place(), reached, later);
    }

    private synchronized void take(EventWithToken one) {
        reached = one.getToken();
        remembered.addLast(new Entry(
                reached,
                one.getEvent().getPayload().getType().intern(),
                one.getEvent().getAggregateIdentifier()));
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
        notifyAll();
    }

    /** Nothing older than a while is of interest; begins anew where it stood if a connection was lost. */
    private synchronized long beginAfter(long head) {
        reached = Math.max(reached, Math.max(-1, head - REMEMBERED));
        return reached;
    }

    private void follow() {
        while (isRunning()) {
            try (EventStream stream = channel().openStream(beginAfter(head()), PERMITS, PERMITS / 2, false)) {
                while (isRunning()) {
                    EventWithToken next = stream.nextIfAvailable(1, TimeUnit.SECONDS);
                    if (next != null) {
                        take(next);
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
                    log.warn("Axon Server is out of reach; looking for it again in {}", AGAIN_AFTER, e);
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

    private EventChannel channel() {
        return connections.getConnection().eventChannel();
    }

    @Override
    public void start() {
        follower = Thread.ofVirtual().name("latest-events").unstarted(this::follow);
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

    /**
     * An event.
     *
     * @param place in the store
     * @param name that its kind is stored under
     * @param aggregate whose it is
     */
    public record Entry(long place, String name, String aggregate) {}

    /**
     * What is known of the events after a place.
     *
     * @param from the first event that is remembered at all; nothing is known of those before
     * @param to the last
     * @param events those after the place, the latest first
     */
    public record After(long from, long to, List<Entry> events) {}
}
