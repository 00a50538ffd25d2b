package org.nastavnik.participants.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.nastavnik.participants.person.PersonRefusal.CHANGED;
import static org.nastavnik.participants.person.PersonRefusal.DEPARTED;
import static org.nastavnik.participants.person.PersonRefusal.DEPARTURE_BEFORE_HIRING;
import static org.nastavnik.participants.person.PersonRefusal.DEPARTURE_IN_FUTURE;
import static org.nastavnik.participants.person.PersonRefusal.HIRED_AFTER_DEPARTURE;
import static org.nastavnik.participants.person.PersonRefusal.HIRED_IN_FUTURE;
import static org.nastavnik.participants.person.PersonRefusal.ID_TAKEN;
import static org.nastavnik.participants.person.PersonRefusal.TEACHING_IN_FUTURE;
import static org.nastavnik.participants.person.PersonRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.PersonEvent.Changed;
import org.nastavnik.contracts.participants.PersonEvent.ConsentGiven;
import org.nastavnik.contracts.participants.PersonEvent.ConsentWithdrawn;
import org.nastavnik.contracts.participants.PersonEvent.Departed;
import org.nastavnik.participants.person.PersonCommand.Depart;
import org.nastavnik.participants.person.PersonCommand.WithdrawConsent;

class PersonTest extends PersonDecisions {

    private final AggregateTestFixture<Person> person = fixture();

    @Test
    void isRegisteredOnceHired() {
        person.givenNoPriorActivity().when(register(HIRED, TEACHING)).expectEvents(REGISTERED);
    }

