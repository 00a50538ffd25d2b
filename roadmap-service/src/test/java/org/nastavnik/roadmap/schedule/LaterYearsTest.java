package org.nastavnik.roadmap.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaterYearsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        до 30.10.2023                                | до 30.10.2026
        до 30.10.23                                  | до 30.10.26
        с 01.09.2022г. по 31.05.2023г.               | с 01.09.2025г. по 31.05.2026г.
        Декабрь, июнь в период с 2022 по 2024 г.г.   | Декабрь, июнь в период с 2025 по 2027 г.г.
        2023/24 уч. год | 2026/27 уч. год
        2022 – 23 учебный год | 2025 – 26 учебный год
        2022-2023 учебный год                        | 2025-2026 учебный год
        до 1 июня 1999 года                          | до 1 июня 2002 года
        2022-09-30                                   | 2025-09-30
        ежегодно до 20 сентября                      | ежегодно до 20 сентября
        кабинет 1203, приказ 20221                   | кабинет 1203, приказ 20221
        """)
    void onlyYearsAreOthers(String now, String later) {
        assertThat(LaterYears.of(now, 3)).isEqualTo(later);
    }

    @Test
    void aCenturyEndsWithItsLastYear() {
        assertThat(LaterYears.of("30.10.98", 3)).isEqualTo("30.10.01");
    }
}
