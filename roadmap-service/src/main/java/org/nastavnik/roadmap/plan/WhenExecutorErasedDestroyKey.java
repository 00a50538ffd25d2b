package org.nastavnik.roadmap.plan;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.roadmap.plan.PlanEvent.ExecutorErased;
import org.springframework.stereotype.Component;

/** The key of an executor's name goes even if whoever asked for it could not wait for that. */
@Automation
@Component
@ProcessingGroup("roadmap.when-executor-erased-destroy-key")
class WhenExecutorErasedDestroyKey {

    private final Vault vault;

    WhenExecutorErasedDestroyKey(Vault vault) {
        this.vault = vault;
    }

    @EventHandler
    void on(ExecutorErased now) {
        vault.destroy(now.executor());
    }
}
