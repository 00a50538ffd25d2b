package org.nastavnik.participants.person;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.PersonEvent.Changed;
import org.nastavnik.contracts.participants.PersonEvent.ConsentGiven;
import org.nastavnik.contracts.participants.PersonEvent.ConsentWithdrawn;
import org.nastavnik.contracts.participants.PersonEvent.Departed;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.contracts.participants.PersonEvent.Registered;
import org.nastavnik.participants.person.PersonCommand.Change;
import org.nastavnik.participants.person.PersonCommand.GiveConsent;
import org.nastavnik.participants.person.PersonCommand.Register;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.testing.As;

/** A member of staff whose decisions are looked at, and what may have happened to her so far. */
abstract class PersonDecisions {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final LocalDate HIRED = LocalDate.of(2022, 8, 15);
    static final LocalDate TEACHING = LocalDate.of(2021, 9, 1);
    static final LocalDate CONSENTED = LocalDate.of(2022, 9, 5);
    static final LocalDate LEFT = LocalDate.of(2024, 6, 30);
    static final UUID VEGINA = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    static final UUID SCHOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");

    static final Registered REGISTERED = new Registered(
            VEGINA,
            SCHOOL,
            Personal.of("Vegina Maria"),
            Personal.of("teacher"),
            Optional.of(TEACHING),
            HIRED,
            Optional.of(Personal.of("vegina@example.org")));
    static final Departed DEPARTURE = new Departed(VEGINA, SCHOOL, LEFT);
    static final ConsentGiven CONSENT =
            new ConsentGiven(VEGINA, SCHOOL, CONSENTED, Personal.of("No. 7"), Optional.empty(), Optional.empty());
    static final ConsentWithdrawn WITHDRAWAL = new ConsentWithdrawn(VEGINA, SCHOOL, LocalDate.of(2023, 2, 1));

    static final Erased ERASURE = new Erased(VEGINA, SCHOOL, TODAY, stored("Request No. 12"));

    static Register register(LocalDate hiredOn, @Nullable LocalDate teachingSince) {
        return new Register(VEGINA, SCHOOL, "Vegina Maria", "teacher", teachingSince, hiredOn, "vegina@example.org");
    }

    static Change change(String name, LocalDate hiredOn, @Nullable LocalDate teachingSince, @Nullable Long seen) {
        return new Change(VEGINA, seen, name, "teacher", teachingSince, hiredOn, null);
    }

    static Changed changed(String name, LocalDate hiredOn) {
        return new Changed(
                VEGINA,
                SCHOOL,
                Personal.of(name),
                Personal.of("teacher"),
                Optional.of(TEACHING),
                hiredOn,
                Optional.empty());
    }

    static GiveConsent consent(LocalDate on, @Nullable Long seen) {
        return new GiveConsent(VEGINA, seen, on, "No. 7", null, null);
    }

    static Actor stranger() {
        return As.a(COORDINATOR).of(UUID.randomUUID()).actor();
    }

    static AggregateTestFixture<Person> fixture() {
        var fixture = new AggregateTestFixture<>(Person.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return fixture;
    }
}
