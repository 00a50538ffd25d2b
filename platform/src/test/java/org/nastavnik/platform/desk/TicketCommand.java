package org.nastavnik.platform.desk;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.messaging.Role;

/** All that can be asked of a ticket. */
public sealed interface TicketCommand {

    /** Asked again in the same words, it is as it was the first time. */
    @AllowedTo(Role.COORDINATOR)
    record Open(@TargetAggregateIdentifier UUID id, String title) implements TicketCommand {}

    @AllowedTo(Role.COORDINATOR)
    record Comment(@TargetAggregateIdentifier UUID id, String text) implements TicketCommand {}

    @AllowedTo(Role.COORDINATOR)
    record Close(@TargetAggregateIdentifier UUID id) implements TicketCommand {}
}
