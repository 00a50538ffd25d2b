package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.util.Locale;
import java.util.Optional;
import org.nastavnik.platform.messaging.Actor;

/** What takes a roadmap from one status to the next. */
enum Step {
    SUBMISSION,
    AGREEMENT,
    APPROVAL,
    CLOSURE;

    /** The next one, if there is any that this actor takes. */
    static Optional<Step> next(RoadmapStatus status, Actor actor) {
        return switch (status) {
            case DRAFT -> Optional.of(SUBMISSION).filter(_ -> actor.isAny(COORDINATOR));
            case SUBMITTED -> Optional.of(AGREEMENT).filter(_ -> actor.isAny(COORDINATOR));
            case AGREED -> Optional.of(APPROVAL).filter(_ -> actor.isAny(DIRECTOR));
            case APPROVED -> Optional.of(CLOSURE).filter(_ -> actor.isAny(COORDINATOR, DIRECTOR));
            case CLOSED -> Optional.empty();
        };
    }

    /** Of the form, below that of the page. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }
}
