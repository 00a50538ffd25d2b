package org.nastavnik.monitoring.outsider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.NoteKey;

/**
 * What is asked on the command line.
 *
 * @param export the lines of a log
 * @param key by which its heads are signed
 * @param notes files, each with a signed head
 * @param on the day as of which figures are told, of the year that it lies in; null for the end of each year, or today
 * @param asOf as known then; null for all that the export tells
 */
record Question(
        Path export,
        NoteKey key,
        List<Path> notes,
        @Nullable LocalDate on,
        @Nullable Instant asOf) {

    private static final String KEY = "--key";
    private static final String CHECKPOINT = "--checkpoint";
    private static final String ON = "--on";
    private static final String AS_OF = "--as-of";
    private static final Set<String> OPTIONS = Set.of(KEY, CHECKPOINT, ON, AS_OF);

    static boolean isForHelp(String argument) {
        return argument.equals("--help") || argument.equals("-h");
    }

    static Question of(List<String> arguments) throws Unanswerable {
        List<String> exports = new ArrayList<>();
        Map<String, List<String>> options = new HashMap<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.startsWith("-")) {
                option(argument, rest, options);
            } else {
                exports.add(argument);
            }
        }
        if (exports.size() != 1) {
            throw new Unanswerable(exports.isEmpty() ? "no-export" : "several-exports");
        }
        String key = only(KEY, options);
        if (key == null) {
            throw new Unanswerable("no-key");
        }
        List<Path> notes = new ArrayList<>();
        for (String note : options.getOrDefault(CHECKPOINT, List.of())) {
            notes.add(path(note));
        }
        return new Question(
                path(exports.getFirst()),
                key(key),
                notes,
                time(ON, options, LocalDate::parse),
                time(AS_OF, options, Instant::parse));
    }

    private static void option(String argument, Iterator<String> rest, Map<String, List<String>> options)
            throws Unanswerable {
        int end = argument.indexOf('=');
        String name = end < 0 ? argument : argument.substring(0, end);
        if (!OPTIONS.contains(name)) {
            throw new Unanswerable("unknown-option", name);
        }
        if (end < 0 && !rest.hasNext()) {
            throw new Unanswerable("no-value", name);
        }
        options.computeIfAbsent(name, _ -> new ArrayList<>()).add(end < 0 ? rest.next() : argument.substring(end + 1));
    }

    private static @Nullable String only(String name, Map<String, List<String>> options) throws Unanswerable {
        List<String> values = options.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Unanswerable("several-values", name);
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static <T> @Nullable T time(String name, Map<String, List<String>> options, Function<String, T> parser)
            throws Unanswerable {
        String value = only(name, options);
        try {
            return value == null ? null : parser.apply(value);
        } catch (DateTimeParseException _) {
            throw new Unanswerable("no-time", name, value);
        }
    }

    /** As written in a file of that name, or else as it stands there. */
    private static NoteKey key(String given) throws Unanswerable {
        Path file = path(given);
        try {
            return NoteKey.of(Files.isRegularFile(file) ? Files.readString(file) : given);
        } catch (IllegalArgumentException | IOException _) {
            throw new Unanswerable("bad-key", given);
        }
    }

    private static Path path(String given) throws Unanswerable {
        try {
            return Path.of(given);
        } catch (InvalidPathException _) {
            throw new Unanswerable("unreadable", given);
        }
    }
}
