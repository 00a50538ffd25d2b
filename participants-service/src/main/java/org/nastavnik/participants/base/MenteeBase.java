package org.nastavnik.participants.base;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.nastavnik.participants.base.BaseRefusal.CHANGED;
import static org.nastavnik.participants.base.BaseRefusal.CLOSED;
import static org.nastavnik.participants.base.BaseRefusal.ID_TAKEN;
import static org.nastavnik.participants.base.BaseRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Closed;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Entered;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Opened;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Request;
import org.nastavnik.participants.base.MenteeBaseCommand.Admit;
import org.nastavnik.participants.base.MenteeBaseCommand.Close;
import org.nastavnik.participants.base.MenteeBaseCommand.Enter;
import org.nastavnik.participants.base.MenteeBaseCommand.Open;
import org.nastavnik.platform.messaging.Actor;

/** Decides what may happen to a base of mentees. */
@Aggregate
class MenteeBase {

    @AggregateIdentifier
    @Nullable
    UUID base;

    @Nullable
    Opened opened;

    final Map<UUID, Entered> entries = new HashMap<>();

    boolean closed;

    /** Asked again in the same words, it is as it was the first time. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Open asked, Actor actor) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        Opened now = new Opened(asked.id(), asked.institution(), asked.schoolYear());
        if (opened == null) {
            apply(now);
        } else {
            ID_TAKEN.unless(opened.equals(now));
        }
    }

    @EventSourcingHandler
    void evolve(Opened happened) {
        base = happened.base();
        opened = happened;
    }

    /** Of who is in the base as asked for already, there is nothing to say. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Admit known, Actor actor) {
        Enter asked = known.asked();
        UUID institution = refuseUnlessOpen(actor, asked.seq());
        BaseRefusal.unlessReady(known.person(), institution);
        Entered now = new Entered(
                known.id(),
                institution,
                asked.personId(),
                asked.requests().stream()
                        .map(one -> new Request(one.topic(), one.level()))
                        .toList(),
                Objects.requireNonNullElse(asked.availability(), List.of()));
        if (!now.equals(entries.get(now.person()))) {
            apply(now);
        }
    }

    @EventSourcingHandler
    void evolve(Entered happened) {
        entries.put(happened.person(), happened);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Close asked, Actor actor) {
        apply(new Closed(asked.id(), refuseUnlessOpen(actor, asked.seq())));
    }

    @EventSourcingHandler
    void evolve(Closed happened) {
        closed = true;
    }

    /** That it exists, and for whoever asks, is decided here like all else; hence the policy that would create it. */
    private UUID refuseUnlessOpen(Actor actor, @Nullable Long seen) {
        if (opened == null || !actor.belongsTo(opened.institution())) {
            throw UNKNOWN.refused();
        }
        CLOSED.when(closed);
        CHANGED.when(seen != null && !seen.equals(getVersion()));
        return opened.institution();
    }
}
