package org.nastavnik.platform.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles events in large batches as long as all goes well. When a handler fails, the whole batch is rolled back, rows and
 * position, and its events are handled once more, carefully: what fails again becomes a dead letter, alone, and takes with
 * it only what later happens to the same aggregate.
 *
 * <p>What fails for a reason that will pass, such as a lost connection, is tried again a few times at once. If that does
 * not help, Axon gives up the segment and takes it again after a while, at most a minute, as often as it takes.
 */
final class CarefulProcessor extends PooledStreamingEventProcessor {

    private static final Logger log = LoggerFactory.getLogger(CarefulProcessor.class);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(500));

    private final Group group;
    private final TransactionManager transactions;
    private final TokenStore positions;
    private final Map<Integer, Ahead> carefullyAhead = new ConcurrentHashMap<>();
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private final Executor threads;
    private final @Nullable FirstPass firstPass;
    private volatile CompletableFuture<Void> passed = CompletableFuture.completedFuture(null);
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    /** @param firstPass how it begins, if not like everybody else */
    CarefulProcessor(
            Group group,
            TransactionManager transactions,
            TokenStore positions,
            Executor threads,
            @Nullable FirstPass firstPass,
            Builder builder) {
        super(builder.transactionManager(transactions).tokenStore(positions));
        this.threads = threads;
        this.firstPass = firstPass;
        this.group = group;
        this.transactions = transactions;
        this.positions = positions;
    }

    @Override
    public void start() {
        stopped = false;
        if (firstPass == null || !firstPass.isDue()) {
            super.start();
        } else {
            passed = CompletableFuture.runAsync(() -> begin(firstPass), threads);
        }
    }

    /** If that fails, events are handled in their order, carefully. */
    private void begin(FirstPass pass) {
        try {
            pass.run(eventHandlerInvoker(), () -> !stopped);
        } catch (RuntimeException | Error e) {
            if (!stopped) {
                log.warn("{} could not be filled at once; it is filled in the order of the events", group.name(), e);
            }
        }
        if (!stopped) {
            super.start();
        }
    }

    @Override
    public CompletableFuture<Void> shutdownAsync() {
        stopped = true;
        return passed.handle((_, _) -> stopped).thenCompose(_ -> super.shutdownAsync());
    }

    @Override
    protected void processInUnitOfWork(
            List<? extends EventMessage<?>> events,
            UnitOfWork<? extends EventMessage<?>> unit,
            Collection<Segment> segments)
            throws Exception {
        try {
            super.processInUnitOfWork(events, unit, segments);
        } catch (Exception | Error e) {
            onceMore(e, events, unit, segments);
        }
        failure = null;
        readers.forEach(LockSupport::unpark);
    }

    private void onceMore(
            Throwable first,
            List<? extends EventMessage<?>> events,
            UnitOfWork<? extends EventMessage<?>> failed,
            Collection<Segment> segments)
            throws Exception {
        log.warn(
                "{} failed; the batch of {} events is handled once more, one by one",
                group.name(),
                events.size(),
                first);
        Throwable last = first;
        boolean careful = false;
        for (Duration pause : PAUSES) {
            if (Failures.isPassing(last)) {
                Thread.sleep(pause);
            } else if (careful) {
                break;
            }
            careful = true;
            try {
                carefully(events, failed, segments);
                return;
            } catch (Exception | Error e) {
                last = e;
            }
        }
        failure = last;
        throw last instanceof Exception e ? e : new HandlerFailed(last);
    }

    private void carefully(
            List<? extends EventMessage<?>> events,
            UnitOfWork<? extends EventMessage<?>> failed,
            Collection<Segment> segments)
            throws Exception {
        String processor = "Processor[" + group.name() + "]/";
        @Nullable TrackingToken reached = failed.getResource(processor + "Token");
        int segment = Objects.requireNonNull(failed.<Integer>getResource(processor + "SegmentId"));
        UnitOfWork<EventMessage<?>> again = new BatchingUnitOfWork<>(List.copyOf(events));
        again.attachTransaction(transactions);
        again.resources().put(processor + "Token", reached);
        again.resources().put(processor + "SegmentId", segment);
        again.onPrepareCommit(_ -> positions.storeToken(reached, group.name(), segment));
        ScopedValue.where(SavepointPerHandler.CAREFULLY, transactions).call(() -> {
            super.processInUnitOfWork(events, again, segments);
            return reached;
        });
        carefullyAhead.put(segment, new Ahead(processingStatus().get(segment), reached));
    }

    /** Automations are never replayed: what they did once was done. */
    @Override
    public boolean supportsReset() {
        return !group.isAutomation() && super.supportsReset();
    }

    Group group() {
        return group;
    }

    /** What holds it up at the moment, if anything does. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Neither stopped nor held up. */
    boolean isDoingFine() {
        return isUnderWay() && !isError() && failure == null;
    }

    /** Also before it has a position. */
    boolean isUnderWay() {
        return !passed.isDone() || isRunning();
    }

    /** How far each of the segments has come, if all are in the hands of this process. */
    Optional<List<Position>> reached() {
        Collection<EventTrackerStatus> segments = processingStatus().values();
        double share = segments.stream()
                .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1L))
                .sum();
        return share == 1.0
                ? Optional.of(segments.stream()
                        .map(status -> Position.of(status.getSegment(), reachedBy(status)))
                        .toList())
                : Optional.empty();
    }

    /** What was said ahead holds until Axon replaces the status, whatever with. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable TrackingToken reachedBy(EventTrackerStatus status) {
        Ahead ahead = carefullyAhead.get(status.getSegment().getSegmentId());
        return ahead != null && ahead.of() == status ? ahead.reached() : status.getTrackingToken();
    }

    /** Lets the thread be unparked, from now on, whenever a batch of events is done. */
    void addReader(Thread reader) {
        readers.add(reader);
    }

    void removeReader(Thread reader) {
        readers.remove(reader);
    }

    /** What Axon will learn of a segment's position only when it looks at it the next time. */
    private record Ahead(
            @Nullable EventTrackerStatus of, @Nullable TrackingToken reached) {}
}