    @Test
    void isRegisteredButOnceHoweverOftenItIsAsked() {
        person.given(REGISTERED, changed("Vegina-Lyrina Maria", HIRED), DEPARTURE)
                .when(register(HIRED, TEACHING))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotRegisteredInPlaceOfAnother() {
        refused(ID_TAKEN, person.given(REGISTERED).when(register(HIRED.minusDays(1), TEACHING)));
    }

    @Test
    void isNotRegisteredBeforeTheFirstDay() {
        person.givenNoPriorActivity().when(register(TODAY, null)).expectSuccessfulHandlerExecution();
        refused(HIRED_IN_FUTURE, fixture().givenNoPriorActivity().when(register(TOMORROW, TEACHING)));
    }

    /** As of whoever came as a secretary. */
    @Test
    void mayHaveBegunToTeachAfterBeingHired() {
        person.givenNoPriorActivity().when(register(HIRED, HIRED.plusYears(1))).expectSuccessfulHandlerExecution();
    }

    @Test
    void doesNotBeginToTeachInTheFuture() {
        refused(TEACHING_IN_FUTURE, person.givenNoPriorActivity().when(register(HIRED, TOMORROW)));
        refused(TEACHING_IN_FUTURE, fixture().given(REGISTERED).when(change("Vegina Maria", HIRED, TOMORROW, null)));
    }

    @Test
    void isNotRegisteredByAnotherInstitution() {
        refused(
                INSTITUTION_UNKNOWN,
                person.givenNoPriorActivity()
                        .when(register(HIRED, TEACHING), stranger().asMetaData()));
    }

    @Test
    void isChanged() {
        person.given(REGISTERED)
                .when(change("Vegina-Lyrina Maria", HIRED, TEACHING, 0L))
                .expectEvents(changed("Vegina-Lyrina Maria", HIRED));
    }

    @Test
    void isNotChangedIntoWhatItIs() {
        person.given(REGISTERED, changed("Vegina-Lyrina Maria", HIRED))
                .when(change("Vegina-Lyrina Maria", HIRED, TEACHING, 1L))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotChangedByWhoeverMissedAChange() {
        refused(CHANGED, person.given(REGISTERED, CONSENT).when(change("Vegina-Lyrina Maria", HIRED, TEACHING, 0L)));
    }

    @Test
    void isNotHiredInTheFuture() {
        refused(HIRED_IN_FUTURE, person.given(REGISTERED).when(change("Vegina Maria", TOMORROW, null, null)));
    }

    @Test
    void isCorrectedAfterTheDepartureToo() {
        person.given(REGISTERED, DEPARTURE)
                .when(change("Vegina Maria", LEFT, TEACHING, null))
                .expectEvents(changed("Vegina Maria", LEFT));
    }

    @Test
    void isNotHiredAfterTheDeparture() {
        refused(
                HIRED_AFTER_DEPARTURE,
                person.given(REGISTERED, DEPARTURE).when(change("Vegina Maria", LEFT.plusDays(1), TEACHING, null)));
    }

    @Test
    void departs() {
        person.given(REGISTERED).when(new Depart(VEGINA, 0L, LEFT)).expectEvents(DEPARTURE);
    }

    @Test
    void departsNoEarlierThanHired() {
        person.given(REGISTERED).when(new Depart(VEGINA, null, HIRED)).expectSuccessfulHandlerExecution();
        refused(
                DEPARTURE_BEFORE_HIRING,
                fixture().given(REGISTERED).when(new Depart(VEGINA, null, HIRED.minusDays(1))));
        refused(
                DEPARTURE_BEFORE_HIRING,
                fixture()
                        .given(REGISTERED, changed("Vegina Maria", HIRED.plusDays(1)))
                        .when(new Depart(VEGINA, null, HIRED)));
    }

    @Test
    void departsNoLaterThanToday() {
        person.given(REGISTERED).when(new Depart(VEGINA, null, TODAY)).expectSuccessfulHandlerExecution();
        refused(DEPARTURE_IN_FUTURE, fixture().given(REGISTERED).when(new Depart(VEGINA, null, TOMORROW)));
    }

    @Test
    void departsButOnce() {
        refused(DEPARTED, person.given(REGISTERED, DEPARTURE).when(new Depart(VEGINA, null, LEFT)));
    }

    @Test
    void isUnknownUnlessRegisteredAndToOtherInstitutions() {
        for (PersonCommand asked : List.of(
                change("Vegina Maria", HIRED, null, null),
                new Depart(VEGINA, null, LEFT),
                consent(CONSENTED, null),
                new WithdrawConsent(VEGINA, null, null))) {
            refused(UNKNOWN, fixture().givenNoPriorActivity().when(asked));
            refused(
                    UNKNOWN,
                    fixture().given(REGISTERED, CONSENT).when(asked, stranger().asMetaData()));
        }
    }

    /** Whatever is asked in whatever order; a repetition's number is its seed. */
    @RepeatedTest(100)
    void neverDoesWhatCannotBe(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Object> happened = new ArrayList<>(List.of(REGISTERED));
        for (int asked = random.nextInt(15); asked > 0; asked--) {
            fixture()
                    .given(List.copyOf(happened))
                    .when(anything(random))
                    .expectEventsMatching(
                            payloadsMatching(predicate(events -> events.isEmpty() || happened.addAll(events))));
        }
        LocalDate hired = HIRED;
        LocalDate left = LocalDate.MAX;
        for (int i = 1; i < happened.size(); i++) {
            Object one = happened.get(i);
            hired = one instanceof Changed now ? now.hiredOn() : hired;
            left = one instanceof Departed now ? now.on() : left;
            assertThat(hired).isBeforeOrEqualTo(left);
            assertThat(one).isNotEqualTo(happened.get(i - 1));
        }
        assertThat(happened.stream().filter(Departed.class::isInstance)).hasSizeLessThanOrEqualTo(1);
        assertThat(happened.stream()
                        .filter(one -> one instanceof ConsentGiven || one instanceof ConsentWithdrawn)
                        .map(Object::getClass)
                        .limit(1))
                .doesNotContain(ConsentWithdrawn.class);
    }

    private static PersonCommand anything(Random random) {
        LocalDate day = HIRED.plusDays(random.nextInt(-400, 1600));
        return switch (random.nextInt(5)) {
            case 0 -> change("Vegina Maria", day, TEACHING, random.nextBoolean() ? null : (long) random.nextInt(4));
            case 1 -> new Depart(VEGINA, null, day);
            case 2 -> new WithdrawConsent(VEGINA, null, day);
            default -> consent(random.nextBoolean() ? day : CONSENTED, null);
        };
    }
}
