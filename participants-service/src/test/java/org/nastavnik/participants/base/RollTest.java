package org.nastavnik.participants.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.nastavnik.contracts.participants.Level.BASIC;
import static org.nastavnik.contracts.participants.Level.CONFIDENT;
import static org.nastavnik.participants.base.BaseRefusal.CHANGED;
import static org.nastavnik.participants.base.BaseRefusal.CLOSED;
import static org.nastavnik.participants.base.BaseRefusal.CONSENT_MISSING;
import static org.nastavnik.participants.base.BaseRefusal.ID_TAKEN;
import static org.nastavnik.participants.base.BaseRefusal.PERSON_DEPARTED;
import static org.nastavnik.participants.base.BaseRefusal.PERSON_ERASED;
import static org.nastavnik.participants.base.BaseRefusal.PERSON_UNKNOWN;
import static org.nastavnik.participants.base.BaseRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.testing.Refusals.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.Level;
import org.nastavnik.participants.person.StaffMember;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.testing.As;

/** What holds of a base, whomever it lists: each kind tells how it is asked, and what happens then. */
abstract class RollTest<A> {

    static final UUID BASE = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    static final UUID SCHOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
    static final UUID PERSON = UUID.fromString("0198c0de-0000-7000-8000-00000000000b");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    static final Instant LATER = Instant.parse("2126-03-14T12:00:00Z");
    static final Optional<StaffMember> READY = member(true, false, true);

    private final Class<A> aggregate;

    RollTest(Class<A> aggregate) {
        this.aggregate = aggregate;
    }

    abstract Object open(String schoolYear);

    abstract Object opened();

    /** Asks for {@link #PERSON} to be let in with a subject up to that level. */
    abstract Object enter(Level level, @Nullable Long seen, Optional<StaffMember> person);

    abstract Object entered(Level level);

    /** Asks that {@link #PERSON} leaves who entered by that moment. */
    abstract Object leave(Instant by);

    abstract Object left();

    abstract Object close(@Nullable Long seen);

    abstract Object closed();

    /** All that can be asked of a base that has been opened. */
    Stream<Object> askedOnceOpened() {
        return Stream.of(enter(BASIC, null, READY), close(null));
    }

    @Test
    void isOpened() {
        base().givenNoPriorActivity().when(open("2022/2023")).expectEvents(opened());
    }

    @Test
    void isOpenedButOnceHoweverOftenItIsAsked() {
        nothing(base().given(opened(), closed()).when(open("2022/2023")));
    }

    @Test
    void isNotOpenedInPlaceOfAnother() {
        refused(ID_TAKEN, base().given(opened()).when(open("2023/2024")));
    }

    @Test
    void isNotOpenedForAnotherInstitution() {
        refused(
                INSTITUTION_UNKNOWN,
                base().givenNoPriorActivity().when(open("2022/2023"), stranger().asMetaData()));
    }

    @Test
    void takesInWhoIsEmployedAndConsents() {
        base().given(opened()).when(enter(BASIC, null, READY)).expectEvents(entered(BASIC));
    }

    @Test
    void replacesWhatItSaysOfWhoIsInIt() {
        base().given(opened(), entered(BASIC))
                .when(enter(CONFIDENT, null, READY))
                .expectEvents(entered(CONFIDENT));
    }

    @Test
    void saysNothingTwice() {
        nothing(base().given(opened(), entered(CONFIDENT), entered(BASIC)).when(enter(BASIC, null, READY)));
    }

    @Test
    void takesInNobodyWithoutConsent() {
        refused(CONSENT_MISSING, base().given(opened()).when(enter(BASIC, null, member(true, false, false))));
    }

    /** Even if that changes only what it says of somebody who is in it. */
    @Test
    void saysNothingMoreOfWhoTookTheConsentBack() {
        refused(
                CONSENT_MISSING,
                base().given(opened(), entered(BASIC)).when(enter(CONFIDENT, null, member(true, false, false))));
    }

    @Test
    void letsOutWhoHasEnteredAndTakesInAnew() {
        base().given(opened(), entered(BASIC)).when(leave(LATER)).expectEvents(left());
        base().given(opened(), entered(BASIC), left())
                .when(enter(BASIC, null, READY))
                .expectEvents(entered(BASIC));
    }

