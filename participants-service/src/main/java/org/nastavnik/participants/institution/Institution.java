package org.nastavnik.participants.institution;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nastavnik.participants.institution.InstitutionRefusal.ID_TAKEN;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;
import org.nastavnik.participants.institution.InstitutionCommand.Register;

/** Decides what may happen to an institution. Whoever may register one need not belong to it. */
@Aggregate
class Institution {

    @AggregateIdentifier
    @Nullable
    UUID institution;

    @Nullable
    Registered registered;

    /** Asked again in the same words, it is as it was the first time. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Register asked) {
        Registered now = new Registered(asked.id(), asked.name(), asked.municipality());
        if (registered == null) {
            apply(now);
        } else {
            ID_TAKEN.unless(registered.equals(now));
        }
    }

    @EventSourcingHandler
    void evolve(Registered happened) {
        institution = happened.institution();
        registered = happened;
    }
}
