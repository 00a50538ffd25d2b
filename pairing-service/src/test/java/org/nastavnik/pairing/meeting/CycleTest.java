package org.nastavnik.pairing.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nastavnik.pairing.meeting.MeetingKind.ACQUAINTANCE;
import static org.nastavnik.pairing.meeting.MeetingKind.FINAL;
import static org.nastavnik.pairing.meeting.MeetingKind.PLANNING;
import static org.nastavnik.pairing.meeting.MeetingKind.TRIAL;
import static org.nastavnik.pairing.meeting.MeetingKind.WORKING;
import static org.nastavnik.pairing.meeting.MeetingRefusal.BEFORE_ORDER;
import static org.nastavnik.pairing.meeting.MeetingRefusal.BEFORE_PREVIOUS;
import static org.nastavnik.pairing.meeting.MeetingRefusal.FEEDBACK_GIVEN;
import static org.nastavnik.pairing.meeting.MeetingRefusal.FEEDBACK_MISSING;
import static org.nastavnik.pairing.meeting.MeetingRefusal.IN_FUTURE;
import static org.nastavnik.pairing.meeting.MeetingRefusal.OUT_OF_ORDER;
import static org.nastavnik.pairing.meeting.MeetingRefusal.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.contracts.Personal;
import org.nastavnik.pairing.meeting.MeetingCommand.GiveFeedback;
import org.nastavnik.pairing.meeting.MeetingCommand.LogMeeting;
import org.nastavnik.pairing.meeting.MeetingEvent.FeedbackGiven;
import org.nastavnik.pairing.meeting.MeetingEvent.Held;
import org.nastavnik.platform.messaging.Refused;

class CycleTest {

