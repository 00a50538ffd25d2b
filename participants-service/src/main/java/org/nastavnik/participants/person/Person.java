package org.nastavnik.participants.person;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.nastavnik.participants.person.PersonRefusal.CHANGED;
import static org.nastavnik.participants.person.PersonRefusal.CONSENT_AFTER_DEPARTURE;
import static org.nastavnik.participants.person.PersonRefusal.CONSENT_BEFORE_WITHDRAWAL;
import static org.nastavnik.participants.person.PersonRefusal.CONSENT_ENDS_BEFORE_GIVEN;
import static org.nastavnik.participants.person.PersonRefusal.CONSENT_IN_FUTURE;
import static org.nastavnik.participants.person.PersonRefusal.CONSENT_NOT_GIVEN;
import static org.nastavnik.participants.person.PersonRefusal.DEPARTED;
import static org.nastavnik.participants.person.PersonRefusal.DEPARTURE_BEFORE_HIRING;
import static org.nastavnik.participants.person.PersonRefusal.DEPARTURE_IN_FUTURE;
import static org.nastavnik.participants.person.PersonRefusal.ERASED;
import static org.nastavnik.participants.person.PersonRefusal.HIRED_AFTER_DEPARTURE;
import static org.nastavnik.participants.person.PersonRefusal.HIRED_IN_FUTURE;
import static org.nastavnik.participants.person.PersonRefusal.ID_TAKEN;
import static org.nastavnik.participants.person.PersonRefusal.TEACHING_IN_FUTURE;
import static org.nastavnik.participants.person.PersonRefusal.UNKNOWN;
import static org.nastavnik.participants.person.PersonRefusal.WITHDRAWAL_BEFORE_CONSENT;
import static org.nastavnik.participants.person.PersonRefusal.WITHDRAWAL_IN_FUTURE;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.PersonEvent.Changed;
import org.nastavnik.contracts.participants.PersonEvent.ConsentGiven;
import org.nastavnik.contracts.participants.PersonEvent.ConsentWithdrawn;
import org.nastavnik.contracts.participants.PersonEvent.Departed;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.contracts.participants.PersonEvent.Registered;
import org.nastavnik.participants.erasure.ErasureCommand.Erase;
import org.nastavnik.participants.person.PersonCommand.Change;
import org.nastavnik.participants.person.PersonCommand.Depart;
import org.nastavnik.participants.person.PersonCommand.GiveConsent;
import org.nastavnik.participants.person.PersonCommand.Register;
import org.nastavnik.participants.person.PersonCommand.WithdrawConsent;
import org.nastavnik.platform.messaging.Actor;

/** Decides what may happen to a member of staff. What is asked for and is so already happens only once. */
@Aggregate
class Person {

    @AggregateIdentifier
    @Nullable
    UUID person;

    @Nullable
    Registered registered;

    /** What the register says now. */
    @Nullable
    Changed known;

    @Nullable
    LocalDate departedOn;

    /** In force, if any. */
    @Nullable
    ConsentGiven consent;

    @Nullable
    LocalDate withdrawnOn;

    boolean erased;

