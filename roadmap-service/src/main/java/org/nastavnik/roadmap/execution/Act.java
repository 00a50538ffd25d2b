package org.nastavnik.roadmap.execution;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.roadmap.execution.Standing.OccurrenceStanding;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.RoadmapStatus;

/** What people can do about a due window. It has an address of its own below that of the window. */
enum Act {
    COMPLETION,
    CONTROL,
    DATES,
    WAIVER,
    REOPENING;

    /** The one of that address. */
    static Optional<Act> at(String address) {
        return Arrays.stream(values())
                .filter(act -> act.address().equals(address))
                .findFirst();
    }

    /**
     * Those that somebody can do now.
     *
     * @param window none for one that has no dates yet
     */
    static List<Act> open(Plan plan, @Nullable OccurrenceStanding window, Actor actor) {
        return Arrays.stream(values())
                .filter(act -> act.isFor(actor) && act.isOpen(plan, window))
                .toList();
    }

    /** Of pages that offer it. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean isFor(Actor actor) {
        return switch (this) {
            case COMPLETION -> actor.isAny(COORDINATOR, EXECUTOR);
            case CONTROL, WAIVER -> actor.isAny(COORDINATOR, DIRECTOR);
            case DATES, REOPENING -> actor.isAny(COORDINATOR);
        };
    }

    private boolean isOpen(Plan plan, @Nullable OccurrenceStanding window) {
        boolean settled = window != null && window.status().isSettled();
        boolean approved = plan.status() == RoadmapStatus.APPROVED;
        return switch (this) {
            case COMPLETION, WAIVER -> approved && window != null && !settled;
            case DATES -> !settled && (approved || plan.status() == RoadmapStatus.DRAFT);
            case REOPENING -> approved && settled;
            case CONTROL -> approved && window != null;
        };
    }
}
