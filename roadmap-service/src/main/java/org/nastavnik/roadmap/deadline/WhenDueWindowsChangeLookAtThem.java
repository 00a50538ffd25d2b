package org.nastavnik.roadmap.deadline;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.nastavnik.contracts.participants.InstitutionEvent.ZoneSet;
import org.nastavnik.contracts.roadmap.RoadmapEvent.Approved;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Reopened;
import org.nastavnik.roadmap.plan.PlanEvent.TaskChanged;
import org.nastavnik.roadmap.plan.PlanEvent.TaskPlanned;
import org.springframework.stereotype.Component;

/**
 * What may fall due earlier than was known, or is due already, is looked at right away. What need not be done any more just
 * turns out not to be due when its time comes.
 */
@Automation
@Component
@ProcessingGroup("roadmap.when-due-windows-change-look-at-them")
class WhenDueWindowsChangeLookAtThem {

    private final Watch watch;

    WhenDueWindowsChangeLookAtThem(Watch watch) {
        this.watch = watch;
    }

    @EventHandler
    void on(Approved now) {
        watch.begin(now.roadmap(), now.institution());
    }

    @EventHandler
    void on(TaskPlanned now) {
        watch.lookAt(now.roadmap());
    }

    @EventHandler
    void on(TaskChanged now) {
        watch.lookAt(now.roadmap());
    }

    @EventHandler
    void on(DatesSet now) {
        watch.lookAt(now.roadmap());
    }

    @EventHandler
    void on(Reopened now) {
        watch.lookAt(now.roadmap());
    }

    @EventHandler
    void on(ZoneSet now) {
        watch.lookAtAllOf(now.institution());
    }
}
