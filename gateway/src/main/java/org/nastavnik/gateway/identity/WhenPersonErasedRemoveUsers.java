package org.nastavnik.gateway.identity;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.nastavnik.contracts.participants.PersonEvent.Erased;
import org.nastavnik.platform.messaging.Automation;
import org.springframework.stereotype.Component;

/** Whoever was erased signs in no more: the name and the password go with the rest. */
@Automation
@Component
@ProcessingGroup("gateway.when-person-erased-remove-users")
class WhenPersonErasedRemoveUsers {

    private final Users users;

    WhenPersonErasedRemoveUsers(Users users) {
        this.users = users;
    }

    @EventHandler
    void on(Erased now) {
        users.removeThoseOf(now.person());
    }
}
