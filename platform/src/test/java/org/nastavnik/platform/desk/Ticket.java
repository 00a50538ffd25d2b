package org.nastavnik.platform.desk;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.desk.TicketEvent.Closed;
import org.nastavnik.platform.desk.TicketEvent.Commented;
import org.nastavnik.platform.desk.TicketEvent.Opened;

/** Decides what may happen to a ticket. What a test wants to happen meanwhile is done by its {@link Mishap}. */
@Aggregate
class Ticket {

    @AggregateIdentifier
    @Nullable
    UUID ticket;

    @Nullable
    Opened opened;

    boolean closed;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(TicketCommand.Open asked, Mishap mishap) throws Exception {
        mishap.meanwhile(asked);
        Opened now = new Opened(asked.id(), asked.title());
        if (opened == null) {
            apply(now);
        } else {
            TicketRefusal.ID_TAKEN.unless(opened.equals(now));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(TicketCommand.Comment asked, Mishap mishap) throws Exception {
        mishap.meanwhile(asked);
        TicketRefusal.UNKNOWN.when(opened == null);
        TicketRefusal.CLOSED.when(closed);
        apply(new Commented(asked.id(), asked.text()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(TicketCommand.Close asked) {
        TicketRefusal.UNKNOWN.when(opened == null);
        TicketRefusal.CLOSED.when(closed);
        apply(new Closed(asked.id()));
    }

    @EventSourcingHandler
    void evolve(Opened happened) {
        ticket = happened.ticket();
        opened = happened;
    }

    @EventSourcingHandler
    void evolve(Closed happened) {
        closed = true;
    }
}
