package org.nastavnik.pairing.load;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.testing.StoredEvents;

class LoadEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return StoredEvents.areAsApproved(LoadEvent.class);
    }
}
