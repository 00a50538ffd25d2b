package org.nastavnik.pairing.pair;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.contracts.participants.PersonEvent.ConsentWithdrawn;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.pairing.conclusion.ConclusionCommand.BreakUp;
import org.nastavnik.pairing.person.Standing;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.springframework.stereotype.Component;

/** A pair goes no further once one of it has taken the consent back, or is erased; what was proposed later has another consent behind it. */
@Automation
@Component
@ProcessingGroup("pairing.when-consent-withdrawn-end-pairs")
class WhenConsentWithdrawnEndPairs {

    private final Reactions reactions;
    private final PairQueries pairs;

    WhenConsentWithdrawnEndPairs(Reactions reactions, PairQueries pairs) {
        this.reactions = reactions;
        this.pairs = pairs;
    }

    @EventHandler
    void on(ConsentWithdrawn now, @Timestamp Instant at, EventMessage<?> cause) {
        pairs.unended(now.institution(), now.person(), at)
                .forEach(one -> reactions.send(
                        new BreakUp(one.id(), now.on(), one.without(now.person(), Standing.WITHOUT_CONSENT)), cause));
    }

    @EventHandler
    void on(Erased now, @Timestamp Instant at, EventMessage<?> cause) {
        pairs.unended(now.institution(), now.person(), at)
                .forEach(one -> reactions.send(
                        new BreakUp(one.id(), now.on(), one.without(now.person(), Standing.ERASED)), cause));
    }
}
