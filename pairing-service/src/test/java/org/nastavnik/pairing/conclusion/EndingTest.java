package org.nastavnik.pairing.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.CYCLE_INCOMPLETE;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.DISSOLVED_BEFORE_WORK;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.DISSOLVED_IN_FUTURE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.pairing.PairEvent.Dissolved;
import org.nastavnik.pairing.conclusion.ConclusionCommand.BreakUp;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Conclude;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Dissolve;
import org.nastavnik.pairing.conclusion.ConclusionEvent.Abandoned;
import org.nastavnik.pairing.meeting.Cycle;
import org.nastavnik.platform.messaging.Refused;

class EndingTest {

    private static final LocalDate ORDERED = LocalDate.of(2022, 10, 20);
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 25);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final UUID PAIR = new UUID(0, 1);
    private static final UUID SCHOOL = new UUID(0, 2);

    private final Cycle justBegun = new Cycle(ORDERED, List.of(new UUID(0, 3), new UUID(0, 4)));

    @Test
    void isNoConclusionBeforeTheCycleIsComplete() {
        refused(CYCLE_INCOMPLETE, () -> Ending.decide(conclude(TODAY), SCHOOL, justBegun, TODAY));
    }

    @Test
    void isADissolutionFromTheDayOfTheOrderOn() {
        assertThat(Ending.decide(dissolve(ORDERED), SCHOOL, justBegun, TODAY))
                .isEqualTo(new Dissolved(PAIR, SCHOOL, ORDERED, Personal.of("Изменилась нагрузка")));
        refused(DISSOLVED_BEFORE_WORK, () -> Ending.decide(dissolve(ORDERED.minusDays(1)), SCHOOL, justBegun, TODAY));
    }

    @Test
    void isNotBeforeTheLastDayOfWorkForWhoMayGoOnNoLonger() {
        assertThat(List.of(ORDERED.minusDays(1), ORDERED, TODAY))
                .extracting(on -> Ending.decide(new BreakUp(PAIR, on, "mentor-without-consent"), SCHOOL, justBegun))
                .containsExactly(
                        new Dissolved(PAIR, SCHOOL, ORDERED, Personal.of("mentor-without-consent")),
                        new Dissolved(PAIR, SCHOOL, ORDERED, Personal.of("mentor-without-consent")),
                        new Dissolved(PAIR, SCHOOL, TODAY, Personal.of("mentor-without-consent")));
    }

    @Test
    void isNoDissolutionAhead() {
        refused(DISSOLVED_IN_FUTURE, () -> Ending.decide(dissolve(TOMORROW), SCHOOL, justBegun, TODAY));
        refused(DISSOLVED_IN_FUTURE, () -> Ending.decide(dissolve(TOMORROW), TODAY));
    }

    @Test
    void isOnAnyDayForAPairThatHasNeverWorked() {
        assertThat(Ending.decide(dissolve(ORDERED.minusYears(1)), TODAY))
                .isEqualTo(new Abandoned(PAIR, ORDERED.minusYears(1), Personal.of("Изменилась нагрузка")));
    }

    private static Conclude conclude(LocalDate on) {
        return new Conclude(PAIR, null, on, "Трудности разобраны", "Открытая встреча", "Выполнено", true);
    }

    private static Dissolve dissolve(LocalDate on) {
        return new Dissolve(PAIR, null, on, "Изменилась нагрузка");
    }

    private static void refused(ConclusionRefusal refusal, ThrowingCallable decision) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(decision)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
