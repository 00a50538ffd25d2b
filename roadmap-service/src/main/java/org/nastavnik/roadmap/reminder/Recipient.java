package org.nastavnik.roadmap.reminder;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.CHANGED;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.EXECUTOR_AMBIGUOUS;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.EXECUTOR_NAMED;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.ID_TAKEN;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.RECIPIENT_UNKNOWN;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.REMOVED;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.reminder.RecipientCommand.ChangeRecipient;
import org.nastavnik.roadmap.reminder.RecipientCommand.NameRecipient;
import org.nastavnik.roadmap.reminder.RecipientCommand.RemoveRecipient;
import org.nastavnik.roadmap.reminder.RecipientEvent.Changed;
import org.nastavnik.roadmap.reminder.RecipientEvent.Named;
import org.nastavnik.roadmap.reminder.RecipientEvent.Removed;

/** Decides where reminders go. */
@Aggregate
class Recipient {

    @AggregateIdentifier
    @Nullable
    UUID recipient;

    @Nullable
    Named named;

    @Nullable
    Personal address;

    @Nullable
    String language;

    boolean removed;

    /** Asked again in the same words, it is as it was the first time. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(NameRecipient asked, Actor actor) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        EXECUTOR_AMBIGUOUS.when((asked.executor() == null || asked.executor().isBlank()) == (asked.entry() == null));
        EXECUTOR_NAMED.when(
                asked.executor() != null && Executor.of(asked.executor()).role() == null);
        Named now = new Named(
                asked.id(),
                asked.institution(),
                Optional.ofNullable(asked.executor()),
                Optional.ofNullable(asked.entry()),
                Optional.ofNullable(asked.person()),
                Personal.of(asked.address()),
                asked.language());
        if (named == null) {
            apply(now);
        } else {
            ID_TAKEN.unless(now.equals(named));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(ChangeRecipient asked, Actor actor) {
        UUID institution = changeableFor(actor, asked.seq());
        REMOVED.when(removed);
        Personal wanted = Personal.of(asked.address());
        if (!wanted.equals(address) || !asked.language().equals(language)) {
            apply(new Changed(asked.id(), institution, wanted, asked.language()));
        }
    }

    /** Removed again, it stays so. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(RemoveRecipient asked, Actor actor) {
        UUID institution = changeableFor(actor, asked.seq());
        if (!removed) {
            apply(new Removed(asked.id(), institution));
        }
    }

    private UUID changeableFor(Actor actor, @Nullable Long seen) {
        if (named == null || !actor.belongsTo(named.institution())) {
            throw RECIPIENT_UNKNOWN.refused();
        }
        CHANGED.when(seen != null && !seen.equals(getVersion()));
        return named.institution();
    }

    @EventSourcingHandler
    void evolve(Named happened) {
        recipient = happened.recipient();
        named = happened;
        address = happened.address();
        language = happened.language();
    }

    @EventSourcingHandler
    void evolve(Changed happened) {
        address = happened.address();
        language = happened.language();
    }

    @EventSourcingHandler
    void evolve(Removed happened) {
        removed = true;
    }
}
