package org.nastavnik.participants.person;

import static org.nastavnik.participants.person.PersonRefusal.CONSENT_AFTER_DEPARTURE;
import static org.nastavnik.participants.person.PersonRefusal.CONSENT_BEFORE_WITHDRAWAL;
import static org.nastavnik.participants.person.PersonRefusal.CONSENT_ENDS_BEFORE_GIVEN;
import static org.nastavnik.participants.person.PersonRefusal.CONSENT_IN_FUTURE;
import static org.nastavnik.participants.person.PersonRefusal.CONSENT_NOT_GIVEN;
import static org.nastavnik.participants.person.PersonRefusal.WITHDRAWAL_BEFORE_CONSENT;
import static org.nastavnik.participants.person.PersonRefusal.WITHDRAWAL_IN_FUTURE;
import static org.nastavnik.testing.Refusals.refused;

import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.PersonEvent.ConsentGiven;
import org.nastavnik.contracts.participants.PersonEvent.ConsentWithdrawn;
import org.nastavnik.participants.person.PersonCommand.GiveConsent;
import org.nastavnik.participants.person.PersonCommand.WithdrawConsent;

class PersonConsentTest extends PersonDecisions {

    private final AggregateTestFixture<Person> person = fixture();

    @Test
    void consents() {
        person.given(REGISTERED).when(consent(CONSENTED, 0L)).expectEvents(CONSENT);
    }

    @Test
    void consentsAnewByAnotherDocument() {
        person.given(REGISTERED, CONSENT)
                .when(new GiveConsent(VEGINA, null, CONSENTED, "No. 8", "Mentoring", TOMORROW))
                .expectEvents(new ConsentGiven(
                        VEGINA,
                        SCHOOL,
                        CONSENTED,
                        Personal.of("No. 8"),
                        Optional.of(Personal.of("Mentoring")),
                        Optional.of(TOMORROW)));
    }

    @Test
    void doesNotConsentAgainInTheSameWords() {
        person.given(REGISTERED, CONSENT)
                .when(consent(CONSENTED, null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void doesNotConsentInTheFuture() {
        refused(CONSENT_IN_FUTURE, person.given(REGISTERED).when(consent(TOMORROW, null)));
    }

    @Test
    void consentsToWhatGoesWithoutSayingIfTheBlankSaysNothing() {
        person.given(REGISTERED)
                .when(new GiveConsent(VEGINA, null, CONSENTED, "No. 7", "  ", null))
                .expectEvents(CONSENT);
    }

    @Test
    void consentsForOneDayAtLeast() {
        person.given(REGISTERED)
                .when(new GiveConsent(VEGINA, null, CONSENTED, "No. 7", null, CONSENTED))
                .expectSuccessfulHandlerExecution();
        refused(
                CONSENT_ENDS_BEFORE_GIVEN,
                fixture()
                        .given(REGISTERED)
                        .when(new GiveConsent(VEGINA, null, CONSENTED, "No. 7", null, CONSENTED.minusDays(1))));
    }

    @Test
    void mayHaveConsentedBeforeTheDepartureButNotAfter() {
        person.given(REGISTERED, DEPARTURE)
                .when(consent(LEFT.minusDays(1), null))
                .expectSuccessfulHandlerExecution();
        refused(CONSENT_AFTER_DEPARTURE, fixture().given(REGISTERED, DEPARTURE).when(consent(LEFT, null)));
    }

    @Test
    void consentsAgainOnlyAfterTheWithdrawal() {
        person.given(REGISTERED, CONSENT, WITHDRAWAL)
                .when(consent(WITHDRAWAL.on(), null))
                .expectSuccessfulHandlerExecution();
        refused(
                CONSENT_BEFORE_WITHDRAWAL,
                fixture().given(REGISTERED, CONSENT, WITHDRAWAL).when(consent(CONSENTED, null)));
    }

    @Test
    void takesTheConsentBack() {
        person.given(REGISTERED, CONSENT)
                .when(new WithdrawConsent(VEGINA, 1L, WITHDRAWAL.on()))
                .expectEvents(WITHDRAWAL);
    }

    @Test
    void takesTheConsentBackTodayUnlessItIsSaidWhen() {
        person.given(REGISTERED, CONSENT)
                .when(new WithdrawConsent(VEGINA, null, null))
                .expectEvents(new ConsentWithdrawn(VEGINA, SCHOOL, TODAY));
    }

    @Test
    void takesBackNothingThatIsNotGiven() {
        refused(CONSENT_NOT_GIVEN, person.given(REGISTERED).when(new WithdrawConsent(VEGINA, null, null)));
        refused(
                CONSENT_NOT_GIVEN,
                fixture().given(REGISTERED, CONSENT, WITHDRAWAL).when(new WithdrawConsent(VEGINA, null, null)));
    }

    @Test
    void takesTheConsentBackNeitherBeforeGivingItNorInTheFuture() {
        refused(
                WITHDRAWAL_BEFORE_CONSENT,
                person.given(REGISTERED, CONSENT).when(new WithdrawConsent(VEGINA, null, CONSENTED.minusDays(1))));
        refused(
                WITHDRAWAL_IN_FUTURE,
                fixture().given(REGISTERED, CONSENT).when(new WithdrawConsent(VEGINA, null, TOMORROW)));
    }
}
