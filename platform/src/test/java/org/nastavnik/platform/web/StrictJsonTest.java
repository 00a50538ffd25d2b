package org.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    private final JsonMapper json;

    StrictJsonTest() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        json = builder.build();
    }

    @Test
    void whatIsMeantIsTaken() {
        assertThat(json.readValue("""
            {"id": "6f1c6f3e-9a50-4e0f-8d3c-1f5b6f0a7c11", "title": "Два\\nслова", "urgent": true, "count": 2,
             "share": 66.7, "colour": "RED", "on": "2023-05-16", "parts": [{"name": "a"}]}
            """, Form.class))
                .isEqualTo(new Form(
                        UUID.fromString("6f1c6f3e-9a50-4e0f-8d3c-1f5b6f0a7c11"),
                        "Два\nслова",
                        true,
                        2,
                        new BigDecimal("66.7"),
                        Colour.RED,
                        LocalDate.of(2023, 5, 16),
                        List.of(new Part("a"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\": \"\"",
                "\"id\": 1180591620717411303424",
                "\"id\": true",
                "\"id\": \"6f1c6f3e9a504e0f8d3c1f5b6f0a7c11\"",
                "\"title\": 5",
                "\"title\": \"bell \\u0007\"",
                "\"title\": \"nothing \\u0000\"",
                "\"title\": \"half \\ud800\"",
                "\"urgent\": 1",
                "\"urgent\": 0.5",
                "\"urgent\": \"true\"",
                "\"urgent\": \"\"",
                "\"count\": \"2\"",
                "\"count\": 2.5",
                "\"count\": \"\"",
                "\"share\": \"\"",
                "\"colour\": 0",
                "\"colour\": \"\"",
                "\"on\": \"1899-12-31\"",
                "\"on\": \"2023-02-30\"",
                "\"on\": \"\"",
                "\"parts\": \"\"",
                "\"parts\": [\"\"]"
            })
    void whatMightBeMeantIsNot(String field) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue("{" + field + "}", Form.class))
                .satisfies(wrong -> assertThat(wrong.getPath())
                        .first()
                        .satisfies(at -> assertThat(field).startsWith("\"" + at.getPropertyName() + "\"")));
    }

    private record Form(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable Boolean urgent,
            @Nullable Integer count,
            @Nullable BigDecimal share,
            @Nullable Colour colour,
            @Nullable LocalDate on,
            @Nullable List<Part> parts) {}

    private enum Colour {
        RED
    }

    private record Part(@Nullable String name) {}
}
