package org.nastavnik.participants.base;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Closed;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Entered;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Left;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Opened;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Request;
import org.nastavnik.participants.base.MenteeBaseCommand.Admit;
import org.nastavnik.participants.base.MenteeBaseCommand.Close;
import org.nastavnik.participants.base.MenteeBaseCommand.Enter;
import org.nastavnik.participants.base.MenteeBaseCommand.Leave;
import org.nastavnik.participants.base.MenteeBaseCommand.Open;
import org.nastavnik.platform.messaging.Actor;

/** Decides what may happen to a base of mentees. */
@Aggregate
class MenteeBase {

    final Roll<MenteeBaseEvent> roll = new Roll<>();

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
                asked.requests().stream()
                        .map(one -> new Request(Personal.of(one.topic()), one.level()))
                        .toList(),
                Objects.requireNonNullElse(asked.availability(), List.<String>of()).stream()
                        .map(Personal::of)
                        .toList());
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
