package org.nastavnik.roadmap.plan;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.contracts.roadmap.RoadmapEvent;
import org.nastavnik.testing.StoredEvents;

class PlanEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return Stream.of(PlanEvent.class, OccurrenceEvent.class, MilestoneEvent.class, RoadmapEvent.class)
                .flatMap(StoredEvents::areAsApproved);
    }
}
