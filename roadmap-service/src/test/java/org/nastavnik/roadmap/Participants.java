package org.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.contracts.participants.PersonEvent.Registered;
import org.nastavnik.platform.personaldata.Vault;

/** The other service, as far as roadmaps hear of it. */
public record Participants(EventStore store, Vault vault) {

    /** Somebody of that institution. */
    public UUID register(UUID institution) {
        UUID person = UUID.randomUUID();
        happened(
                0,
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

    /** As participants does it: first it is on record, then the key is destroyed. */
    public void erase(UUID institution, UUID person) {
        happened(1, new Erased(person, institution, LocalDate.of(2023, 2, 1), Personal.of("Заявление № 12")));
        vault.destroy(person);
    }

    private void happened(long sequence, PersonEvent event) {
        store.publish(new GenericDomainEventMessage<>("Person", event.person().toString(), sequence, event));
    }
}
