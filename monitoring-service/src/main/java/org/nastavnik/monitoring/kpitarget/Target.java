package org.nastavnik.monitoring.kpitarget;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.kpitarget.TargetCommand.Plan;
import org.nastavnik.monitoring.kpitarget.TargetEvent.Planned;
import org.nastavnik.platform.messaging.Actor;

/** Decides on the target of an indicator in a year. */
@Aggregate
class Target {

    @AggregateIdentifier
    @Nullable
    UUID target;

    /** Also when it asks for what was set last: a roadmap may have said otherwise since, which is not known here. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Plan asked, Actor actor) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        apply(new Planned(asked.id(), asked.institution(), asked.kpi(), asked.year(), asked.percent()));
    }

    @EventSourcingHandler
    void evolve(Planned happened) {
        target = happened.target();
    }
}
