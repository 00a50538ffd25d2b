package org.nastavnik.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff();

    @Test
    void waitsLongerEachTimeUpToHalfAMinute() {
        assertThat(Stream.generate(() -> backOff.after(Duration.ofSeconds(5)).toSeconds())
                        .limit(7))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void whatLastedForAWhileIsStartedAgainAtOnce() {
        backOff.after(Duration.ZERO);
        backOff.after(Duration.ZERO);
        assertThat(backOff.after(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
    }
}
