package org.nastavnik.participants.institution;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nastavnik.participants.institution.InstitutionRefusal.ID_TAKEN;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;

import java.time.ZoneId;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;
import org.nastavnik.contracts.participants.InstitutionEvent.ZoneSet;
import org.nastavnik.participants.institution.InstitutionCommand.Register;
import org.nastavnik.participants.institution.InstitutionCommand.SetZone;

/** Decides what may happen to an institution. Whoever may register one need not belong to it. */
@Aggregate
class Institution {

    @AggregateIdentifier
    @Nullable
    UUID institution;

    @Nullable
    Registered registered;

    @Nullable
    ZoneId zone;

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

    /** Set again, it stays as it is. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(SetZone asked) {
        INSTITUTION_UNKNOWN.when(registered == null);
        if (!asked.zone().equals(zone)) {
            apply(new ZoneSet(asked.id(), asked.zone()));
        }
    }

    @EventSourcingHandler
    void evolve(ZoneSet happened) {
        zone = happened.zone();
    }

    @EventSourcingHandler
    void evolve(Registered happened) {
        institution = happened.institution();
        registered = happened;
    }
}
