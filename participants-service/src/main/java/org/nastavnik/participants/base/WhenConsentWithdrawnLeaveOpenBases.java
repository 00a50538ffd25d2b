package org.nastavnik.participants.base;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.contracts.participants.PersonEvent.ConsentWithdrawn;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.springframework.stereotype.Component;

/** Whoever takes the consent back, or is erased, is in no open base any more. */
@Automation
@Component
@ProcessingGroup("participants.when-consent-withdrawn-leave-open-bases")
class WhenConsentWithdrawnLeaveOpenBases {

    private final Reactions reactions;
    private final BaseQueries bases;

    WhenConsentWithdrawnLeaveOpenBases(Reactions reactions, BaseQueries bases) {
        this.reactions = reactions;
        this.bases = bases;
    }

    @EventHandler
    void on(ConsentWithdrawn now, @Timestamp Instant at, EventMessage<?> cause) {
        leave(now.person(), now.on(), at, cause);
    }

    @EventHandler
    void on(Erased now, @Timestamp Instant at, EventMessage<?> cause) {
        leave(now.person(), now.on(), at, cause);
    }

    private void leave(UUID person, LocalDate on, Instant at, EventMessage<?> cause) {
        bases.openWith(person).forEach(one -> reactions.send(one.leave(person, on, at), cause));
    }
}