    @Test
    void letsOutNobodyWhoIsNotInItOrHasEnteredSinceOrOnceItIsClosed() {
        nothing(base().given(opened()).when(leave(LATER)));
        nothing(base().given(opened(), entered(BASIC), left()).when(leave(LATER)));
        nothing(base().given(opened(), entered(BASIC)).when(leave(Instant.EPOCH)));
        nothing(base().givenNoPriorActivity().when(leave(LATER)));
        nothing(base().given(opened(), entered(BASIC), closed()).when(leave(LATER)));
    }

    @Test
    void takesInNobodyWhoIsErasedWhateverElseSpeaksAgainst() {
        refused(PERSON_ERASED, base().given(opened()).when(enter(BASIC, null, member(true, true, true))));
        refused(PERSON_ERASED, base().given(opened()).when(enter(BASIC, null, member(false, true, false))));
    }

    @Test
    void takesInNobodyWhoHasLeft() {
        refused(PERSON_DEPARTED, base().given(opened()).when(enter(BASIC, null, member(false, false, true))));
    }

    @Test
    void takesInNobodyWhomTheInstitutionDoesNotKnow() {
        StaffMember elsewhere = new StaffMember(PERSON, UUID.randomUUID(), true, false, true);
        refused(PERSON_UNKNOWN, base().given(opened()).when(enter(BASIC, null, Optional.empty())));
        refused(PERSON_UNKNOWN, base().given(opened()).when(enter(BASIC, null, Optional.of(elsewhere))));
    }

    @Test
    void isClosed() {
        base().given(opened()).when(close(0L)).expectEvents(closed());
    }

    @Test
    void takesInNobodyAndClosesNoMoreOnceClosedWhateverWasSeen() {
        for (Long seen : new @Nullable Long[] {null, 0L}) {
            refused(CLOSED, base().given(opened(), closed()).when(enter(BASIC, seen, READY)));
            refused(CLOSED, base().given(opened(), closed()).when(close(seen)));
        }
    }

    @Test
    void isNotChangedByWhoeverMissedAChange() {
        refused(CHANGED, base().given(opened(), entered(BASIC)).when(close(0L)));
        refused(CHANGED, base().given(opened(), entered(BASIC)).when(enter(CONFIDENT, 0L, READY)));
    }

    @Test
    void isUnknownUnlessOpenedAndToOtherInstitutions() {
        askedOnceOpened().forEach(asked -> {
            refused(UNKNOWN, base().givenNoPriorActivity().when(asked));
            refused(
                    UNKNOWN,
                    base().given(opened(), entered(BASIC))
                            .when(asked, stranger().asMetaData()));
        });
    }

    /** Whatever is asked in whatever order; a repetition's number is its seed. */
    @RepeatedTest(100)
    void nothingHappensOnceItIsClosedAndNothingTwice(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Object> happened = new ArrayList<>(List.of(opened()));
        for (int asked = random.nextInt(12); asked > 0; asked--) {
            base().given(List.copyOf(happened))
                    .when(anything(random))
                    .expectEventsMatching(
                            payloadsMatching(predicate(events -> events.isEmpty() || happened.addAll(events))));
        }
        assertThat(happened.stream().dropWhile(event -> !event.equals(closed())))
                .hasSizeLessThanOrEqualTo(1);
        for (int i = 1; i < happened.size(); i++) {
            assertThat(happened.get(i)).isNotEqualTo(happened.get(i - 1));
        }
    }

    private Object anything(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> open("2022/2023");
            case 1 -> close(random.nextBoolean() ? null : (long) random.nextInt(5));
            case 2 -> leave(random.nextBoolean() ? LATER : Instant.EPOCH);
            default ->
                enter(
                        random.nextBoolean() ? BASIC : CONFIDENT,
                        null,
                        member(random.nextInt(4) > 0, random.nextInt(4) == 0, random.nextInt(4) > 0));
        };
    }

    /** None that anything has happened to yet, on 14 March 2026. */
    final AggregateTestFixture<A> base() {
        var fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return fixture;
    }

    static void nothing(ResultValidator<?> outcome) {
        outcome.expectNoEvents().expectSuccessfulHandlerExecution();
    }

    private static Optional<StaffMember> member(boolean employed, boolean erased, boolean consented) {
        return Optional.of(new StaffMember(PERSON, SCHOOL, employed, erased, consented));
    }

    private static Actor stranger() {
        return As.a(COORDINATOR).of(UUID.randomUUID()).actor();
    }
}
