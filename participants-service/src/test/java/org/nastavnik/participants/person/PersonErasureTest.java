package org.nastavnik.participants.person;

import static org.nastavnik.participants.person.PersonRefusal.CHANGED;
import static org.nastavnik.participants.person.PersonRefusal.ERASED;
import static org.nastavnik.participants.person.PersonRefusal.UNKNOWN;
import static org.nastavnik.testing.Refusals.refused;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nastavnik.participants.erasure.ErasureCommand.Erase;
import org.nastavnik.participants.person.PersonCommand.Depart;
import org.nastavnik.participants.person.PersonCommand.WithdrawConsent;

class PersonErasureTest extends PersonDecisions {

    private final AggregateTestFixture<Person> person = fixture();

    @Test
    void isErasedForAReasonWhateverHasHappened() {
        person.given(REGISTERED).when(erase(0L)).expectEvents(ERASURE);
        fixture().given(REGISTERED, CONSENT, DEPARTURE).when(erase(null)).expectEvents(ERASURE);
    }

    @Test
    void isErasedButOnceWhateverWasSeen() {
        for (Long seen : new @Nullable Long[] {null, 0L}) {
            fixture()
                    .given(REGISTERED, ERASURE)
                    .when(erase(seen))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void isNotErasedByWhoeverMissedAChange() {
        refused(CHANGED, person.given(REGISTERED, CONSENT).when(erase(0L)));
    }

    @Test
    void isUnknownUnlessRegisteredAndToOtherInstitutions() {
        refused(UNKNOWN, person.givenNoPriorActivity().when(erase(null)));
        refused(
                UNKNOWN,
                fixture().given(REGISTERED).when(erase(null), stranger().asMetaData()));
        refused(
                UNKNOWN,
                fixture()
                        .given(REGISTERED, ERASURE)
                        .when(erase(null), stranger().asMetaData()));
    }

    @Test
    void isToldNothingMoreOnceErased() {
        for (Object asked : new Object[] {
            register(HIRED, TEACHING),
            change("Vegina Maria", HIRED, TEACHING, 0L),
            consent(CONSENTED, null),
            new WithdrawConsent(VEGINA, null, null)
        }) {
            refused(ERASED, fixture().given(REGISTERED, CONSENT, ERASURE).when(asked));
        }
    }

    @Test
    void mayLeaveOnceErased() {
        person.given(REGISTERED, ERASURE).when(new Depart(VEGINA, 1L, LEFT)).expectEvents(DEPARTURE);
    }

    private static Erase erase(@Nullable Long seen) {
        return new Erase(VEGINA, seen, ERASURE.reason().text());
    }
}
