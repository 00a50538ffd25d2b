package org.nastavnik.pairing;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.nastavnik.testing.OwnStart;

class PairingStartTest {

    @Test
    void startsByItself() throws IOException {
        try (var service = new OwnStart(PairingService::main)) {
            service.isUp();
        }
    }
}
