package org.nastavnik.monitoring;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.nastavnik.testing.OwnStart;

class MonitoringStartTest {

    @Test
    void startsByItself() throws IOException {
        try (var service = new OwnStart(MonitoringService::main)) {
            service.isUp();
        }
    }
}
