package org.nastavnik.contracts.roadmap;

import java.util.List;
import java.util.UUID;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.StoredAs;
import org.nastavnik.contracts.monitoring.Kpi;

/** What others have to know of a roadmap. */
public sealed interface RoadmapEvent {

    /** The one it happened to. */
    UUID roadmap();

    /** Whose it is. */
    UUID institution();

    /** It brought targets for the indicators. They replace those there were for the same indicator and year. */
    @StoredAs(name = "roadmap.kpi-targets-planned", revision = 1)
    record KpiTargetsPlanned(UUID roadmap, UUID institution, List<KpiTarget> targets) implements RoadmapEvent {}

    /** It holds from the day of the order. */
    @StoredAs(name = "roadmap.approved", revision = 2)
    record Approved(UUID roadmap, UUID institution, Order order) implements RoadmapEvent {}

    /**
     * What an indicator is to reach by the end of a year.
     *
     * @param target in per cent, 0 to 100
     */
    record KpiTarget(Kpi kpi, int year, int target) {}
}
