package org.nastavnik.pairing.conclusion;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.testing.StoredEvents;

class ConclusionEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return StoredEvents.areAsApproved(ConclusionEvent.class);
    }
}
