package org.nastavnik.participants.base;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nastavnik.participants.base.BaseRefusal.NOT_IN_BASE;
import static org.nastavnik.participants.base.BaseRefusal.TRAINING_IN_FUTURE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.MentorBaseEvent;
import org.nastavnik.contracts.participants.MentorBaseEvent.Closed;
import org.nastavnik.contracts.participants.MentorBaseEvent.Competency;
import org.nastavnik.contracts.participants.MentorBaseEvent.Entered;
import org.nastavnik.contracts.participants.MentorBaseEvent.Left;
import org.nastavnik.contracts.participants.MentorBaseEvent.Opened;
import org.nastavnik.contracts.participants.MentorBaseEvent.Trained;
import org.nastavnik.participants.base.MentorBaseCommand.Admit;
import org.nastavnik.participants.base.MentorBaseCommand.Close;
import org.nastavnik.participants.base.MentorBaseCommand.Enter;
import org.nastavnik.participants.base.MentorBaseCommand.Leave;
import org.nastavnik.participants.base.MentorBaseCommand.NoteTraining;
import org.nastavnik.participants.base.MentorBaseCommand.Open;
import org.nastavnik.platform.messaging.Actor;

/** Decides what may happen to a base of mentors. */
@Aggregate
class MentorBase {

    final Roll<MentorBaseEvent> roll = new Roll<>();

    final Set<Trained> trainings = new HashSet<>();

    @AggregateIdentifier
    @Nullable
    UUID base;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Open asked, Actor actor) {
        roll.open(new Opened(asked.id(), asked.institution(), asked.schoolYear()), asked.institution(), actor);
    }

    @EventSourcingHandler
    void evolve(Opened happened) {
        base = happened.base();
        roll.opened(happened, happened.institution());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Admit known, Actor actor) {
        Enter asked = known.asked();
        Entered now = new Entered(
                known.id(),
                roll.institutionAdmitting(known.person(), actor, asked.seq()),
                asked.personId(),
                asked.competencies().stream()
                        .map(one -> new Competency(Personal.of(one.topic()), one.level()))
                        .toList(),
                asked.capacity(),
                Objects.requireNonNullElse(asked.availability(), List.<String>of()).stream()
                        .map(Personal::of)
                        .toList(),
                Optional.ofNullable(asked.preferences()).map(Personal::of));
        roll.enter(now, now.person());
    }

    @EventSourcingHandler
    void evolve(Entered happened, @Timestamp Instant at) {
        roll.entered(happened, happened.person(), at);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Leave asked) {
        roll.institutionToLeave(asked.personId(), asked.by())
                .ifPresent(whose -> apply(new Left(asked.id(), whose, asked.personId(), asked.on())));
    }

    @EventSourcingHandler
    void evolve(Left happened) {
        roll.left(happened.person());
    }

    /** Also once the base is closed: whoever is chosen is trained then. A training noted already is not noted again. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(NoteTraining asked, Actor actor, Clock clock) {
        UUID institution = roll.institutionFor(actor, asked.seq());
        NOT_IN_BASE.unless(roll.holds(asked.personId()));
        TRAINING_IN_FUTURE.when(asked.completedOn().isAfter(LocalDate.now(clock)));
        Trained now = new Trained(
                asked.id(),
                institution,
                asked.personId(),
                Personal.of(asked.course()),
                asked.hours(),
                asked.completedOn());
        if (!trainings.contains(now)) {
            apply(now);
        }
    }

    @EventSourcingHandler
    void evolve(Trained happened) {
        trainings.add(happened);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Close asked, Actor actor) {
        apply(new Closed(asked.id(), roll.institutionIfOpen(actor, asked.seq())));
    }

    @EventSourcingHandler
    void evolve(Closed happened) {
        roll.closed();
    }
}
