package org.nastavnik.monitoring.kpitarget;

import java.util.UUID;
import org.nastavnik.contracts.StoredAs;
import org.nastavnik.contracts.monitoring.Kpi;

/** All that can happen to the target of an indicator in a year, unless the roadmap sets it. */
public sealed interface TargetEvent {

    /** The one it happened to. */
    UUID target();

    /** Whose it is. */
    UUID institution();

    /**
     * It was set by hand, in place of whatever it was.
     *
     * @param percent 0 to 100
     */
    @StoredAs(name = "monitoring.kpi-target-planned", revision = 1)
    record Planned(UUID target, UUID institution, Kpi kpi, int year, int percent) implements TargetEvent {}
}
