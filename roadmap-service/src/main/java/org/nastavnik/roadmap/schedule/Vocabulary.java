package org.nastavnik.roadmap.schedule;

import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.roadmap.schedule.Token.Count;
import org.nastavnik.roadmap.schedule.Token.MonthName;
import org.nastavnik.roadmap.schedule.Token.Word;

/** The words that stand for a month, a number or a year, in all their forms. */
final class Vocabulary {

    static final Word YEAR = new Word("год");

    private static final List<Set<String>> MONTHS = List.of(
            month("январ", "янв"),
            month("феврал", "февр", "фев"),
            Set.of("март", "марта", "марте", "марту", "мар"),
            month("апрел", "апр"),
            Set.of("май", "мая", "мае", "маю"),
            month("июн"),
            month("июл"),
            Set.of("август", "августа", "августе", "августу", "авг"),
            month("сентябр", "сент", "сен"),
            month("октябр", "окт"),
            month("ноябр", "нояб", "ноя"),
            month("декабр", "дек"));

    private static final Map<String, Integer> NUMBERS = numbers();

    private static final Set<String> YEARS =
            Set.of("г", "гг", "год", "года", "году", "годом", "годы", "годов", "годах", "годам");

    private static final Map<String, Token> TOKENS = tokens();

    private Vocabulary() {}

    /** What the letters stand for. */
    static Token tokenOf(String letters) {
        return TOKENS.getOrDefault(letters, new Word(letters));
    }

    private static Map<String, Token> tokens() {
        Map<String, Token> tokens = new HashMap<>();
        for (int month = 1; month <= MONTHS.size(); month++) {
            for (String form : MONTHS.get(month - 1)) {
                tokens.put(form, new MonthName(Month.of(month)));
            }
        }
        NUMBERS.forEach((form, number) -> tokens.put(form, new Count(number)));
        YEARS.forEach(form -> tokens.put(form, YEAR));
        return Map.copyOf(tokens);
    }

    /** Ordinals as quarters and half-years have them, and Latin numerals. */
    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers =
                new HashMap<>(Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "один", 1, "одного", 1));
        Map.of("перв", 1, "втор", 2, "четверт", 4)
                .forEach((stem, number) -> forms(stem, List.of("ый", "ой", "ое", "ом", "ого", "ому"))
                        .forEach(form -> numbers.put(form, number)));
        forms("трет", List.of("ий", "ье", "ьем", "ьего", "ьему")).forEach(form -> numbers.put(form, 3));
        return numbers;
    }

    private static Set<String> month(String stem, String... abbreviations) {
        Set<String> forms = new HashSet<>(forms(stem, List.of("ь", "я", "е", "ю")));
        forms.addAll(List.of(abbreviations));
        return Set.copyOf(forms);
    }

    private static Set<String> forms(String stem, List<String> endings) {
        return Set.copyOf(endings.stream().map(stem::concat).toList());
    }
}
