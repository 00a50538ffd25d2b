package org.nastavnik.pairing.pair;

import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.pairing.pair.PairCommand.Propose;
import org.nastavnik.platform.messaging.Actor;
import org.springframework.stereotype.Component;

/** The way to a new pair: its members have to be people that participants knows of. */
@Component
class Proposing {

    private final CommandGateway commands;
    private final Readiness readiness;
    private final PairQueries pairs;
    private final Clock clock;

    Proposing(CommandGateway commands, Readiness readiness, PairQueries pairs, Clock clock) {
        this.commands = commands;
        this.readiness = readiness;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** Proposes it, or refuses to. What has been proposed before is answered as then, whoever may have left since. */
    void propose(Propose asked, Actor actor) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        LocalDate today = LocalDate.now(clock);
        Optional<PairRefusal> objection =
                readiness.objection(asked.institution(), asked.mentorId(), asked.menteeIds(), today, today);
        if (objection.isPresent() && pairs.find(asked.id(), actor).isEmpty()) {
            throw objection.get().refused();
        }
        commands.sendAndWait(asked);
    }
}
