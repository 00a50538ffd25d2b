package org.nastavnik.roadmap.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.monitoring.CampaignEvent;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.MentorBaseEvent;

/**
 * What the other services tell of an institution: their events, appended to the store as these would. Services never see each
 * other, so that for this one there is no difference.
 */
record Elsewhere(EventStore store, UUID institution) {

    DomainEventMessage<?> menteeBaseClosed(String at) {
        UUID base = UUID.randomUUID();
        return tell(base, at, new MenteeBaseEvent.Closed(base, institution));
    }

    DomainEventMessage<?> mentorBaseClosed(String at) {
        UUID base = UUID.randomUUID();
        return tell(base, at, new MentorBaseEvent.Closed(base, institution));
    }

    DomainEventMessage<?> mentorTrained(String on, String at) {
        UUID base = UUID.randomUUID();
        return tell(
                base,
                at,
                new MentorBaseEvent.Trained(
                        base,
                        institution,
                        UUID.randomUUID(),
                        Personal.of("Школа наставника"),
                        36,
                        LocalDate.parse(on)));
    }

    DomainEventMessage<?> pairApproved(String on, String at) {
        UUID pair = UUID.randomUUID();
        return tell(
                pair,
                at,
                new PairEvent.Approved(
                        pair,
                        institution,
                        "PEDAGOGUE_PEDAGOGUE",
                        UUID.randomUUID(),
                        List.of(UUID.randomUUID()),
                        new Order("52-О", LocalDate.parse(on), Personal.of("О паре Ригелевой"))));
    }

    DomainEventMessage<?> surveyClosed(String at) {
        UUID survey = UUID.randomUUID();
        return tell(survey, at, new CampaignEvent.Closed(survey, institution));
    }

    private DomainEventMessage<?> tell(UUID aggregate, String at, Object event) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "Elsewhere",
                aggregate.toString(),
                0,
                event,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                Instant.parse(at));
        store.publish(message);
        return message;
    }
}
