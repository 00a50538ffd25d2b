package org.nastavnik.roadmap.document;

import static org.nastavnik.roadmap.document.TaskHead.Column.DELIVERABLES;
import static org.nastavnik.roadmap.document.TaskHead.Column.NUMBER;
import static org.nastavnik.roadmap.document.TaskHead.Column.PHRASE;
import static org.nastavnik.roadmap.document.TaskHead.Column.RESPONSIBLE;
import static org.nastavnik.roadmap.document.TaskHead.Column.TITLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rows of the table of tasks apart: a row of the first level is a section, one below it with nothing but a
 * number and a title a sub-heading, all others are tasks.
 */
final class TaskRows {

    private static final Pattern NUMBER_ALONE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){0,5})\\.?");

    /** Where a section's cells are merged into one. */
    private static final Pattern NUMBER_AND_TITLE = Pattern.compile(
            "(?:раздел )?(\\d{1,3}(?:\\.\\d{1,3}){0,5})(?:\\. ?| )(\\p{L}.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final Findings findings;
    private final Map<String, Integer> rowOfNumber = new LinkedHashMap<>();
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Draft> tasks = new ArrayList<>();

    TaskRows(Findings findings) {
        this.findings = findings;
    }

    List<Section> sections() {
        return sections;
    }

    List<Draft> tasks() {
        return tasks;
    }

    void take(Part.Row row, TaskHead head) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        Matcher merged = NUMBER_AND_TITLE.matcher(CellText.line(filled.getFirst()));
        if (filled.size() == 1 && merged.matches()) {
            takeHeading(row, head, merged.group(1), merged.group(2));
        } else if (fits(row, head)) {
            takeCells(row, head);
        } else {
            findings.fault(row, "row-cells", head.width(), row.cells().size());
        }
    }

    /** A short row is a heading, or else something has slipped. */
    private static boolean fits(Part.Row row, TaskHead head) {
        List<String> cells = row.cells();
        int needed = cells.size() < head.width() ? 2 : head.width();
        return cells.size() >= 2 && cells.stream().skip(needed).allMatch(String::isBlank);
    }

    private void takeCells(Part.Row row, TaskHead head) {
        String written = head.cell(row, NUMBER);
        Matcher number = NUMBER_ALONE.matcher(CellText.line(written).replace(" ", ""));
        boolean readable = number.matches();
        if (!readable) {
            findings.fault(
                    row, head.at(NUMBER), written.isBlank() ? "number-missing" : "number-unreadable", shown(written));
        }
        String title = CellText.paragraphs(head.cell(row, TITLE));
        if (title.isEmpty()) {
            findings.fault(row, head.at(TITLE), "title-missing");
        }
        if (!readable) {
            return;
        }
        boolean heading = Stream.of(PHRASE, RESPONSIBLE, DELIVERABLES)
                .allMatch(column -> head.cell(row, column).isBlank());
        if (heading) {
            takeHeading(row, head, number.group(1), title);
        } else {
            takeTask(row, head, number.group(1), title);
        }
    }

    private void takeHeading(Part.Row row, TaskHead head, String number, String title) {
        if (isNew(row, head, number)) {
            if (isSection(number)) {
                sections.add(new Section(number, CellText.line(title)));
            } else {
                headings.put(number, CellText.line(title));
            }
        }
    }

    private void takeTask(Part.Row row, TaskHead head, String number, String title) {
        if (!isNew(row, head, number)) {
            return;
        }
        if (isSection(number)) {
            findings.fault(row, "section-has-cells", number);
            return;
        }
        String section = number.substring(0, number.indexOf('.'));
        if (sections.stream().noneMatch(known -> known.number().equals(section))) {
            findings.fault(row, head.at(NUMBER), "section-missing", number, section);
        }
        tasks.add(new Draft(
                number,
                section,
                headingOf(number),
                title,
                CellText.line(head.cell(row, PHRASE)),
                head.cell(row, RESPONSIBLE),
                head.cell(row, DELIVERABLES)));
    }

    private @Nullable String headingOf(String number) {
        String heading = headings.entrySet().stream()
                .filter(above -> number.startsWith(above.getKey() + "."))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
        return heading.isEmpty() ? null : heading;
    }

    private boolean isNew(Part.Row row, TaskHead head, String number) {
        Integer before = rowOfNumber.putIfAbsent(number, row.number());
        if (before != null) {
            findings.fault(row, head.at(NUMBER), "number-twice", number, before);
        }
        return before == null;
    }

    private static boolean isSection(String number) {
        return number.indexOf('.') < 0;
    }

    /** Not more than fits into a sentence. */
    private static String shown(String cell) {
        String line = CellText.line(cell);
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
