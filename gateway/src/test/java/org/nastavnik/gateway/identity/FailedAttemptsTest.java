package org.nastavnik.gateway.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

    private final HandSetClock clock = new HandSetClock();
    private final FailedAttempts attempts = new FailedAttempts(clock);

    @Test
    void tenMayBeWrongAndThenOneEveryHalfMinute() {
        tenFail();
        refused(30);
        clock.pass(Duration.ofSeconds(29));
        refused(1);
        clock.pass(Duration.ofSeconds(1));
        attempts.begin("somebody here");
        refused(30);
    }

    @Test
    void oneThatWasNotCountedIsNotHeldAgainstAnybody() {
        tenFail();
        for (int time = 0; time < 100; time++) {
            refused(30);
        }
        clock.pass(Duration.ofSeconds(30));
        assertThatCode(() -> attempts.refuseIfTooMany("somebody here")).doesNotThrowAnyException();
    }

    @Test
    void othersAreNotPutOff() {
        tenFail();
        assertThatCode(() -> attempts.begin("somebody elsewhere")).doesNotThrowAnyException();
        assertThatCode(() -> attempts.begin("another here")).doesNotThrowAnyException();
    }

    @Test
    void whoeverKnewItInTheEndStartsAfresh() {
        tenFail();
        clock.pass(Duration.ofSeconds(30));
        attempts.begin("somebody here");
        attempts.succeeded("somebody here");
        tenFail();
        refused(30);
    }

    private void tenFail() {
        for (int time = 0; time < FailedAttempts.IN_A_ROW; time++) {
            attempts.refuseIfTooMany("somebody here");
            attempts.begin("somebody here");
        }
    }

    private void refused(long seconds) {
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> attempts.refuseIfTooMany("somebody here"))
                .satisfies(tooMany -> Assertions.assertThat(tooMany.seconds()).isEqualTo(seconds));
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> attempts.begin("somebody here"));
    }
}
