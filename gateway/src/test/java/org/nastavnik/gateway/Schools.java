package org.nastavnik.gateway;

import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;

/** Institutions as the participants service tells of them. */
public final class Schools {

    private Schools() {}

    /** A new one of that name, and its id. */
    public static UUID registered(EventStore events, String name) {
        UUID id = UUID.randomUUID();
        events.publish(
                new GenericDomainEventMessage<>("Institution", id.toString(), 0, new Registered(id, name, "Заречье")));
        return id;
    }
}
