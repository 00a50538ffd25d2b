package org.nastavnik.roadmap.evidence;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.roadmap.plan.PlanEvent.ExecutorErased;
import org.springframework.stereotype.Component;

/** With a person, or an executor of a roadmap, the files go that are about him or her. */
@Automation
@Component
@ProcessingGroup("roadmap.when-erased-remove-files")
class WhenErasedRemoveFiles {

    private final EvidenceFiles files;

    WhenErasedRemoveFiles(EvidenceFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(PersonEvent.Erased now) {
        files.removeThoseAbout(now.person());
    }

    @EventHandler
    void on(ExecutorErased now) {
        files.removeThoseAbout(now.executor());
    }
}
