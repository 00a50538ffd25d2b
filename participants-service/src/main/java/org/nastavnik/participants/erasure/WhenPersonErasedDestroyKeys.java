package org.nastavnik.participants.erasure;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.personaldata.Vault;
import org.springframework.stereotype.Component;

/** Of whoever was erased there is no key, nor of what is about the person, even if the process died before it was asked for. */
@Automation
@Component
@ProcessingGroup("participants.when-person-erased-destroy-keys")
class WhenPersonErasedDestroyKeys {

    private final Vault vault;

    WhenPersonErasedDestroyKeys(Vault vault) {
        this.vault = vault;
    }

    @EventHandler
    void on(Erased now) {
        vault.destroy(now.person());
    }
}
