package org.nastavnik.participants.erasure;

import org.nastavnik.platform.personaldata.Vault;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * A vault that comes out of a backup may hold keys of people who have been erased since. They are destroyed again before the
 * first request is answered.
 */
@Component
class KeysOfErasedStayDestroyed implements SmartInitializingSingleton {

    private final ErasureQueries erasures;
    private final Vault vault;

    KeysOfErasedStayDestroyed(ErasureQueries erasures, Vault vault) {
        this.erasures = erasures;
        this.vault = vault;
    }

    @Override
    public void afterSingletonsInstantiated() {
        erasures.everybody().forEach(vault::destroy);
    }
}
