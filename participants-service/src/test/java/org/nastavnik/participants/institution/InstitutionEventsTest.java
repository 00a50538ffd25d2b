package org.nastavnik.participants.institution;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.testing.StoredEvents;

class InstitutionEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return StoredEvents.areAsApproved(InstitutionEvent.class);
    }
}
