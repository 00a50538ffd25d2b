package org.nastavnik.pairing.pair;

import static org.nastavnik.pairing.conclusion.ConclusionRefusal.CONCLUDED_BEFORE_FINAL;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.CONCLUDED_IN_FUTURE;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.CYCLE_INCOMPLETE;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.DISSOLVED_BEFORE_WORK;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.ENDED;
import static org.nastavnik.pairing.meeting.MeetingRefusal.NOT_ACTIVE;
import static org.nastavnik.pairing.meeting.MeetingRefusal.NOT_THE_MENTOR;
import static org.nastavnik.pairing.meeting.MeetingRefusal.OUT_OF_ORDER;
import static org.nastavnik.pairing.meeting.Meetings.held;
import static org.nastavnik.pairing.meeting.Meetings.log;
import static org.nastavnik.pairing.meeting.Meetings.tell;
import static org.nastavnik.pairing.meeting.Meetings.told;
import static org.nastavnik.pairing.pair.PairScenes.ANNA;
import static org.nastavnik.pairing.pair.PairScenes.BORIS;
import static org.nastavnik.pairing.pair.PairScenes.COORDINATOR_HERE;
import static org.nastavnik.pairing.pair.PairScenes.DIRECTOR_HERE;
import static org.nastavnik.pairing.pair.PairScenes.MARIA;
import static org.nastavnik.pairing.pair.PairScenes.MENTEE_HERE;
import static org.nastavnik.pairing.pair.PairScenes.MENTOR_HERE;
import static org.nastavnik.pairing.pair.PairScenes.ORDERED;
import static org.nastavnik.pairing.pair.PairScenes.PAIR;
import static org.nastavnik.pairing.pair.PairScenes.PROPOSED;
import static org.nastavnik.pairing.pair.PairScenes.SCHOOL;
import static org.nastavnik.pairing.pair.PairScenes.STRANGER;
import static org.nastavnik.pairing.pair.PairScenes.TODAY;
import static org.nastavnik.pairing.pair.PairScenes.TOMORROW;
import static org.nastavnik.pairing.pair.PairScenes.active;
import static org.nastavnik.pairing.pair.PairScenes.and;
import static org.nastavnik.pairing.pair.PairScenes.by;
import static org.nastavnik.pairing.pair.PairScenes.consented;
import static org.nastavnik.pairing.pair.PairScenes.nothing;
import static org.nastavnik.pairing.pair.PairScenes.underApproval;
import static org.nastavnik.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.pairing.PairEvent.Concluded;
import org.nastavnik.contracts.pairing.PairEvent.Dissolved;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Abandon;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Conclude;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Dissolve;
import org.nastavnik.pairing.conclusion.ConclusionEvent.Abandoned;
import org.nastavnik.pairing.conclusion.ConclusionEvent.MentorReleased;

/** From the approval to the end. Which meeting may follow which, and when, is told in the test of the cycle. */
class PairAtWorkTest {

    private static final LocalDate LAST_MEETING = ORDERED.plusMonths(6);
    private static final MentorReleased RELEASED = new MentorReleased(PAIR, SCHOOL, MARIA);
    private static final Dissolved DISSOLVED = new Dissolved(PAIR, SCHOOL, TODAY, Personal.of("Изменилась нагрузка"));
    private static final Abandoned ABANDONED = new Abandoned(PAIR, TODAY, Personal.of("Изменилась нагрузка"));
    private static final Concluded CONCLUDED = new Concluded(
            PAIR,
            SCHOOL,
            TODAY,
            Personal.of("Трудности разобраны"),
            Personal.of("Открытая встреча"),
            Personal.of("Выполнено"),
            true);

    private final AggregateTestFixture<Pair> pair = PairScenes.fixture();

    @Test
    void meetsFromTheDayOfTheOrder() {
        pair.given(active())
                .when(log(PAIR, "ACQUAINTANCE", ORDERED), by(MENTOR_HERE))
                .expectEvents(held(PAIR, 1, "ACQUAINTANCE", ORDERED))
                .expectResultMessagePayload(1);
    }

    @Test
    void meetsInTheOrderOfTheCycle() {
        refused(OUT_OF_ORDER, pair.given(active()).when(log(PAIR, "TRIAL", TODAY), by(COORDINATOR_HERE)));
    }

    @Test
    void hasItsMeetingsRecordedByItsMentorOnly() {
        refused(NOT_THE_MENTOR, pair.given(active()).when(log(PAIR, "ACQUAINTANCE", TODAY), by(MENTEE_HERE)));
        refused(
                PairRefusal.UNKNOWN,
                PairScenes.fixture()
                        .given(active())
                        .when(log(PAIR, "ACQUAINTANCE", TODAY), by(MENTOR_HERE.who(STRANGER))));
    }

    @ParameterizedTest
    @MethodSource("idle")
    void doesNotMeetUnlessItWorks(List<Object> before) {
        refused(NOT_ACTIVE, pair.given(before).when(log(PAIR, "ACQUAINTANCE", TODAY)));
        refused(NOT_ACTIVE, PairScenes.fixture().given(before).when(tell(PAIR, 1, ANNA)));
    }

    @Test
    void isToldOfItsMeetingsByEachOfThem() {
        pair.given(and(active(), held(PAIR, 1, "ACQUAINTANCE", TODAY)))
                .when(tell(PAIR, 1, ANNA), by(MENTEE_HERE))
                .expectEvents(told(PAIR, 1, ANNA));
    }

