package org.nastavnik.pairing.pair;

import static org.nastavnik.pairing.pair.PairRefusal.UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.pairing.load.LoadQueries;
import org.nastavnik.pairing.load.LoadRefusal;
import org.nastavnik.pairing.pair.PairCommand.RequestApproval;
import org.nastavnik.pairing.pair.PairOnRecord.Approval;
import org.nastavnik.pairing.pair.PairOnRecord.Outcome;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Refusal;
import org.nastavnik.platform.projection.ProjectionBehind;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.stereotype.Component;

/**
 * The way to an approval. The pair takes the order, its mentor's load is asked for places, and what it says is what comes of
 * the pair: {@link WhenApprovalRequestedAskForPlaces}, {@link WhenPlacesAnsweredAnswerApproval}. These go on by themselves,
 * whatever becomes of this process; here somebody waits for them.
 */
@Component
class Approving {

    private final CommandGateway commands;
    private final ProjectionFreshness freshness;
    private final PairQueries pairs;
    private final LoadQueries loads;
    private final Readiness readiness;
    private final Clock clock;

    Approving(
            CommandGateway commands,
            ProjectionFreshness freshness,
            PairQueries pairs,
            LoadQueries loads,
            Readiness readiness,
            Clock clock) {
        this.commands = commands;
        this.freshness = freshness;
        this.pairs = pairs;
        this.loads = loads;
        this.readiness = readiness;
        this.clock = clock;
    }

    /**
     * Approves it, and returns once it works, or refuses to.
     *
     * @throws ProjectionBehind if what came of it is not known in time; asking for the same again does no harm
     */
    void approve(RequestApproval asked, Actor actor) {
        PairOnRecord pair = pairs.find(asked.id(), actor).orElseThrow(UNKNOWN::refused);
        if (pair.state() == PairState.CONSENTED) {
            readiness
                    .objection(
                            pair.institution(),
                            pair.mentorId(),
                            pair.menteeIds(),
                            asked.order().date(),
                            LocalDate.now(clock))
                    .ifPresent(no -> {
                        throw no.refused();
                    });
        }
        loads.awaitFacts();
        int attempt = commands.sendAndWait(asked);
        Approval latest = outcome(asked.id());
        while (latest != null && latest.attempt() > attempt && latest.outcome() == Outcome.PENDING) {
            // This one is over, and another has begun since; what comes of that is what there is to tell.
            latest = outcome(asked.id());
        }
        tell(attempt, latest);
    }

    private @Nullable Approval outcome(UUID pair) {
        freshness.await(WhenApprovalRequestedAskForPlaces.class);
        freshness.await(WhenPlacesAnsweredAnswerApproval.class);
        return pairs.find(pair).orElseThrow(UNKNOWN::refused).approval();
    }

    static void tell(int attempt, @Nullable Approval latest) {
        if (latest == null || latest.attempt() < attempt) {
            throw new ProjectionBehind("pairing.pair-or-group");
        }
        switch (latest.outcome()) {
            case PENDING -> throw new ProjectionBehind("pairing.when-places-answered-answer-approval");
            case REFUSED -> throw reason(String.valueOf(latest.reason())).refused();
            case GRANTED -> PairRefusal.APPROVED.when(latest.attempt() > attempt);
        }
    }

    private static Refusal reason(String code) {
        return PairRefusal.ofCode(code).<Refusal>map(no -> no).orElseGet(() -> LoadRefusal.ofCode(code));
    }
}
