package org.nastavnik.roadmap.schedule;

import java.util.List;
import java.util.regex.Pattern;

/** Words about years said of later ones: «до 30.10.2023» is «до 30.10.2026» three years on. What names no year stays as it is. */
public final class LaterYears {

    /** 1900 to 2199, which an academic year may end after in two digits; and two digits after a day and a month. */
    private static final Pattern YEAR = Pattern.compile(
            "(?<!\\d)(?:(?<day>\\d{1,2}\\.\\d{1,2}\\.)(?<short>\\d\\d)(?!\\d)"
                + "|(?<year>(?:19|20|21)\\d\\d)(?!\\d)(?:(?<to>\\h?[/\\p{Pd}]\\h?)(?<end>\\d\\d)(?![\\d.\\p{Pd}]))?)");

    private static final int CENTURY = 100;

    private LaterYears() {}

    /** The same text of so many years later. */
    public static String of(String text, int years) {
        return YEAR.matcher(text).replaceAll(found -> {
            if (found.group("year") == null) {
                return found.group("day") + twoDigits(found.group("short"), years);
            }
            String year = Integer.toString(Integer.parseInt(found.group("year")) + years);
            return found.group("end") == null ? year : year + found.group("to") + twoDigits(found.group("end"), years);
        });
    }

    private static String twoDigits(String year, int years) {
        return "%02d".formatted((Integer.parseInt(year) + years) % CENTURY);
    }

    /** Whether one list of due windows is the other of so many years later. */
    public static boolean isShifted(List<Occurrence> from, List<Occurrence> to, int years) {
        return to.equals(from.stream()
                .map(window -> new Occurrence(
                        window.n(),
                        window.from() == null ? null : window.from().plusYears(years),
                        window.to().plusYears(years)))
                .toList());
    }
}
