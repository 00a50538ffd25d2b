package org.nastavnik.participants.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.MentorBaseEvent;
import org.nastavnik.participants.base.BaseQueries.Standing;
import org.nastavnik.participants.person.Staff;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.springframework.stereotype.Component;

/**
 * Nobody stays in a base who was let in while the consent was being taken back: whoever let him or her in had looked before.
 * That the term of a consent is over takes nobody out.
 */
@Automation
@Component
@ProcessingGroup("participants.when-entered-without-consent-leave-base")
class WhenEnteredWithoutConsentLeaveBase {

    private final Reactions reactions;
    private final Staff staff;
    private final Clock clock;

    WhenEnteredWithoutConsentLeaveBase(Reactions reactions, Staff staff, Clock clock) {
        this.reactions = reactions;
        this.staff = staff;
        this.clock = clock;
    }

    @EventHandler
    void on(MenteeBaseEvent.Entered now, @Timestamp Instant at, EventMessage<?> cause) {
        leave(new Standing(now.base(), Kind.MENTEES), now.person(), at, cause);
    }

    @EventHandler
    void on(MentorBaseEvent.Entered now, @Timestamp Instant at, EventMessage<?> cause) {
        leave(new Standing(now.base(), Kind.MENTORS), now.person(), at, cause);
    }

    private void leave(Standing base, UUID person, Instant at, EventMessage<?> cause) {
        if (!staff.consents(person)) {
            reactions.send(base.leave(person, LocalDate.ofInstant(at, clock.getZone()), at), cause);
        }
    }
}
