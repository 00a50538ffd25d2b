package org.nastavnik.monitoring.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.contracts.monitoring.Kpi.MENTEE_SATISFACTION;
import static org.nastavnik.contracts.monitoring.Kpi.YOUNG_SPECIALISTS_MENTORED;
import static org.nastavnik.monitoring.figure.Figure.State.NO_DATA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.monitoring.figure.Figure.Count;
import org.nastavnik.monitoring.figure.Figure.State;

class FigureTest {

    /** 1/8 is 12.5 %, 1/16 is 6.25 % and thus 6.3 %; 6996 of 10000 are shown as 70.0 %, and yet are less than 70 %. */
    @ParameterizedTest
    @CsvSource({
        "0, 3, 0.0, 1, BELOW",
        "0, 3, 0.0, 0, MET",
        "3, 3, 100.0, 100, MET",
        "2, 3, 66.7, 67, BELOW",
        "2, 3, 66.7, 66, MET",
        "1, 8, 12.5, 12, MET",
        "1, 16, 6.3, 7, BELOW",
        "7, 10, 70.0, 70, MET",
        "6996, 10000, 70.0, 70, BELOW"
    })
    void isAShareBesideItsTarget(long numerator, long denominator, String value, int target, State state) {
        Figure figure = Figure.of(MENTEE_SATISFACTION, 2023, target, new Count(numerator, denominator, 0));
        assertThat(figure.value()).hasToString(value);
        assertThat(figure.state()).isEqualTo(state);
    }

    @Test
    void ofNobodyIsNoShareAtAll() {
        Figure figure = Figure.of(MENTEE_SATISFACTION, 2023, 60, Count.NONE);
        assertThat(figure.value()).isNull();
        assertThat(figure.responseRate()).isNull();
        assertThat(figure.state()).isEqualTo(NO_DATA);
    }

    @Test
    void withoutATargetIsNeitherMetNorMissed() {
        Figure figure = Figure.of(MENTEE_SATISFACTION, 2023, null, new Count(1, 2, 2));
        assertThat(figure.value()).hasToString("50.0");
        assertThat(figure.state()).isEqualTo(NO_DATA);
    }

    @Test
    void tellsHowManyAnsweredWhereThereIsASurvey() {
        assertThat(Figure.of(MENTEE_SATISFACTION, 2023, 60, new Count(1, 3, 2)).responseRate())
                .hasToString("66.7");
        assertThat(Figure.of(YOUNG_SPECIALISTS_MENTORED, 2023, 60, new Count(1, 3, 0))
                        .responseRate())
                .isNull();
    }
}
