package org.nastavnik.roadmap.document;

import java.util.ArrayList;
import java.util.List;

/** How much a roadmap may hold. A real one has some thirty rows; these only keep nonsense out. */
final class Limits {

    /** Of the file as uploaded. */
    static final int MOST_BYTES = 10 << 20;

    /** Of all tables together. */
    static final int MOST_ROWS = 1_000;

    /** Characters of all cells and paragraphs together. */
    static final int MOST_TEXT = 1_000_000;

    static final int MOST_COLUMNS = 30;
    static final int LONGEST_CELL = 4_000;

    private Limits() {}

    /** The parts, with plain spaces; what is too long is cut and told. */
    static List<Part> keep(List<Part> parts, Findings findings) {
        if (parts.stream().filter(Part.Row.class::isInstance).count() > MOST_ROWS) {
            throw findings.fatal("document-too-many-rows", MOST_ROWS);
        }
        checkText(parts.stream().mapToLong(Limits::length).sum(), findings);
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            kept.add(
                    switch (part) {
                        case Part.Text(String text) -> new Part.Text(cut(CellText.spaced(text)));
                        case Part.Row row -> keep(row, findings);
                    });
        }
        return kept;
    }

    /** Refuses a text of more characters than any roadmap has. */
    static void checkText(long characters, Findings findings) {
        if (characters > MOST_TEXT) {
            throw findings.fatal("document-too-long", MOST_TEXT);
        }
    }

    private static long length(Part part) {
        return switch (part) {
            case Part.Text(String text) -> text.length();
            case Part.Row row -> row.cells().stream().mapToLong(String::length).sum();
        };
    }

    private static Part.Row keep(Part.Row row, Findings findings) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.cells()) {
            if (cells.size() == MOST_COLUMNS) {
                break;
            }
            String spaced = CellText.spaced(cell);
            if (spaced.strip().length() > LONGEST_CELL) {
                findings.fault(row, cells.size(), "cell-too-long", LONGEST_CELL);
            }
            cells.add(cut(spaced));
        }
        return new Part.Row(row.table(), row.number(), List.copyOf(cells));
    }

    private static String cut(String text) {
        String stripped = text.length() > LONGEST_CELL ? text.strip() : text;
        return stripped.substring(0, Math.min(LONGEST_CELL, stripped.length()));
    }
}
