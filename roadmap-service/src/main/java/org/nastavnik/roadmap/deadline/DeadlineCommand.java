package org.nastavnik.roadmap.deadline;

import java.time.ZoneId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the platform asks of a roadmap when it is time to. */
sealed interface DeadlineCommand {

    /**
     * Tells what has fallen due and was not told yet. Its result is the moment at which something falls due next, if
     * anything ever does by what is planned now.
     *
     * @param zone by which the institution's days begin and end
     */
    record TellWhatIsDue(@TargetAggregateIdentifier UUID id, ZoneId zone) implements DeadlineCommand {}
}
