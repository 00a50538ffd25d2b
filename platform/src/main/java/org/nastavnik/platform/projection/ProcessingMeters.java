package org.nastavnik.platform.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.nastavnik.platform.projection.Figures.Figure;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Gauges of each processing group, by {@code group}: {@code nastavnik.processing.behind}, the stored events that it has yet
 * to handle; {@code nastavnik.dead.letters}, those it could not handle and those waiting behind them; {@code
 * nastavnik.processing.failing}, 1 while it is stopped or held up, else 0. For Prometheus the full stops are underscores.
 */
final class ProcessingMeters implements MeterBinder {

    private final ProcessingGroups groups;
    private final Processors processors;
    private final Figures figures;

    ProcessingMeters(ProcessingGroups groups, Processors processors, Figures figures) {
        this.groups = groups;
        this.processors = processors;
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String group : groups.names()) {
            gauge(meters, "nastavnik.processing.behind", group, "Events yet to be handled", Figure::behind);
            gauge(meters, "nastavnik.dead.letters", group, "Events that could not be handled", Figure::deadLetters);
            Gauge.builder("nastavnik.processing.failing", processors, all -> isFine(all, group) ? 0 : 1)
                    .description("Whether the group is stopped or held up")
                    .tag("group", group)
                    .register(meters);
        }
    }

    private static boolean isFine(Processors all, String group) {
        return all.of(group).filter(CarefulProcessor::isDoingFine).isPresent();
    }

    private void gauge(
            MeterRegistry meters, String name, String group, String description, ToLongFunction<Figure> figure) {
        Gauge.builder(name, figures, all -> valueOf(all, group, figure))
                .description(description)
                .tag("group", group)
                .register(meters);
    }

    /** What cannot be asked for is not a number. */
    private static double valueOf(Figures all, String group, ToLongFunction<Figure> figure) {
        try {
            Figure one = all.now().get(group);
            return one == null ? Double.NaN : figure.applyAsLong(one);
        } catch (DataAccessException | TransactionException _) {
            return Double.NaN;
        }
    }
}
