package org.nastavnik.gateway.route;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the services that are processes of their own are doing, by their own word. */
@Component("services")
@Conditional(ServicesElsewhere.class)
final class ServicesHealth extends AbstractHealthIndicator {

    private final Neighbours neighbours;

    ServicesHealth(Neighbours neighbours) {
        super("The services cannot be asked");
        this.neighbours = neighbours;
    }

    /** They are asked all at once, for whoever asks does not wait long. */
    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<Service, String> statuses = new ConcurrentHashMap<>();
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            neighbours.all().forEach(service -> asking.execute(() -> statuses.put(service, status(service))));
        }
        statuses.forEach((service, status) -> health.withDetail(service.title(), status));
        boolean fine = statuses.values().stream().allMatch(Status.UP.getCode()::equals);
        health.status(fine ? Status.UP : Status.DOWN);
    }

    private String status(Service service) {
        return neighbours
                .ask(service, "/actuator/health", JsonNode.class)
                .map(told -> told.path("status").asString())
                .orElse("AWAY");
    }
}
