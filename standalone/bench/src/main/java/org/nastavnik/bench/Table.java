package org.nastavnik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured, for people: printed as it comes, and as a whole at the end, which also goes into a file. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    /** Begins another part. */
    void heading(String words) {
        add("");
        add(words);
    }

    /** A figure that has no budget. */
    void row(String what, String figure) {
        add("  %-58s %s".formatted(what, figure));
    }

    /** A figure that has one. */
    void row(String what, String figure, String budget, boolean met) {
        row(what, figure + "  [budget " + budget + ": " + (met ? "met]" : "NOT MET]"));
    }

    /** Words as they are. */
    void add(String line) {
        lines.add(line);
        System.out.println(line);
    }

    /** Says that something is under way, which is no part of the table. */
    static void progress(String words) {
        System.out.println("... " + words);
    }

    /** Shows all of it once more, and keeps it. */
    void end(Path file) throws IOException {
        System.out.println();
        System.out.println("=".repeat(100));
        lines.forEach(System.out::println);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
        System.out.println("This table lies in " + file);
    }
}
