package org.nastavnik.roadmap.plan;

import org.nastavnik.platform.personaldata.Vault;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** A vault out of a backup may hold keys of executors whose name was erased since. They go before the first request. */
@Component
class NamesOfErasedStayErased implements SmartInitializingSingleton {

    private final PlanQueries plans;
    private final Vault vault;

    NamesOfErasedStayErased(PlanQueries plans, Vault vault) {
        this.plans = plans;
        this.vault = vault;
    }

    @Override
    public void afterSingletonsInstantiated() {
        plans.erasedExecutors().forEach(vault::destroy);
    }
}
