package org.nastavnik.roadmap.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is named in a cell: persons and roles, separated by line breaks, commas, semicolons or «и». */
final class Executors {

    private static final String INITIALS = "\\p{Lu}\\. ?(?:\\p{Lu}\\.?)?";
    private static final String SURNAME = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?";

    /** «Соколова М.П.», «М.П. Соколова». */
    private static final Pattern PERSON = Pattern.compile(SURNAME + " " + INITIALS + "|" + INITIALS + " ?" + SURNAME);

    private static final int LONGEST_NAME = 80;

    private static final Pattern ONLY_INITIALS = Pattern.compile(INITIALS);
    private static final Pattern ONLY_SURNAME = Pattern.compile(".*?" + SURNAME);

    /** What a role may begin with. Any other word after a comma goes on with the role before it. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:зам\\.|(?:координатор|куратор|директор|заместител|заведующ|руководител|председател|секретар|администрац"
                    + "|педагог|наставник|наставляем|методист|психолог|учител|воспитател|специалист|инспектор|завуч"
                    + "|член|комисси)\\p{L}{0,2}(?!\\p{L})"
                    + "|(?:социальн|старш|ответственн)(?:ый|ий|ая|ые|ие) |рабочая группа|(?:пед)?совет(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A capital letter that an abbreviation would go on with, a long word of such letters, a telephone number, an address. */
    private static final Pattern SOMEBODY = Pattern.compile("\\p{Lu}(?:\\p{Ll}|\\.)|\\p{Lu}{5}|\\d|@");

    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final Pattern AND = Pattern.compile(" и ");

    private Executors() {}

    /**
     * Whether that names nobody: it begins as a role does, and nothing after its first word looks like a name or an address.
     */
    static boolean isRole(String text) {
        Matcher role = ROLE.matcher(text);
        return role.lookingAt()
                && !SOMEBODY.matcher(text).region(role.end(), text.length()).find();
    }

    static List<Executor> named(String cell) {
        Set<String> named = new LinkedHashSet<>();
        BLANK_LINES
                .splitAsStream(cell)
                .flatMap(block -> initialsJoined(CellText.items(block)).stream())
                .forEach(line -> split(line, named));
        return named.stream().map(Executor::of).toList();
    }

    /** A name may be broken before its initials. */
    private static List<String> initialsJoined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        for (String line : lines) {
            boolean restOfName = !joined.isEmpty()
                    && ONLY_INITIALS.matcher(line.split(",", 2)[0]).matches()
                    && ONLY_SURNAME.matcher(joined.getLast()).matches();
            if (restOfName) {
                joined.set(joined.size() - 1, joined.getLast() + " " + line);
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static void split(String line, Set<String> named) {
        StringBuilder somebody = new StringBuilder();
        for (String part : CellText.split(line, ',')) {
            if (!somebody.isEmpty() && !beginsSomebody(part.strip()) && !isPerson(somebody)) {
                somebody.append(',').append(part);
            } else {
                addAll(somebody.toString(), named);
                somebody = new StringBuilder(part);
            }
        }
        addAll(somebody.toString(), named);
    }

    /** «Соколова М.П. и Орлов И.И.» are two, «заместитель по учебной и воспитательной работе» is one. */
    private static void addAll(String somebody, Set<String> named) {
        Matcher and = AND.matcher(somebody);
        if (and.find()
                && isPerson(somebody.substring(0, and.start()))
                && beginsSomebody(somebody.substring(and.end()).strip())) {
            add(somebody.substring(0, and.start()), named);
            add(somebody.substring(and.end()), named);
        } else {
            add(somebody, named);
        }
    }

    /** A role is the same in the middle of a cell as at its beginning, where it has a capital letter. */
    private static void add(String somebody, Set<String> named) {
        String bare = somebody.strip();
        if (bare.isEmpty()) {
            return;
        }
        int first = bare.offsetByCodePoints(0, 1);
        named.add(bare.substring(0, first).toUpperCase(Locale.ROOT) + bare.substring(first));
    }

    private static boolean isPerson(CharSequence text) {
        return text.length() <= LONGEST_NAME
                && PERSON.matcher(text.toString().strip()).matches();
    }

    private static boolean beginsSomebody(String text) {
        return PERSON.matcher(text).lookingAt() || ROLE.matcher(text).lookingAt();
    }
}
