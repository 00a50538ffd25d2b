package org.nastavnik.monitoring.kpitarget;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.platform.messaging.AllowedTo;

/** All that can be asked of the target of an indicator in a year. */
sealed interface TargetCommand {

    /** The one it is asked of. */
    UUID id();

    /**
     * Sets it.
     *
     * @param percent 0 to 100
     */
    @AllowedTo(COORDINATOR)
    record Plan(@TargetAggregateIdentifier UUID id, UUID institution, Kpi kpi, int year, int percent)
            implements TargetCommand {

        /** An institution has one target for each indicator and year, whose id follows from these. */
        static Plan of(UUID institution, Kpi kpi, int year, int percent) {
            String name = "kpi-target/" + institution + "/" + kpi + "/" + year;
            return new Plan(
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), institution, kpi, year, percent);
        }
    }
}
