package org.nastavnik.roadmap.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A piece of an uploaded document, in whichever format it came. */
sealed interface Part {

    /** A paragraph outside any table. */
    record Text(String text) implements Part {}

    /** As documents have it above a column. */
    int LONGEST_HEADING = 200;

    Pattern COUNT = Pattern.compile("\\d{1,2}");

    /**
     * A row of a table.
     *
     * @param table counts the document's tables
     * @param number as people count rows, from 1
     * @param cells with their line breaks
     */
    record Row(int table, int number, List<String> cells) implements Part {

        /** The text of a cell, or nothing where the row is too short for it. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The text of a cell as a heading, in lower case; a long one is none. */
        String heading(int column) {
            String cell = cell(column);
            return cell.length() > LONGEST_HEADING ? "" : CellText.line(cell).toLowerCase(Locale.ROOT);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** Whether it only counts the columns, as official tables do below their head: «1 2 3 4 5». */
        boolean countsColumns() {
            return cells.size() > 2
                    && cells.stream()
                            .allMatch(cell -> COUNT.matcher(cell.strip()).matches());
        }
    }
}
