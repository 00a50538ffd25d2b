package org.nastavnik.pairing.pair;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Abandon;
import org.nastavnik.pairing.pair.ProposalEvent.Proposed;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.springframework.stereotype.Component;

/**
 * A pair is not kept that was proposed while one of its members was about to leave, or to take back the consent. Whoever
 * proposed it had looked before that was known. That the term of a consent is over drops no pair.
 */
@Automation
@Component
@ProcessingGroup("pairing.when-pair-proposed-drop-it-if-somebody-is-gone")
class WhenPairProposedDropItIfSomebodyIsGone {

    private final Reactions reactions;
    private final Readiness readiness;
    private final Clock clock;

    WhenPairProposedDropItIfSomebodyIsGone(Reactions reactions, Readiness readiness, Clock clock) {
        this.reactions = reactions;
        this.readiness = readiness;
        this.clock = clock;
    }

    @EventHandler
    void on(Proposed now, @Timestamp Instant at, EventMessage<?> cause) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        readiness
                .objection(now.institution(), now.mentor(), now.mentees(), day, LocalDate.MIN)
                .ifPresent(why -> reactions.send(new Abandon(now.pair(), day, why.code()), cause));
    }
}