    @Test
    void isToldNothingTwice() {
        nothing(pair.given(and(active(), held(PAIR, 1, "ACQUAINTANCE", TODAY), told(PAIR, 1, ANNA)))
                .when(tell(PAIR, 1, ANNA)));
    }

    @Test
    void isToldNothingByOneForTheOther() {
        List<Object> met = and(active(), held(PAIR, 1, "ACQUAINTANCE", TODAY));
        refused(PairRefusal.NOT_OWN_VOICE, pair.given(met).when(tell(PAIR, 1, BORIS), by(MENTEE_HERE)));
        refused(PairRefusal.NO_MEMBER, PairScenes.fixture().given(met).when(tell(PAIR, 1, STRANGER)));
        PairScenes.fixture()
                .given(met)
                .when(tell(PAIR, 1, BORIS), by(COORDINATOR_HERE))
                .expectEvents(told(PAIR, 1, BORIS));
    }

    @Test
    void isConcludedWithItsCycle() {
        pair.given(complete()).when(conclude(TODAY), by(COORDINATOR_HERE)).expectEvents(CONCLUDED, RELEASED);
    }

    @Test
    void isNotConcludedBefore() {
        refused(CYCLE_INCOMPLETE, pair.given(active()).when(conclude(TODAY)));
        List<Object> untold = complete().subList(0, complete().size() - 1);
        refused(CYCLE_INCOMPLETE, PairScenes.fixture().given(untold).when(conclude(TODAY)));
        refused(NOT_ACTIVE, PairScenes.fixture().given(consented()).when(conclude(TODAY)));
    }

    @Test
    void isConcludedOnSomeDayFromItsFinalMeetingOn() {
        refused(CONCLUDED_IN_FUTURE, pair.given(complete()).when(conclude(TOMORROW)));
        refused(
                CONCLUDED_BEFORE_FINAL,
                PairScenes.fixture().given(complete()).when(conclude(LAST_MEETING.minusDays(1))));
    }

    @Test
    void isDissolvedAtWork() {
        pair.given(active()).when(dissolve(TODAY), by(DIRECTOR_HERE)).expectEvents(DISSOLVED, RELEASED);
    }

    @Test
    void isNotDissolvedBeforeItLastMet() {
        refused(DISSOLVED_BEFORE_WORK, pair.given(complete()).when(dissolve(LAST_MEETING.minusDays(1))));
    }

    @Test
    void isAbandonedBeforeItWorksAndNobodyIsTold() {
        pair.given(PROPOSED).when(dissolve(TODAY), by(COORDINATOR_HERE)).expectEvents(ABANDONED);
        PairScenes.fixture().given(consented()).when(dissolve(TODAY)).expectEvents(ABANDONED);
    }

    @Test
    void isNotDissolvedWhileItIsBeingApproved() {
        refused(PairRefusal.UNDER_APPROVAL, pair.given(underApproval()).when(dissolve(TODAY)));
    }

    @ParameterizedTest
    @MethodSource("ended")
    void endsOnce(List<Object> before) {
        refused(ENDED, pair.given(before).when(dissolve(TODAY)));
        refused(ENDED, PairScenes.fixture().given(before).when(conclude(TODAY)));
        nothing(PairScenes.fixture().given(before).when(new Abandon(PAIR, TODAY, "mentee-departed")));
    }

    @Test
    void isDroppedByThePlatformOnlyUntilTheDirectorHasIt() {
        pair.given(consented())
                .when(new Abandon(PAIR, TODAY, "mentee-departed"))
                .expectEvents(new Abandoned(PAIR, TODAY, Personal.of("mentee-departed")));
        nothing(PairScenes.fixture().given(underApproval()).when(new Abandon(PAIR, TODAY, "mentee-departed")));
        nothing(PairScenes.fixture().given(active()).when(new Abandon(PAIR, TODAY, "mentee-departed")));
    }

    static Stream<List<Object>> idle() {
        return Stream.concat(Stream.of(List.of(PROPOSED), consented(), underApproval()), ended());
    }

    static Stream<List<Object>> ended() {
        return Stream.of(
                and(complete(), CONCLUDED, RELEASED), and(active(), DISSOLVED, RELEASED), and(consented(), ABANDONED));
    }

    private static List<Object> complete() {
        return and(
                active(),
                held(PAIR, 1, "ACQUAINTANCE", ORDERED),
                held(PAIR, 2, "TRIAL", ORDERED),
                held(PAIR, 3, "PLANNING", ORDERED),
                held(PAIR, 4, "WORKING", ORDERED),
                told(PAIR, 4, MARIA),
                told(PAIR, 4, ANNA),
                told(PAIR, 4, BORIS),
                held(PAIR, 5, "FINAL", LAST_MEETING),
                told(PAIR, 5, MARIA),
                told(PAIR, 5, ANNA),
                told(PAIR, 5, BORIS));
    }

    private static Conclude conclude(LocalDate on) {
        return new Conclude(PAIR, null, on, "Трудности разобраны", "Открытая встреча", "Выполнено", true);
    }

    private static Dissolve dissolve(LocalDate on) {
        return new Dissolve(PAIR, null, on, "Изменилась нагрузка");
    }
}
