package org.nastavnik.platform.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.eventstore.EventNames;
import org.nastavnik.platform.projection.Figures.Figure;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Says of each processing group whether it runs, how far it is behind and how many dead letters it has. Only a group that
 * is stopped or held up makes it DOWN, or an event in the store that nobody here can read. Dead letters are told and leave
 * it UP: all but the aggregates concerned goes on, and no other process would fare better.
 */
final class ProcessingHealth extends AbstractHealthIndicator {

    private final Processors processors;
    private final Figures figures;
    private final EventNames names;

    ProcessingHealth(Processors processors, Figures figures, EventNames names) {
        super("The event store cannot be asked");
        this.processors = processors;
        this.figures = figures;
        this.names = names;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<String, Figure> now = figures.now();
        boolean fine = names.unknown().isEmpty();
        health.withDetail("unknownEvents", names.unknown());
        for (CarefulProcessor processor : processors.all()) {
            fine &= processor.isDoingFine();
            health.withDetail(processor.getName(), details(processor, now.get(processor.getName())));
        }
        health.status(fine ? Status.UP : Status.DOWN);
    }

    private static Map<String, Object> details(CarefulProcessor processor, @Nullable Figure figure) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("running", processor.isUnderWay());
        if (figure != null) {
            details.put("behind", figure.behind());
            details.put("deadLetters", figure.deadLetters());
        }
        processor.failure().ifPresent(failure -> details.put("heldUpBy", Failures.codeOf(failure)));
        return details;
    }
}
