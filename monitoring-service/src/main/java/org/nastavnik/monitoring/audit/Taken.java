package org.nastavnik.monitoring.audit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.Hash;

/** What the log keeps of an event. */
record Taken(
        long place,
        String eventId,
        String aggregate,
        @Nullable UUID institution,
        Hash hash,
        String kind,
        String timestamp,
        String metadata) {

    Logged at(long number, @Nullable UUID owner) {
        return new Logged(number, eventId, aggregate, owner, kind, timestamp, metadata);
    }

    static Taken of(StoredEvent event) {
        return new Taken(
                event.place(),
                event.id(),
                event.leaf().aggregate(),
                Institutions.saidIn(event.leaf().payload()),
                event.hash(),
                event.leaf().type(),
                event.leaf().timestamp(),
                new String(event.leaf().metadata(), StandardCharsets.UTF_8));
    }
}
