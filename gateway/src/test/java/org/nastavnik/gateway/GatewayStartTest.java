package org.nastavnik.gateway;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.nastavnik.testing.OwnStart;

class GatewayStartTest {

    /** Whether or not they are there yet: it is ready, and says of them that they are away. */
    @Test
    void startsByItselfWhereTheServicesAreElsewhere() throws IOException {
        try (var gateway = new OwnStart(
                Gateway::main,
                "--nastavnik.services.roadmap=http://localhost:1",
                "--nastavnik.services.participants=http://localhost:1",
                "--nastavnik.services.pairing=http://localhost:1",
                "--nastavnik.services.monitoring=http://localhost:1")) {
            gateway.http()
                    .get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk();
            gateway.http()
                    .get()
                    .uri("/actuator/health")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.components.services.status")
                    .isEqualTo("DOWN")
                    .jsonPath("$.components.db.status")
                    .isEqualTo("UP");
        }
    }
}
