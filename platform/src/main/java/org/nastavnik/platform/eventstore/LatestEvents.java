package org.nastavnik.platform.eventstore;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/**
 * Of which kind the latest events in Axon Server are, and whose, known without asking for each. This process follows the store
 * on a stream of its own and remembers so much of the last {@value #REMEMBERED}, from before it started too: further behind
 * than that is only a projection that is being rebuilt.
 */
public final class LatestEvents extends StoreFollower {

    static final int REMEMBERED = 20_000;

    private final Deque<Entry> remembered = new ArrayDeque<>();

    LatestEvents(AxonServerConnectionManager connections) {
        super(connections);
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
        return new After(first == null ? reached() + 1 : first.place(), reached(), later);
    }

    @Override
    synchronized void take(EventWithToken one, EventStream more) {
        remembered.addLast(new Entry(
                one.getToken(),
                one.getEvent().getPayload().getType().intern(),
                one.getEvent().getAggregateIdentifier()));
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
        reached(one.getToken());
    }

    /** Nothing older than a while is of interest; begins anew where it stood if a connection was lost. */
    @Override
    long after() {
        reached(Math.max(-1, head() - REMEMBERED));
        return reached();
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
