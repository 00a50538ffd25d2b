package org.nastavnik.roadmap.reminder;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.roadmap.reminder.RecipientEvent.Removed;
import org.springframework.stereotype.Component;

/** Where reminders go no more, nobody needs the address. */
@Automation
@Component
@ProcessingGroup("roadmap.when-recipient-removed-destroy-key")
class WhenRecipientRemovedDestroyKey {

    private final Vault vault;

    WhenRecipientRemovedDestroyKey(Vault vault) {
        this.vault = vault;
    }

    @EventHandler
    void on(Removed now) {
        vault.destroy(now.recipient());
    }
}
