package org.nastavnik.pairing.load;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.nastavnik.pairing.conclusion.ConclusionEvent.MentorReleased;
import org.nastavnik.pairing.load.LoadCommand.GiveBackPlaces;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.springframework.stereotype.Component;

/** A pair that has ended leaves its places to others. */
@Automation
@Component
@ProcessingGroup("pairing.when-mentor-released-give-back-places")
class WhenMentorReleasedGiveBackPlaces {

    private final Reactions reactions;

    WhenMentorReleasedGiveBackPlaces(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(MentorReleased now, EventMessage<?> cause) {
        reactions.send(
                new GiveBackPlaces(LoadCommand.idOf(now.institution(), now.mentor()), now.institution(), now.pair()),
                cause);
    }
}
