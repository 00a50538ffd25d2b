package org.nastavnik.monitoring.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the log close behind the store, whether or not anybody reads it. */
@Component
class LogKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogKeeper.class);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(5);

    private final TakingUp takingUp;
    private final Clock clock;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile @Nullable RuntimeException failure;
    private Instant swept = Instant.MIN;

    LogKeeper(TakingUp takingUp, Clock clock, @Value("${nastavnik.audit.pause:500ms}") Duration pause) {
        this.takingUp = takingUp;
        this.clock = clock;
        this.pause = pause;
    }

    private void keep() {
        try {
            Instant now = clock.instant();
            if (now.isAfter(swept.plus(SWEEP_EVERY))) {
                takingUp.takeUpAll();
                swept = now;
            } else {
                takingUp.takeUp();
            }
            failure = null;
        } catch (RuntimeException e) {
            if (failure == null && isRunning()) {
                log.warn("The audit log takes nothing up; it goes on trying", e);
            }
            failure = e;
        }
    }

    /** Whether it last took up what there was. */
    boolean isDoingFine() {
        return isRunning() && failure == null;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("audit-log").factory());
        var _ = started.scheduleWithFixedDelay(this::keep, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopped = thread;
        thread = null;
        if (stopped != null) {
            stopped.close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
