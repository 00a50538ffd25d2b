package org.nastavnik.pairing.load;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.contracts.participants.MentorBaseEvent.Entered;
import org.nastavnik.pairing.load.LoadCommand.TakeCapacity;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.springframework.stereotype.Component;

/** How many mentees a mentor can take is what the latest entry in any base of the institution says. */
@Automation
@Component
@ProcessingGroup("pairing.when-mentor-entered-base-take-capacity")
class WhenMentorEnteredBaseTakeCapacity {

    private final Reactions reactions;

    WhenMentorEnteredBaseTakeCapacity(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(Entered now, @Timestamp Instant entered, EventMessage<?> cause) {
        reactions.send(
                new TakeCapacity(
                        LoadCommand.idOf(now.institution(), now.person()),
                        now.institution(),
                        now.person(),
                        now.capacity(),
                        entered),
                cause);
    }
}
