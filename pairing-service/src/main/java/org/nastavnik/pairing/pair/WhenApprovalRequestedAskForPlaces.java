package org.nastavnik.pairing.pair;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.pairing.load.LoadCommand;
import org.nastavnik.pairing.load.LoadCommand.TakePlaces;
import org.nastavnik.pairing.pair.ProposalEvent.ApprovalRequested;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.springframework.stereotype.Component;

/**
 * Nobody is approved whom the mentor has no place for, nor who may not be in a pair by what is known when it is asked for.
 * Whoever requested the approval may have looked before that was known.
 */
@Automation
@Component
@ProcessingGroup("pairing.when-approval-requested-ask-for-places")
class WhenApprovalRequestedAskForPlaces {

    private final Reactions reactions;
    private final Readiness readiness;
    private final Clock clock;

    WhenApprovalRequestedAskForPlaces(Reactions reactions, Readiness readiness, Clock clock) {
        this.reactions = reactions;
        this.readiness = readiness;
        this.clock = clock;
    }

    @EventHandler
    void on(ApprovalRequested now, @Timestamp Instant at, EventMessage<?> cause) {
        reactions.send(
                new TakePlaces(
                        LoadCommand.idOf(now.institution(), now.mentor()),
                        now.institution(),
                        now.mentor(),
                        now.pair(),
                        now.attempt(),
                        now.mentees(),
                        readiness
                                .objection(
                                        now.institution(),
                                        now.mentor(),
                                        now.mentees(),
                                        now.order().date(),
                                        LocalDate.ofInstant(at, clock.getZone()))
                                .map(PairRefusal::code)),
                cause);
    }
}
