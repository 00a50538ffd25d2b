package org.nastavnik.roadmap.evidence;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.projection.ProjectionBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every few minutes for files that nobody has named. Several processes may do so: each file is removed but once. */
@Component
class UnnamedFiles implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(UnnamedFiles.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final EvidenceFiles files;
    private volatile @Nullable ScheduledExecutorService thread;

    UnnamedFiles(EvidenceFiles files) {
        this.files = files;
    }

    private void sweep() {
        try {
            files.removeUnnamed();
        } catch (ProjectionBehind _) {
            log.info("Whether files are named is not known yet; it is looked again in {}", EVERY);
        } catch (RuntimeException e) {
            log.warn("Files that nobody has named could not be removed; it is tried again in {}", EVERY, e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("unnamed-files").factory());
        var _ = started.scheduleWithFixedDelay(this::sweep, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
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
