package org.nastavnik.platform.eventstore;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether Axon Server answers, and how many events it has. */
final class EventStoreHealth extends AbstractHealthIndicator {

    private final LatestEvents latest;

    EventStoreHealth(LatestEvents latest) {
        super("Axon Server cannot be asked");
        this.latest = latest;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("events", latest.head() + 1);
    }
}
