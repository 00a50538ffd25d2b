package org.nastavnik.pairing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.Level;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.MentorBaseEvent;
import org.nastavnik.contracts.participants.PersonEvent.ConsentGiven;
import org.nastavnik.contracts.participants.PersonEvent.ConsentWithdrawn;
import org.nastavnik.contracts.participants.PersonEvent.Departed;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.contracts.participants.PersonEvent.Registered;

/** The other service, as far as pairing hears of it: the events that it makes known. */
public final class Participants {

    private final EventStore store;
    private final Map<UUID, Long> ages = new HashMap<>();

    public Participants(EventStore store) {
        this.store = store;
    }

    /** Somebody of that institution, who has consented to the keeping of data. */
    public UUID register(UUID institution) {
        UUID person = registerWithoutConsent(institution);
        giveConsent(institution, person, LocalDate.of(2020, 9, 1), null);
        return person;
    }

    /** Somebody who has yet to be asked. */
    public UUID registerWithoutConsent(UUID institution) {
        UUID person = UUID.randomUUID();
        happened(
                person,
                new Registered(
                        person,
                        institution,
                        Personal.of("Кленова Вера Игоревна"),
                        Personal.of("Учитель"),
                        Optional.empty(),
                        LocalDate.of(2020, 9, 1),
                        Optional.empty()));
        return person;
    }

    public void depart(UUID institution, UUID person, LocalDate on) {
        happened(person, new Departed(person, institution, on));
    }

    public void withdrawConsent(UUID institution, UUID person) {
        happened(person, new ConsentWithdrawn(person, institution, LocalDate.of(2022, 9, 1)));
    }

    public void erase(UUID institution, UUID person) {
        happened(person, new Erased(person, institution, LocalDate.of(2023, 2, 1), Personal.of("Заявление № 12")));
    }

    public void giveConsent(UUID institution, UUID person) {
        giveConsent(institution, person, LocalDate.of(2022, 9, 2), null);
    }

    /** Until that day, if there is one. */
    public void giveConsent(UUID institution, UUID person, LocalDate on, @Nullable LocalDate until) {
        happened(
                person,
                new ConsentGiven(
                        person,
                        institution,
                        on,
                        Personal.of("Согласие № 7"),
                        Optional.empty(),
                        Optional.ofNullable(until)));
    }

    public void enterMentorBase(UUID base, UUID institution, UUID person, int capacity) {
        happened(
                base,
                new MentorBaseEvent.Entered(
                        base,
                        institution,
                        person,
                        List.of(new MentorBaseEvent.Competency(Personal.of("Планирование занятия"), Level.EXPERT)),
                        capacity,
                        List.of(),
                        Optional.empty()));
    }

    public void enterMenteeBase(UUID base, UUID institution, UUID person) {
        happened(
                base,
                new MenteeBaseEvent.Entered(
                        base,
                        institution,
                        person,
                        List.of(new MenteeBaseEvent.Request(Personal.of("Планирование занятия"), Level.BASIC)),
                        List.of()));
    }

    public void leaveMenteeBase(UUID base, UUID institution, UUID person) {
        happened(base, new MenteeBaseEvent.Left(base, institution, person, LocalDate.of(2022, 9, 1)));
    }

    public void closeMenteeBase(UUID base, UUID institution) {
        happened(base, new MenteeBaseEvent.Closed(base, institution));
    }

    private void happened(UUID aggregate, Object event) {
        long seq = ages.merge(aggregate, 1L, Long::sum) - 1;
        store.publish(new GenericDomainEventMessage<>("participants", aggregate.toString(), seq, event));
    }
}
