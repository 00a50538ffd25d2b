package org.nastavnik.pairing.pair;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.nastavnik.pairing.load.LoadEvent.PlacesDenied;
import org.nastavnik.pairing.load.LoadEvent.PlacesTaken;
import org.nastavnik.pairing.pair.PairCommand.Approve;
import org.nastavnik.pairing.pair.PairCommand.RefuseApproval;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.springframework.stereotype.Component;

/** A pair whose mentor has places for it works from then on; one whose mentor has none does not. */
@Automation
@Component
@ProcessingGroup("pairing.when-places-answered-answer-approval")
class WhenPlacesAnsweredAnswerApproval {

    private final Reactions reactions;

    WhenPlacesAnsweredAnswerApproval(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(PlacesTaken now, EventMessage<?> cause) {
        reactions.send(new Approve(now.pair(), now.attempt()), cause);
    }

    @EventHandler
    void on(PlacesDenied now, EventMessage<?> cause) {
        reactions.send(new RefuseApproval(now.pair(), now.attempt(), now.reason()), cause);
    }
}
