package org.nastavnik.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Asks again, unseen by whoever asked, when two commands raced for the same place in an aggregate's history. The second
 * time the aggregate decides on what the other has left, which may well be a refusal.
 */
final class RacesRetried implements RetryScheduler {

    /** Of two processes that both have many commands for one aggregate, one may well come second several times over. */
    private static final int TIMES = 20;

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(40);

    private final RandomGenerator random;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("races-retried").factory());

    /** @param random lest those who have met once meet again */
    RacesRetried(RandomGenerator random) {
        this.random = random;
    }

    @Override
    @SuppressWarnings({"rawtypes", "FutureReturnValueIgnored"})
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException last,
            List<Class<? extends Throwable>[]> failures,
            Runnable again) {
        boolean raced = last instanceof ConcurrencyException || last instanceof AggregateStreamCreationException;
        if (!raced || failures.size() > TIMES) {
            return false;
        }
        long pause = Math.min(PAUSE.toMillis() * failures.size(), LONGEST.toMillis());
        timer.schedule(() -> Thread.startVirtualThread(again), 1 + random.nextLong(pause), TimeUnit.MILLISECONDS);
        return true;
    }
}