    private static final LocalDate ORDERED = LocalDate.of(2022, 10, 20);
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 25);
    private static final UUID PAIR = new UUID(0, 1);
    private static final UUID MENTOR = new UUID(0, 2);
    private static final UUID ANNA = new UUID(0, 3);
    private static final UUID BORIS = new UUID(0, 4);

    /** Which kinds may follow which; the first meeting follows none. */
    private static final Map<MeetingKind, List<MeetingKind>> NEXT = Map.of(
            ACQUAINTANCE, List.of(TRIAL),
            TRIAL, List.of(PLANNING),
            PLANNING, List.of(WORKING),
            WORKING, List.of(WORKING, FINAL),
            FINAL, List.of());

    private final Cycle cycle = new Cycle(ORDERED, List.of(MENTOR, ANNA, BORIS));

    @ParameterizedTest
    @EnumSource
    void beginsWithTheAcquaintance(MeetingKind kind) {
        if (kind == ACQUAINTANCE) {
            assertThat(cycle.decide(meeting(kind, ORDERED), TODAY))
                    .isEqualTo(new Held(PAIR, 1, ACQUAINTANCE, ORDERED, Personal.of("Планирование")));
        } else {
            refused(OUT_OF_ORDER, () -> cycle.decide(meeting(kind, ORDERED), TODAY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnInItsOrder(MeetingKind previous) {
        goUpTo(previous);
        for (MeetingKind kind : MeetingKind.values()) {
            if (NEXT.getOrDefault(previous, List.of()).contains(kind)) {
                assertThat(cycle.decide(meeting(kind, TODAY), TODAY).kind()).isEqualTo(kind);
            } else {
                refused(OUT_OF_ORDER, () -> cycle.decide(meeting(kind, TODAY), TODAY));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WORKING", "FINAL"})
    void waitsAfterAWorkingMeetingUntilAllHaveTold(MeetingKind next) {
        goUpTo(PLANNING);
        hold(WORKING, TODAY);
        for (UUID member : List.of(BORIS, MENTOR, ANNA)) {
            refused(FEEDBACK_MISSING, () -> cycle.decide(meeting(next, TODAY), TODAY));
            tell(4, member, 7);
        }
        assertThat(cycle.decide(meeting(next, TODAY), TODAY).n()).isEqualTo(5);
    }

    @Test
    void waitsForTheLatestWorkingMeetingWhateverWasToldOfThoseBefore() {
        goUpTo(WORKING);
        hold(WORKING, TODAY);
        refused(FEEDBACK_MISSING, () -> cycle.decide(meeting(FINAL, TODAY), TODAY));
    }

    @Test
    void waitsAfterNoOtherMeeting() {
        hold(ACQUAINTANCE, ORDERED);
        hold(TRIAL, ORDERED);
        hold(PLANNING, ORDERED);
        assertThat(hold(WORKING, ORDERED).n()).isEqualTo(4);
    }

    @Test
    void takesNoMeetingOfTomorrow() {
        refused(IN_FUTURE, () -> cycle.decide(meeting(ACQUAINTANCE, TODAY.plusDays(1)), TODAY));
    }

    @Test
    void takesNoMeetingFromBeforeTheOrder() {
        refused(BEFORE_ORDER, () -> cycle.decide(meeting(ACQUAINTANCE, ORDERED.minusDays(1)), TODAY));
    }

    @Test
    void takesNoMeetingFromBeforeThePreviousOne() {
        hold(ACQUAINTANCE, ORDERED.plusDays(7));
        refused(BEFORE_PREVIOUS, () -> cycle.decide(meeting(TRIAL, ORDERED.plusDays(6)), TODAY));
        assertThat(hold(TRIAL, ORDERED.plusDays(7)).n()).isEqualTo(2);
    }

    @Test
    void takesOneFeedbackOfEachOfThem() {
        hold(ACQUAINTANCE, ORDERED);
        assertThat(cycle.decide(feedback(1, ANNA, 7)))
                .contains(new FeedbackGiven(PAIR, 1, ANNA, 7, Personal.of("По плану")));
        tell(1, ANNA, 7);
        assertThat(cycle.decide(feedback(1, ANNA, 7))).isEmpty();
        refused(FEEDBACK_GIVEN, () -> cycle.decide(feedback(1, ANNA, 8)));
        assertThat(cycle.decide(feedback(1, BORIS, 8))).isPresent();
    }

    @Test
    void takesNoFeedbackOnAMeetingThatWasNot() {
        hold(ACQUAINTANCE, ORDERED);
        refused(UNKNOWN, () -> cycle.decide(feedback(0, ANNA, 7)));
        refused(UNKNOWN, () -> cycle.decide(feedback(2, ANNA, 7)));
    }

    @Test
    void isCompleteOnceAllHaveToldOfTheFinalMeeting() {
        goUpTo(FINAL);
        Stream.of(MENTOR, ANNA, BORIS).forEach(member -> {
            assertThat(cycle.isComplete()).isFalse();
            tell(5, member, 9);
        });
        assertThat(cycle.isComplete()).isTrue();
    }

    @Test
    void isNotCompleteWithoutAFinalMeeting() {
        assertThat(cycle.isComplete()).isFalse();
        goUpTo(WORKING);
        assertThat(cycle.isComplete()).isFalse();
    }

    @Test
    void lastsFromTheOrderToItsLatestMeeting() {
        assertThat(cycle.latest()).isEqualTo(ORDERED);
        hold(ACQUAINTANCE, ORDERED.plusDays(7));
        assertThat(cycle.latest()).isEqualTo(ORDERED.plusDays(7));
    }

    /** One meeting of each kind up to that one; after a working one all have told. */
    private void goUpTo(MeetingKind last) {
        for (MeetingKind kind : MeetingKind.values()) {
            if (kind.compareTo(last) <= 0) {
                Held held = hold(kind, ORDERED);
                if (kind == WORKING) {
                    Stream.of(MENTOR, ANNA, BORIS).forEach(member -> tell(held.n(), member, 7));
                }
            }
        }
    }

    private Held hold(MeetingKind kind, LocalDate on) {
        Held held = cycle.decide(meeting(kind, on), TODAY);
        cycle.evolve(held);
        return held;
    }

    private void tell(int n, UUID member, int rating) {
        cycle.decide(feedback(n, member, rating)).ifPresent(cycle::evolve);
    }

    private static LogMeeting meeting(MeetingKind kind, LocalDate on) {
        return new LogMeeting(PAIR, null, kind, on, "Планирование");
    }

    private static GiveFeedback feedback(int n, UUID member, int rating) {
        return new GiveFeedback(PAIR, null, n, member, rating, "По плану");
    }

    private static void refused(MeetingRefusal refusal, ThrowingCallable decision) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(decision)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
