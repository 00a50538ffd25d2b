package org.nastavnik.monitoring.survey;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.contracts.monitoring.CampaignEvent;
import org.nastavnik.testing.StoredEvents;

class SurveyEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return Stream.of(SurveyEvent.class, CampaignEvent.class).flatMap(StoredEvents::areAsApproved);
    }
}
