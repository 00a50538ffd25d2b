package org.nastavnik.monitoring.kpi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What an event says of facts.
 *
 * @param source the aggregate that it happened to
 * @param seq its number among those
 * @param event by which it is known
 * @param at when it happened, to the microsecond
 */
record Telling(UUID source, long seq, String event, Instant at, UUID institution, List<Said> said) {

    static Telling of(DomainEventMessage<?> event, UUID source, UUID institution, List<Said> said) {
        return new Telling(
                source,
                event.getSequenceNumber(),
                event.getIdentifier(),
                event.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                institution,
                said);
    }
}
