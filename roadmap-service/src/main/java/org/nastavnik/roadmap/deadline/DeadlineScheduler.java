package org.nastavnik.roadmap.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs what is due, in as many processes as there are: each deadline in one of them. It starts when all else has, and stops
 * first. What a process was at when it died is taken up again after three minutes.
 */
@Component
class DeadlineScheduler implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadlineScheduler.class);

    private static final int THREADS = 2;
    private static final int HOUSEKEEPERS = 3;
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(30);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);

    private final Scheduler scheduler;
    private final ScheduledExecutorService housekeepers;
    private final ObjectProvider<Watch> watch;

    /** @param poll how soon something is run that another process has asked for, or whose time has come */
    DeadlineScheduler(
            DataSource pool,
            Clock clock,
            ObjectProvider<DbSchedulerDeadlineManager> deadlines,
            ObjectProvider<Watch> watch,
            @Value("${nastavnik.deadline.poll}") Duration poll) {
        ThreadFactory threads = Thread.ofVirtual().name("deadline-", 0).factory();
        this.watch = watch;
        housekeepers = Executors.newScheduledThreadPool(HOUSEKEEPERS, threads);
        scheduler = new ByASteadyClock(
                        new TransactionAwareDataSourceProxy(pool),
                        triedAgain(DbSchedulerDeadlineManager.humanReadableTask(deadlines::getObject)))
                .tableName("roadmap.scheduled_tasks")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .serializer(new AsJson())
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(
                        "process " + ProcessHandle.current().pid()))
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(THREADS, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(housekeepers)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(FINISH_WITHIN)
                .build();
    }

    private static <T> Task<T> triedAgain(Task<T> task) {
        return Tasks.oneTime(task.getName(), task.getDataClass())
                .onFailure(new OnFailureRetryLater<>(TRY_AGAIN_AFTER))
                .execute(task::execute);
    }

    /** What deadlines are put into. It takes part in the transaction under way. */
    Scheduler scheduler() {
        return scheduler;
    }

    /** Looks for what is due right now. */
    void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Roadmaps that nobody watches yet are looked for now, and every hour: positions may have been lost, or a store moved. */
    @Override
    public void start() {
        scheduler.start();
        Future<?> _ = housekeepers.scheduleWithFixedDelay(this::catchUp, 0, 1, TimeUnit.HOURS);
    }

    private void catchUp() {
        try {
            watch.getObject().catchUp();
        } catch (RuntimeException e) {
            log.warn("Roadmaps that nobody watches are looked for again in an hour", e);
        }
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    /** Once stopped, it does not start again. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Between two looks at the table it waits for as long as it should, even if somebody has set the clock back a day. */
    private static final class ByASteadyClock extends SchedulerBuilder {

        ByASteadyClock(DataSource database, Task<?> task) {
            super(database, List.of(task));
        }

        @Override
        protected Waiter buildWaiter() {
            long start = System.nanoTime();
            return new Waiter(poolingInterval, () -> Instant.EPOCH.plusNanos(System.nanoTime() - start));
        }
    }

    /** Rows that can be read, and that make no objects of whatever they name. */
    private static final class AsJson implements Serializer {

        private final JsonMapper json = new JsonMapper();

        @Override
        public byte[] serialize(Object data) {
            return json.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] written) {
            return json.readValue(written, type);
        }
    }
}
