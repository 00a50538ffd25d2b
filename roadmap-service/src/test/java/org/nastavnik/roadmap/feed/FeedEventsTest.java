package org.nastavnik.roadmap.feed;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.testing.StoredEvents;

class FeedEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return StoredEvents.areAsApproved(FeedEvent.class);
    }
}
