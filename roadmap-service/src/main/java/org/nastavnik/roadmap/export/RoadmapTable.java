package org.nastavnik.roadmap.export;

import java.util.List;

/**
 * A roadmap in words, as the document has it that it may have come from: a table of five columns, one more for how each task
 * stands, and a table of indicators. Its rows are such as the import understands.
 *
 * @param title above it
 * @param period the days that it is made for, in a line of their own
 * @param head of the table of tasks
 * @param rows sections, sub-headings and tasks
 * @param indicators the table of targets, its head first; empty if there are none
 * @param standing how it has come into force, and as of which day all this is said
 */
record RoadmapTable(
        String title,
        String period,
        List<String> head,
        List<Row> rows,
        List<List<String>> indicators,
        String standing) {

    /**
     * A row of the table of tasks.
     *
     * @param cells as many as the head has; of a heading only the number and the title have words
     */
    record Row(boolean heading, List<String> cells) {

        /** The same cells, line by line. */
        public List<List<String>> lines() {
            return cells.stream().map(cell -> cell.lines().toList()).toList();
        }
    }
}
