package org.nastavnik.platform.desk;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.nastavnik.platform.desk.TicketEvent.Closed;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** When a ticket has been closed, another is opened that asks whether all was well. */
@Component
@ConditionalOnProperty(name = "desk.next", matchIfMissing = true)
@Automation
@ProcessingGroup("desk.when-closed-then-next-opened")
public class WhenClosedThenNextOpened {

    private final Reactions reactions;
    private final Mishap mishap;

    WhenClosedThenNextOpened(Reactions reactions, Mishap mishap) {
        this.reactions = reactions;
        this.mishap = mishap;
    }

    @EventHandler
    void on(Closed happened, DomainEventMessage<Closed> event) throws Exception {
        mishap.inAutomation(happened);
        reactions.send(new TicketCommand.Open(Reactions.idAfter(event, "next"), "All well?"), event);
    }
}
