package org.nastavnik.pairing.meeting;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.testing.StoredEvents;

class MeetingEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return StoredEvents.areAsApproved(MeetingEvent.class);
    }
}
