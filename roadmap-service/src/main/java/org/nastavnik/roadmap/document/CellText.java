package org.nastavnik.roadmap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a cell: lines that were only wrapped belong together, items of a list do not. */
final class CellText {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WIDE = Pattern.compile("[\\p{Z}&&[^ ]]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF\\p{Cc}&&[^\\s]]");

    /** A sign that is nothing but a bullet, or «1)», «а)». */
    private static final Pattern BULLET = Pattern.compile("^(?:[·•▪◦‣∙●○*]|\\d{1,2}\\)|\\p{L}\\)) ?");

    /** May be a bullet, or the dash of a sentence. */
    private static final Pattern DASH = Pattern.compile("^[-–—] ?");

    private static final Pattern CAPITAL = Pattern.compile("^[«\"]?\\p{Lu}(?!\\p{Lu}).*", Pattern.DOTALL);

    /** After these a sentence goes on, even with a name. */
    private static final Pattern UNFINISHED = Pattern.compile(
            ".*(?:[-–—(«]|(?:^|[ (])(?:в|во|на|и|или|по|для|с|со|о|об|из|от|до|за|к|у|при|через|над|под))$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Between items on one line; a comma only where the next one begins like a sentence. Not inside brackets. */
    private static final Pattern SEPARATOR = Pattern.compile("(?:;|,(?= \\p{Lu}\\p{Ll}))(?![^(]*\\))");

    private CellText() {}

    /** With plain spaces for all others, and without what nobody sees; lines stay. */
    static String spaced(String cell) {
        return INVISIBLE.matcher(WIDE.matcher(cell).replaceAll(" ")).replaceAll("");
    }

    /** All in one line. */
    static String line(String cell) {
        return SPACE.matcher(spaced(cell)).replaceAll(" ").strip();
    }

    /** Wrapped lines joined; the items of a list stand on lines of their own, with their bullets. */
    static String paragraphs(String cell) {
        return String.join("\n", gather(cell, false));
    }

    /** The things that are listed, each without its bullet; a new one begins with a bullet or a capital letter. */
    static List<String> items(String cell) {
        return gather(cell, true).stream()
                .flatMap(SEPARATOR::splitAsStream)
                .map(CellText::bare)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static List<String> gather(String cell, boolean capitalsBegin) {
        List<String> gathered = new ArrayList<>();
        boolean dashes = false;
        for (String raw : cell.split("\\R", -1)) {
            String line = line(raw);
            if (line.isEmpty()) {
                continue;
            }
            String before = gathered.isEmpty() ? "" : gathered.getLast();
            boolean dashed = DASH.matcher(line).find() && (before.isEmpty() || dashes || before.matches(".*[:;,.]"));
            boolean begins = before.isEmpty()
                    || dashed
                    || BULLET.matcher(line).find()
                    || (capitalsBegin
                            && CAPITAL.matcher(line).matches()
                            && !UNFINISHED.matcher(before).matches());
            if (begins) {
                gathered.add(line);
                dashes = dashed;
            } else {
                gathered.set(gathered.size() - 1, joined(before, line));
            }
        }
        return gathered;
    }

    /** A hyphen at the end of a line may belong to the word: «встреча-» and «знакомство». */
    private static String joined(String before, String after) {
        boolean oneWord = before.matches("(?s).*\\p{L}-") && Character.isLowerCase(after.codePointAt(0));
        return oneWord ? before + after : before + " " + after;
    }

    private static String bare(String item) {
        String unmarked =
                DASH.matcher(BULLET.matcher(item.strip()).replaceFirst("")).replaceFirst("");
        return unmarked.strip().replaceFirst("[,;]+$", "").strip();
    }
}
