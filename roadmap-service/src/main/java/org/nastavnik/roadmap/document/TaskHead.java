package org.nastavnik.roadmap.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of the table of tasks: which column holds what.
 *
 * @param columns where each stands, from 0
 * @param width how many columns the table has
 */
record TaskHead(Map<Column, Integer> columns, int width) {

    /** In the order in which a heading is tried: «срок реализации мероприятия» is about the term. */
    enum Column {
        NUMBER("№|п/п|номер|^no\\.?$|number"),
        PHRASE("срок|дата|term|deadline"),
        RESPONSIBLE("ответствен|исполнител|responsible|executor"),
        DELIVERABLES("результат|документ|продукт|result|deliverable|document"),
        TITLE("наименован|мероприят|содержан|задач|activity|task|title");

        private final Pattern wording;

        Column(String wording) {
            this.wording = Pattern.compile(wording);
        }
    }

    /** The head, if the row is one: each of the five columns has a heading. */
    static @Nullable TaskHead of(Part.Row row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int column = 0; column < row.cells().size(); column++) {
            String heading = row.heading(column);
            for (Column meant : Column.values()) {
                if (!columns.containsKey(meant)
                        && meant.wording.matcher(heading).find()) {
                    columns.put(meant, column);
                    break;
                }
            }
        }
        return columns.size() == Column.values().length
                ? new TaskHead(columns, row.cells().size())
                : null;
    }

    /** Where a column stands, from 0. */
    int at(Column column) {
        return columns.getOrDefault(column, width);
    }

    /** The text of a row's cell. */
    String cell(Part.Row row, Column column) {
        return row.cell(at(column));
    }
}
