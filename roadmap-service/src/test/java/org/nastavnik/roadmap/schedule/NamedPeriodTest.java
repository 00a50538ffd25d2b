package org.nastavnik.roadmap.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedPeriodTest {

    @Test
    void isThatOfTheYearsInAHeading() {
        assertThat(NamedPeriod.in("Дорожная карта на 2022 – 2024  годы")).contains(Period.ofYears(2022, 2024));
        assertThat(NamedPeriod.in("внедрения модели с 2022 г. по 2024 г.")).contains(Period.ofYears(2022, 2024));
        assertThat(NamedPeriod.in("План на 2025 год")).contains(Period.ofYears(2025, 2025));
        assertThat(NamedPeriod.in("2023 г.")).contains(Period.ofYears(2023, 2023));
    }

    @Test
    void lastsFromOneAcademicYearToTheNext() {
        assertThat(NamedPeriod.in("Дорожная карта на 2023/2024 учебный год"))
                .contains(new Period(LocalDate.of(2023, 9, 1), LocalDate.of(2024, 8, 31)));
    }

    @Test
    void isNotThatOfAnOrder() {
        assertThat(NamedPeriod.in("утверждённой распоряжением от 25.12.2019 № 145"))
                .isEmpty();
        assertThat(NamedPeriod.in("приказ от 25 декабря 2019 г. № 145")).isEmpty();
        assertThat(NamedPeriod.in("приказ от 25 декабря 2019 г. № 145, на 2022-2024 гг."))
                .contains(Period.ofYears(2022, 2024));
        assertThat(NamedPeriod.in("кабинет 2022")).isEmpty();
    }

    @Test
    void isFoundAroundAllYearsNamed() {
        assertThat(NamedPeriod.around(List.of("до 30.05.2022", "май", "июнь 2024 г.")))
                .contains(Period.ofYears(2022, 2024));
        assertThat(NamedPeriod.around(List.of("май", "постоянно"))).isEmpty();
        assertThat(NamedPeriod.around(List.of("1950 год", "2100 год"))).isEmpty();
    }
}
