package org.nastavnik.participants.person;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.testing.StoredEvents;

class PersonEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return StoredEvents.areAsApproved(PersonEvent.class);
    }
}
