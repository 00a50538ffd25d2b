package org.nastavnik.roadmap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of Word tables, as it comes out by copying: each cell begins with a tab at the beginning of a line and may go
 * on over further lines, blank ones among them. A head begins with «№», a row with its number, after a blank line or
 * after a full row.
 */
final class PlainText {

    private static final Pattern CELL = Pattern.compile("^ *\\t", Pattern.MULTILINE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*\\.?");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    /** What follows after it does not belong to the table any more. */
    private static final Pattern TWO_BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n[ \\t]*\\n");

    private final List<Part> parts = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int table;
    private int rows;
    private int width;
    private boolean kpis;
    private boolean afterBlankLine;

    private PlainText() {}

    static List<Part> parts(String text) {
        List<String> cells = CELL.splitAsStream(text).collect(Collectors.toCollection(ArrayList::new));
        PlainText layout = new PlainText();
        layout.takeText(cells.removeFirst());
        for (int cell = 0; cell < cells.size(); cell++) {
            boolean headNext = cell + 1 < cells.size() && isHead(cells.get(cell + 1));
            layout.take(cells.get(cell), headNext);
        }
        layout.endRow();
        return layout.parts;
    }

    private void take(String cell, boolean headNext) {
        if (isHead(cell)) {
            endTable();
        } else if (beginsRow(cell)) {
            endRow();
        }
        boolean full = width > 0 && row.size() + 1 >= width;
        Matcher end = (headNext ? BLANK_LINE : TWO_BLANK_LINES).matcher(cell);
        if ((headNext || full) && end.find() && !cell.substring(end.end()).isBlank()) {
            row.add(cell.substring(0, end.start()));
            endTable();
            takeText(cell.substring(end.end()));
        } else {
            row.add(cell);
            afterBlankLine = BLANK_LINE
                    .matcher(cell.substring(cell.stripTrailing().length()))
                    .find();
        }
    }

    /** In a table of indicators every other cell is a number: there only the count of the cells tells. */
    private boolean beginsRow(String cell) {
        boolean afterHead = rows == 0 && !row.isEmpty();
        boolean full = width > 0 && row.size() >= width;
        return NUMBER.matcher(cell.strip()).matches() && (afterHead || full || (afterBlankLine && !kpis));
    }

    private static boolean isHead(String cell) {
        return cell.strip().startsWith("№");
    }

    private void endRow() {
        if (row.isEmpty()) {
            return;
        }
        rows++;
        Part.Row ended = new Part.Row(table, rows, List.copyOf(row));
        if (rows == 1) {
            width = row.size();
            kpis = KpiHead.of(ended) != null;
        }
        parts.add(ended);
        row = new ArrayList<>();
    }

    private void endTable() {
        endRow();
        table++;
        rows = 0;
        width = 0;
        kpis = false;
        afterBlankLine = false;
    }

    private void takeText(String text) {
        text.lines().filter(line -> !line.isBlank()).map(Part.Text::new).forEach(parts::add);
    }
}
