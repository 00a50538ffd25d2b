package org.nastavnik.pairing.pair;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.testing.StoredEvents;

class PairEventsTest {

    @TestFactory
    Stream<DynamicTest> areStoredAsApproved() {
        return Stream.of(ProposalEvent.class, PairEvent.class).flatMap(StoredEvents::areAsApproved);
    }

    /** What pairing hears of participants it reads as that service has been writing it. */
    @TestFactory
    Stream<DynamicTest> areReadAsParticipantsStoresThem() {
        return Stream.of(PersonEvent.class, MenteeBaseEvent.class).flatMap(StoredEvents::areAsApproved);
    }
}
