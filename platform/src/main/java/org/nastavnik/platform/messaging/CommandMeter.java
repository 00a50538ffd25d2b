package org.nastavnik.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times the commands: {@code nastavnik.commands}, for Prometheus {@code nastavnik_commands_seconds}, by {@code
 * command}, its name, and {@code outcome}. A command is {@code done} once its events are on the disk, or {@code refused} by
 * a rule; one that {@code raced} and lost is tried again and counted again; what {@code failed} nobody foresaw.
 */
final class CommandMeter implements MessageMonitor<CommandMessage<?>> {

    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2)
    };

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    CommandMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public MonitorCallback onMessageIngested(CommandMessage<?> command) {
        Class<?> asked = command.getPayloadType();
        Timer.Sample sample = Timer.start(meters);
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                sample.stop(timer(asked, "done"));
            }

            @Override
            public void reportFailure(@Nullable Throwable cause) {
                sample.stop(timer(asked, outcome(cause)));
            }

            @Override
            public void reportIgnored() {
                sample.stop(timer(asked, "failed"));
            }
        };
    }

    private static String outcome(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> "failed";
            case Refused _ -> "refused";
            default -> FailureTold.isRaced(cause) ? "raced" : "failed";
        };
    }

    private Timer timer(Class<?> asked, String outcome) {
        return timers.computeIfAbsent(
                new Kind(asked, outcome),
                kind -> Timer.builder("nastavnik.commands")
                        .description("Commands handled, by name and outcome")
                        .tag("command", nameOf(kind.asked()))
                        .tag("outcome", kind.outcome())
                        .serviceLevelObjectives(STEPS)
                        .register(meters));
    }

    /** {@code DisseminationCommand.Withdraw} */
    private static String nameOf(Class<?> asked) {
        return asked.getName().substring(asked.getPackageName().length() + 1).replace('$', '.');
    }

    private record Kind(Class<?> asked, String outcome) {}
}
