package org.nastavnik.roadmap;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.nastavnik.testing.OwnStart;

class RoadmapStartTest {

    @Test
    void startsByItself() throws IOException {
        try (var service = new OwnStart(RoadmapService::main)) {
            service.isUp();
        }
    }
}
