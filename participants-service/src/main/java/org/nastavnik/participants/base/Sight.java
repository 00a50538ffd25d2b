package org.nastavnik.participants.base;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;

/**
 * Whose entries somebody may see.
 *
 * @param all everybody's, in any base
 * @param own or else his or her own, in the bases that have one
 */
record Sight(boolean all, @Nullable UUID own) {

    static Sight of(Actor actor) {
        return new Sight(actor.isAny(COORDINATOR, DIRECTOR, AUDITOR), actor.person());
    }
}
