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
import static org.nastavnik.participants.base.BaseRefusal.PERSON_UNKNOWN;
import static org.nastavnik.participants.base.BaseRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.Level;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Closed;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Entered;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Opened;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Request;
import org.nastavnik.participants.base.MenteeBaseCommand.Close;
import org.nastavnik.participants.base.MenteeBaseCommand.Enter;
import org.nastavnik.participants.base.MenteeBaseCommand.Open;
import org.nastavnik.participants.person.StaffMember;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Refusal;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.testing.As;

class MenteeBaseTest {

    private static final UUID BASE = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final UUID SCHOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
    private static final UUID VEGINA = UUID.fromString("0198c0de-0000-7000-8000-00000000000b");
    private static final StaffMember READY = new StaffMember(VEGINA, SCHOOL, true, true);
    private static final Opened OPENED = new Opened(BASE, SCHOOL, "2022/2023");
    private static final Closed GONE = new Closed(BASE, SCHOOL);

    private final AggregateTestFixture<MenteeBase> base = fixture();

    @Test
    void isOpened() {
        base.givenNoPriorActivity().when(new Open(BASE, SCHOOL, "2022/2023")).expectEvents(OPENED);
    }

    @Test
    void isOpenedButOnceHoweverOftenItIsAsked() {
        base.given(OPENED, GONE)
                .when(new Open(BASE, SCHOOL, "2022/2023"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotOpenedInPlaceOfAnother() {
        refused(ID_TAKEN, base.given(OPENED).when(new Open(BASE, SCHOOL, "2023/2024")));
    }

    @Test
    void isNotOpenedForAnotherInstitution() {
        refused(
                INSTITUTION_UNKNOWN,
                base.givenNoPriorActivity()
                        .when(new Open(BASE, SCHOOL, "2022/2023"), stranger().asMetaData()));
    }

    @Test
    void takesInWhoIsEmployedAndConsents() {
        base.given(OPENED).when(enter(BASIC).knowing(Optional.of(READY))).expectEvents(entered(BASIC));
    }

    @Test
    void takesInWhoseTimesAreNotKnown() {
        base.given(OPENED)
                .when(new Enter(BASE, null, VEGINA, List.of(new Subject("Lesson plans", BASIC)), null)
                        .knowing(Optional.of(READY)))
                .expectEvents(
                        new Entered(BASE, SCHOOL, VEGINA, List.of(new Request("Lesson plans", BASIC)), List.of()));
    }

    @Test
    void replacesWhatItSaysOfWhoIsInIt() {
        base.given(OPENED, entered(BASIC))
                .when(enter(CONFIDENT).knowing(Optional.of(READY)))
                .expectEvents(entered(CONFIDENT));
    }

    @Test
    void saysNothingTwice() {
        base.given(OPENED, entered(CONFIDENT), entered(BASIC))
                .when(enter(BASIC).knowing(Optional.of(READY)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void takesInNobodyWithoutConsent() {
        refused(CONSENT_MISSING, base.given(OPENED).when(enter(BASIC).knowing(Optional.of(member(true, false)))));
    }

    /** Even if that changes only what it says of somebody who is in it. */
    @Test
    void saysNothingMoreOfWhoTookTheConsentBack() {
        refused(
                CONSENT_MISSING,
                base.given(OPENED, entered(BASIC)).when(enter(CONFIDENT).knowing(Optional.of(member(true, false)))));
    }

    @Test
    void takesInNobodyWhoHasLeft() {
        refused(PERSON_DEPARTED, base.given(OPENED).when(enter(BASIC).knowing(Optional.of(member(false, true)))));
    }

    @Test
    void takesInNobodyWhomTheInstitutionDoesNotKnow() {
        StaffMember elsewhere = new StaffMember(VEGINA, UUID.randomUUID(), true, true);
        refused(PERSON_UNKNOWN, base.given(OPENED).when(enter(BASIC).knowing(Optional.empty())));
        refused(PERSON_UNKNOWN, fixture().given(OPENED).when(enter(BASIC).knowing(Optional.of(elsewhere))));
    }

    @Test
    void isClosed() {
        base.given(OPENED).when(new Close(BASE, 0L)).expectEvents(GONE);
    }

    @Test
    void takesInNobodyAndClosesNoMoreOnceClosed() {
        refused(CLOSED, base.given(OPENED, GONE).when(enter(BASIC).knowing(Optional.of(READY))));
        refused(CLOSED, fixture().given(OPENED, GONE).when(new Close(BASE, null)));
    }

    @Test
    void isNotChangedByWhoeverMissedAChange() {
        refused(CHANGED, base.given(OPENED, entered(BASIC)).when(new Close(BASE, 0L)));
        refused(
                CHANGED,
                fixture()
                        .given(OPENED, entered(BASIC))
                        .when(enter(CONFIDENT, 0L).knowing(Optional.of(READY))));
    }

    @Test
    void isUnknownUnlessOpenedAndToOtherInstitutions() {
        for (MenteeBaseCommand asked : List.of(enter(BASIC).knowing(Optional.of(READY)), new Close(BASE, null))) {
            refused(UNKNOWN, fixture().givenNoPriorActivity().when(asked));
            refused(UNKNOWN, fixture().given(OPENED).when(asked, stranger().asMetaData()));
        }
    }

    /** Whatever is asked in whatever order; a repetition's number is its seed. */
    @RepeatedTest(100)
    void nothingHappensOnceItIsClosedAndNothingTwice(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Object> happened = new ArrayList<>(List.of(OPENED));
        for (int asked = random.nextInt(12); asked > 0; asked--) {
            fixture()
                    .given(List.copyOf(happened))
                    .when(anything(random))
                    .expectEventsMatching(
                            payloadsMatching(predicate(events -> events.isEmpty() || happened.addAll(events))));
        }
        assertThat(happened.stream().dropWhile(event -> !(event instanceof Closed)))
                .hasSizeLessThanOrEqualTo(1);
        for (int i = 1; i < happened.size(); i++) {
            assertThat(happened.get(i)).isNotEqualTo(happened.get(i - 1));
        }
    }

    private static MenteeBaseCommand anything(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Open(BASE, SCHOOL, "2022/2023");
            case 1 -> new Close(BASE, random.nextBoolean() ? null : (long) random.nextInt(5));
            default ->
                enter(random.nextBoolean() ? BASIC : CONFIDENT)
                        .knowing(Optional.of(member(random.nextInt(4) > 0, random.nextInt(4) > 0)));
        };
    }

    private static Enter enter(Level level) {
        return enter(level, null);
    }

    private static Enter enter(Level level, @Nullable Long seen) {
        return new Enter(BASE, seen, VEGINA, List.of(new Subject("Lesson plans", level)), List.of("Tuesdays"));
    }

    private static Entered entered(Level level) {
        return new Entered(BASE, SCHOOL, VEGINA, List.of(new Request("Lesson plans", level)), List.of("Tuesdays"));
    }

    private static StaffMember member(boolean employed, boolean consented) {
        return new StaffMember(VEGINA, SCHOOL, employed, consented);
    }

    private static Actor stranger() {
        return As.a(COORDINATOR).of(UUID.randomUUID()).actor();
    }

    private static AggregateTestFixture<MenteeBase> fixture() {
        return new AggregateTestFixture<>(MenteeBase.class);
    }

    private static void refused(Refusal refusal, ResultValidator<MenteeBase> outcome) {
        outcome.expectNoEvents()
                .expectException(predicate(
                        no -> no instanceof Refused refused && refused.refusal().equals(refusal)));
    }
}