    /** Asked again in the same words, it is as it was the first time. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Register asked, Actor actor, Clock clock) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        refuseUnlessPast(asked.hiredOn(), asked.teachingSince(), clock);
        Registered now = new Registered(
                asked.id(),
                asked.institution(),
                Personal.of(asked.fullName()),
                Personal.of(asked.position()),
                Optional.ofNullable(asked.teachingSince()),
                asked.hiredOn(),
                Optional.ofNullable(asked.email()).map(Personal::of));
        if (registered == null) {
            apply(now);
        } else {
            ERASED.when(erased);
            ID_TAKEN.unless(registered.equals(now));
        }
    }

    @EventSourcingHandler
    void evolve(Registered happened) {
        person = happened.person();
        registered = happened;
        known = new Changed(
                happened.person(),
                happened.institution(),
                happened.fullName(),
                happened.position(),
                happened.teachingSince(),
                happened.hiredOn(),
                happened.email());
    }

    /** Also of who has left: figures of the past hang on what the register says of them. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Change asked, Actor actor, Clock clock) {
        Changed before = lasting(actor, asked.seq());
        refuseUnlessPast(asked.hiredOn(), asked.teachingSince(), clock);
        HIRED_AFTER_DEPARTURE.when(departedOn != null && asked.hiredOn().isAfter(departedOn));
        Changed now = new Changed(
                asked.id(),
                before.institution(),
                Personal.of(asked.fullName()),
                Personal.of(asked.position()),
                Optional.ofNullable(asked.teachingSince()),
                asked.hiredOn(),
                Optional.ofNullable(asked.email()).map(Personal::of));
        if (!now.equals(before)) {
            apply(now);
        }
    }

    @EventSourcingHandler
    void evolve(Changed happened) {
        known = happened;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Depart asked, Actor actor, Clock clock) {
        Changed before = known(actor, asked.seq());
        DEPARTED.when(departedOn != null);
        DEPARTURE_IN_FUTURE.when(asked.on().isAfter(LocalDate.now(clock)));
        DEPARTURE_BEFORE_HIRING.when(asked.on().isBefore(before.hiredOn()));
        apply(new Departed(asked.id(), before.institution(), asked.on()));
    }

    @EventSourcingHandler
    void evolve(Departed happened) {
        departedOn = happened.on();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(GiveConsent asked, Actor actor, Clock clock) {
        Changed whose = lasting(actor, asked.seq());
        CONSENT_IN_FUTURE.when(asked.givenOn().isAfter(LocalDate.now(clock)));
        CONSENT_AFTER_DEPARTURE.when(departedOn != null && !asked.givenOn().isBefore(departedOn));
        CONSENT_BEFORE_WITHDRAWAL.when(withdrawnOn != null && asked.givenOn().isBefore(withdrawnOn));
        CONSENT_ENDS_BEFORE_GIVEN.when(asked.until() != null && asked.until().isBefore(asked.givenOn()));
        ConsentGiven now = new ConsentGiven(
                asked.id(),
                whose.institution(),
                asked.givenOn(),
                Personal.of(asked.document()),
                Optional.ofNullable(asked.purpose())
                        .filter(said -> !said.isBlank())
                        .map(Personal::of),
                Optional.ofNullable(asked.until()));
        if (!now.equals(consent)) {
            apply(now);
        }
    }

    @EventSourcingHandler
    void evolve(ConsentGiven happened) {
        consent = happened;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(WithdrawConsent asked, Actor actor, Clock clock) {
        Changed whose = lasting(actor, asked.seq());
        LocalDate today = LocalDate.now(clock);
        LocalDate on = asked.on() == null ? today : asked.on();
        if (consent == null) {
            throw CONSENT_NOT_GIVEN.refused();
        }
        WITHDRAWAL_IN_FUTURE.when(on.isAfter(today));
        WITHDRAWAL_BEFORE_CONSENT.when(on.isBefore(consent.givenOn()));
        apply(new ConsentWithdrawn(asked.id(), whose.institution(), on));
    }

    @EventSourcingHandler
    void evolve(ConsentWithdrawn happened) {
        consent = null;
        withdrawnOn = happened.on();
    }

    /** Whoever asks again may not know that it was done. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Erase asked, Actor actor, Clock clock) {
        Changed whose = known(actor, erased ? null : asked.seq());
        if (!erased) {
            apply(new Erased(asked.id(), whose.institution(), LocalDate.now(clock), Personal.of(asked.reason())));
        }
    }

    @EventSourcingHandler
    void evolve(Erased happened) {
        erased = true;
        consent = null;
    }

    private static void refuseUnlessPast(LocalDate hiredOn, @Nullable LocalDate teachingSince, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        HIRED_IN_FUTURE.when(hiredOn.isAfter(today));
        TEACHING_IN_FUTURE.when(teachingSince != null && teachingSince.isAfter(today));
    }

    /** The same of whoever is not erased. What was said can be read no more then, and so is not compared with. */
    private Changed lasting(Actor actor, @Nullable Long seen) {
        Changed now = known(actor, erased ? null : seen);
        ERASED.when(erased);
        return now;
    }

    /** That somebody exists, and for whoever asks, is decided here like all else; hence the policy that would create. */
    private Changed known(Actor actor, @Nullable Long seen) {
        if (known == null || !actor.belongsTo(known.institution())) {
            throw UNKNOWN.refused();
        }
        CHANGED.when(seen != null && !seen.equals(getVersion()));
        return known;
    }
}
