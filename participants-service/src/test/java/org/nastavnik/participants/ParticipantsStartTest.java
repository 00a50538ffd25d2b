package org.nastavnik.participants;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.nastavnik.testing.OwnStart;

class ParticipantsStartTest {

    @Test
    void startsByItself() throws IOException {
        try (var service = new OwnStart(ParticipantsService::main)) {
            service.isUp();
        }
    }
}
