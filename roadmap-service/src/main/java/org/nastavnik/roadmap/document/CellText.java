package org.nastavnik.roadmap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a cell: lines that were only wrapped belong together, items of a list do not. All of it takes time in
 * proportion to the text, whatever that is.
 */
final class CellText {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WIDE = Pattern.compile("[\\p{Z}&&[^ ]]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF\\p{Cc}&&[^\\s]]");

    /** A sign that is nothing but a bullet, or «1)», «а)». */
    private static final Pattern BULLET = Pattern.compile("(?:[·•▪◦‣∙●○*]|\\d{1,2}\\)|\\p{L}\\)) ?");

    /** May be a bullet, or the dash of a sentence. */
    private static final Pattern DASH = Pattern.compile("[-–—] ?");

    /** The beginning of a sentence, but not an abbreviation, with which a wrapped line may begin too. */
    private static final Pattern CAPITAL = Pattern.compile("[«\"]?\\p{Lu}(?!\\p{Lu})");

    /** After these a sentence goes on, even with a name. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:[-–—(«]|(?<![^ (])(?:в|во|на|и|или|по|для|с|со|о|об|из|от|до|за|к|у|при|через|над|под))$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{L})-$");
    private static final Pattern STOP = Pattern.compile("[:;,.]$");
    private static final Pattern COMMAS_AT_END = Pattern.compile("(?<![,;])[,;]+$");

    private CellText() {}

    /** With plain spaces for all others, and without what nobody sees; lines stay. All else here relies on it. */
    static String spaced(String cell) {
        return INVISIBLE.matcher(WIDE.matcher(cell).replaceAll(" ")).replaceAll("");
    }

    /** All in one line. */
    static String line(String cell) {
        return SPACE.matcher(cell).replaceAll(" ").strip();
    }

    /** Wrapped lines joined; the items of a list stand on lines of their own, with their bullets. */
    static String paragraphs(String cell) {
        return String.join("\n", gather(cell, false));
    }

    /** The things that are listed, each without its bullet; a new one begins with a bullet or a capital letter. */
    static List<String> items(String cell) {
        return gather(cell, true).stream()
                .flatMap(line -> split(line, ';').stream())
                .flatMap(part -> sentences(part).stream())
                .map(CellText::bare)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** The parts between signs that do not stand inside brackets. */
    static List<String> split(String line, char sign) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < line.length(); at++) {
            char there = line.charAt(at);
            if (there == '(') {
                depth++;
            } else if (there == ')') {
                depth = Math.max(0, depth - 1);
            } else if (there == sign && depth == 0) {
                parts.add(line.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(line.substring(start));
        return parts;
    }

    /** Parted by commas, where what follows begins like a sentence. */
    private static List<String> sentences(String line) {
        List<StringBuilder> sentences = new ArrayList<>();
        for (String part : split(line, ',')) {
            if (sentences.isEmpty() || CAPITAL.matcher(part.strip()).lookingAt()) {
                sentences.add(new StringBuilder(part));
            } else {
                sentences.getLast().append(',').append(part);
            }
        }
        return sentences.stream().map(StringBuilder::toString).toList();
    }

    private static List<String> gather(String cell, boolean capitalsBegin) {
        List<StringBuilder> gathered = new ArrayList<>();
        String before = "";
        boolean dashes = false;
        for (String line : cell.lines().map(CellText::line).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            boolean dashed = DASH.matcher(line).lookingAt()
                    && (before.isEmpty() || dashes || STOP.matcher(before).find());
            boolean begins = before.isEmpty()
                    || dashed
                    || BULLET.matcher(line).lookingAt()
                    || (capitalsBegin
                            && CAPITAL.matcher(line).lookingAt()
                            && !UNFINISHED.matcher(before).find());
            if (begins) {
                gathered.add(new StringBuilder(line));
                dashes = dashed;
            } else {
                gathered.getLast().append(between(before, line)).append(line);
            }
            before = line;
        }
        return gathered.stream().map(StringBuilder::toString).toList();
    }

    /** A hyphen at the end of a line may belong to the word: «встреча-» and «знакомство». */
    private static String between(String before, String after) {
        boolean oneWord = HYPHENATED.matcher(before).find() && Character.isLowerCase(after.codePointAt(0));
        return oneWord ? "" : " ";
    }

    private static String bare(String item) {
        String stripped = item.strip();
        String unmarked = unmarked(DASH, unmarked(BULLET, stripped));
        return COMMAS_AT_END.matcher(unmarked).replaceFirst("").strip();
    }

    private static String unmarked(Pattern mark, String item) {
        var found = mark.matcher(item);
        return found.lookingAt() ? item.substring(found.end()) : item;
    }
}
