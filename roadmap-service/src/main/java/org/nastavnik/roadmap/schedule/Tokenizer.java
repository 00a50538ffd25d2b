package org.nastavnik.roadmap.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.roadmap.schedule.Token.Count;
import org.nastavnik.roadmap.schedule.Token.DayAndMonth;
import org.nastavnik.roadmap.schedule.Token.FullDate;
import org.nastavnik.roadmap.schedule.Token.Mark;
import org.nastavnik.roadmap.schedule.Token.MonthName;
import org.nastavnik.roadmap.schedule.Token.Unknown;
import org.nastavnik.roadmap.schedule.Token.YearNumber;

/** Takes a phrase apart. Spaces, line breaks, quotation marks and the dots of abbreviations are left out. */
final class Tokenizer {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Digits may be joined by dots, as in a date, and end in the letters of an ordinal: «15-го». */
    private static final Pattern TOKEN = Pattern.compile("(?<iso>\\d{4}-\\d\\d-\\d\\d)(?!\\d)"
            + "|(?<digits>\\d+(?:\\.\\d+)*)(?:-?(?:ого|го|ое|ый|ая|е|й|я)(?!\\p{L}))?"
            + "|(?<letters>\\p{L}+)"
            + "|(?<mark>[,;:()/-])"
            + "|(?<nothing>[\\s.«»\"“”„']+)"
            + "|(?<unknown>.)");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");

    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer() {}

    /** In the order of the phrase; never fails. */
    static List<Token> tokens(String phrase) {
        Tokenizer tokenizer = new Tokenizer();
        Matcher matcher = TOKEN.matcher(plain(phrase));
        while (matcher.find()) {
            tokenizer.take(matcher);
        }
        return List.copyOf(tokenizer.tokens);
    }

    private static String plain(String phrase) {
        String visible = INVISIBLE.matcher(phrase).replaceAll("");
        String spaced = SPACE.matcher(visible).replaceAll(" ");
        return DASH.matcher(spaced).replaceAll("-").toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private void take(Matcher found) {
        if (found.group("iso") != null) {
            number(List.of(found.group().split("-")).reversed());
        } else if (found.group("digits") != null) {
            number(List.of(found.group("digits").split("\\.")));
        } else if (found.group("letters") != null) {
            word(found.group());
        } else if (found.group("mark") != null) {
            mark(found.group().charAt(0));
        } else if (found.group("unknown") != null) {
            tokens.add(new Unknown(found.group()));
        }
    }

    /** An impossible date is kept, as a token that no rule takes. */
    private void number(List<String> parts) {
        int before = tokens.size();
        try {
            switch (parts.size()) {
                case 1 -> tokens.add(parts.getFirst().length() > 2 ? year(parts.getFirst()) : count(parts.getFirst()));
                case 2 -> dayOrMonth(parts.getFirst(), parts.getLast());
                case 3 -> tokens.add(new FullDate(date(parts.getFirst(), parts.get(1), parts.getLast())));
                default -> throw new NumberFormatException("More than a date");
            }
        } catch (DateTimeException | NumberFormatException _) {
            tokens.subList(before, tokens.size()).clear();
            tokens.add(new Unknown(String.join(".", parts)));
        }
    }

    /** «30.05» is a day, «05.2022» a month. */
    private void dayOrMonth(String first, String second) {
        if (second.length() == 2) {
            tokens.add(new DayAndMonth(MonthDay.of(Integer.parseInt(second), Integer.parseInt(first))));
        } else {
            tokens.add(new MonthName(Month.of(Integer.parseInt(first))));
            tokens.add(year(second));
        }
    }

    private static LocalDate date(String day, String month, String year) {
        String century = year.length() == 2 ? "20" : "";
        return LocalDate.of(year(century + year).value(), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Count count(String digits) {
        return new Count(Integer.parseInt(digits));
    }

    private static YearNumber year(String digits) {
        int year = Integer.parseInt(digits);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("Not a year that a roadmap would name: " + digits);
        }
        return new YearNumber(year);
    }

    private void word(String letters) {
        Token word = Vocabulary.tokenOf(letters);
        // «г.г.» is one word.
        if (!word.equals(Vocabulary.YEAR)
                || tokens.isEmpty()
                || !tokens.getLast().equals(word)) {
            tokens.add(word);
        }
    }

    private void mark(char sign) {
        Mark mark = new Mark(sign == '-' || sign == '/' ? sign : ',');
        boolean again =
                mark.sign() == ',' && (tokens.isEmpty() || tokens.getLast().equals(mark));
        if (!again) {
            tokens.add(mark);
        }
    }
}
