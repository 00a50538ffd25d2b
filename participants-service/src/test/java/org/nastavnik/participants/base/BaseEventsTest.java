package org.nastavnik.participants.base;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.MentorBaseEvent;
import org.nastavnik.testing.StoredEvents;

class BaseEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return Stream.of(MenteeBaseEvent.class, MentorBaseEvent.class).flatMap(StoredEvents::areAsApproved);
    }
}
