package org.nastavnik.roadmap.reminder;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has reminders sent every now and then, from when all else runs until it is to stop. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailRounds.class);

    private static final Duration FINISH_WITHIN = Duration.ofSeconds(30);

    private final Mailing mailing;
    private final Duration every;
    private @Nullable ScheduledExecutorService thread;

    MailRounds(Mailing mailing, @Value("${nastavnik.reminder.every}") Duration every) {
        this.mailing = mailing;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("reminders").factory());
        Future<?> _ = thread.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            mailing.round();
        } catch (RuntimeException e) {
            log.warn("Reminders are tried again in {}", every, e);
        }
    }

    /** A letter that is being handed over is let go first. */
    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(FINISH_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.warn("A reminder is still being handed over");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
