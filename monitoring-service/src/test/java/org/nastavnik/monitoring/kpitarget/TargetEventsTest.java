package org.nastavnik.monitoring.kpitarget;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.testing.StoredEvents;

class TargetEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return StoredEvents.areAsApproved(TargetEvent.class);
    }
}
