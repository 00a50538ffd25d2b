package org.nastavnik.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTarget;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTargetsPlanned;

/**
 * What the other services tell: their events, appended to the store as these would. Services never see each other, so that
 * for this one there is no difference.
 */
public final class OtherServices {

    private final EventStore store;

    public OtherServices(EventStore store) {
        this.store = store;
    }

    /** An institution of that municipality. */
    public UUID institution(String municipality) {
        UUID institution = UUID.randomUUID();
        tell(institution, new InstitutionEvent.Registered(institution, "Школа", municipality));
        return institution;
    }

    /** Somebody who was hired and has been teaching since these days. */
    public UUID teacher(UUID institution, String hiredOn, String teachingSince) {
        UUID person = UUID.randomUUID();
        tell(person, registered(person, institution, hiredOn, teachingSince));
        return person;
    }

    /** A pair, from the day of its order. */
    public UUID pair(UUID institution, UUID mentor, UUID mentee, String since) {
        UUID pair = UUID.randomUUID();
        tell(pair, approved(pair, institution, mentor, List.of(mentee), since));
        return pair;
    }

    /** A roadmap with one target. */
    public void roadmap(UUID institution, Kpi kpi, int year, int target) {
        UUID roadmap = UUID.randomUUID();
        tell(roadmap, new KpiTargetsPlanned(roadmap, institution, List.of(new KpiTarget(kpi, year, target))));
    }

    /** The next event of the aggregate, now. */
    public void tell(UUID aggregate, Object event) {
        long last = store.lastSequenceNumberFor(aggregate.toString()).orElse(-1L);
        tell(aggregate, last + 1, GenericDomainEventMessage.clock.instant(), event);
    }

    /** An event of the aggregate, as if it had been told at that instant. */
    public void tell(UUID aggregate, long seq, Instant at, Object event) {
        store.publish(new GenericDomainEventMessage<>(
                "Elsewhere",
                aggregate.toString(),
                seq,
                event,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                at));
    }

    /** That somebody entered the register. */
    public static PersonEvent.Registered registered(
            UUID person, UUID institution, String hiredOn, String teachingSince) {
        return new PersonEvent.Registered(
                person,
                institution,
                Personal.of("Иванова Анна Петровна"),
                Personal.of("учитель"),
                Optional.of(LocalDate.parse(teachingSince)),
                LocalDate.parse(hiredOn),
                Optional.empty());
    }

    /** That the register was wrong about somebody. */
    public static PersonEvent.Changed changed(UUID person, UUID institution, String hiredOn, String teachingSince) {
        return new PersonEvent.Changed(
                person,
                institution,
                Personal.of("Иванова Анна Петровна"),
                Personal.of("учитель"),
                Optional.of(LocalDate.parse(teachingSince)),
                LocalDate.parse(hiredOn),
                Optional.empty());
    }

    /** That a pair or group was approved. */
    public static PairEvent.Approved approved(
            UUID pair, UUID institution, UUID mentor, List<UUID> mentees, String since) {
        return new PairEvent.Approved(
                pair,
                institution,
                "PEDAGOGUE_PEDAGOGUE",
                mentor,
                mentees,
                new Order("1", LocalDate.parse(since), Personal.of("О наставнической паре")));
    }

    /** That a pair has done its work. */
    public static PairEvent.Concluded concluded(UUID pair, UUID institution, String lastDay) {
        return new PairEvent.Concluded(
                pair,
                institution,
                LocalDate.parse(lastDay),
                Personal.of("—"),
                Personal.of("—"),
                Personal.of("—"),
                true);
    }
}
