package org.nastavnik.monitoring.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.Hash;

/** What the log keeps of an event. */
record Taken(
        long place,
        String eventId,
        String aggregate,
        @Nullable UUID institution,
        Hash hash) {

    static Taken of(StoredEvent event) {
        return new Taken(
                event.place(),
                event.id(),
                event.leaf().aggregate(),
                Institutions.saidIn(event.leaf().payload()),
                event.hash());
    }
}
