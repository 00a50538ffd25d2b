package org.nastavnik.pairing.pair;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.contracts.pairing.PairEvent.Approved;
import org.nastavnik.pairing.conclusion.ConclusionCommand.BreakUp;
import org.nastavnik.pairing.pair.ProposalEvent.ApprovalRefused;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.springframework.stereotype.Component;

/**
 * A pair ends at once that lost a consent while it was being approved, for until that is answered it cannot:
 * {@link WhenConsentWithdrawnEndPairs} has found it under approval.
 */
@Automation
@Component
@ProcessingGroup("pairing.when-approval-answered-end-pair-if-consent-is-gone")
class WhenApprovalAnsweredEndPairIfConsentIsGone {

    private final Reactions reactions;
    private final Readiness readiness;
    private final PairQueries pairs;
    private final Clock clock;

    WhenApprovalAnsweredEndPairIfConsentIsGone(
            Reactions reactions, Readiness readiness, PairQueries pairs, Clock clock) {
        this.reactions = reactions;
        this.readiness = readiness;
        this.pairs = pairs;
        this.clock = clock;
    }

    @EventHandler
    void on(Approved now, @Timestamp Instant at, EventMessage<?> cause) {
        end(now.pair(), now.institution(), now.mentor(), now.mentees(), at, cause);
    }

    @EventHandler
    void on(ApprovalRefused now, @Timestamp Instant at, EventMessage<?> cause) {
        pairs.find(now.pair())
                .ifPresent(pair -> end(pair.id(), pair.institution(), pair.mentorId(), pair.menteeIds(), at, cause));
    }

    private void end(UUID pair, UUID institution, UUID mentor, List<UUID> mentees, Instant at, EventMessage<?> cause) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        readiness
                .lostConsent(institution, mentor, mentees)
                .ifPresent(why -> reactions.send(new BreakUp(pair, day, why.code()), cause));
    }
}
