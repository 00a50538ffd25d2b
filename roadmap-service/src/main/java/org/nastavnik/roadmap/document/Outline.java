package org.nastavnik.roadmap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.NamedPeriod;
import org.nastavnik.roadmap.schedule.Period;

/**
 * What stands where in a document: its title above the table of tasks, and the table of indicators with its heading.
 * Tables with other heads, as for signatures, are passed over.
 */
final class Outline {

    private static final int LONGEST_TITLE = 500;

    private final List<String> above = new ArrayList<>();
    private final List<String> between = new ArrayList<>();
    private final List<Part.Row> headless = new ArrayList<>();
    private final List<Table<TaskHead>> tasks = new ArrayList<>();
    private final List<Table<KpiHead>> kpis = new ArrayList<>();
    private @Nullable Table<?> current;
    private @Nullable Period period;

    /** A head and the rows below it. */
    record Table<H>(H head, int number, List<Part.Row> rows) {}

    private Outline() {}

    static Outline of(List<Part> parts) {
        Outline outline = new Outline();
        parts.forEach(outline::take);
        return outline;
    }

    List<Table<TaskHead>> tasks() {
        return tasks;
    }

    List<Table<KpiHead>> kpis() {
        return kpis;
    }

    /** The period that a line of its own states to the day. */
    Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /** From the words «дорожная карта» or «план» on, if they are there; what stands before them are approvals. */
    Optional<String> title() {
        int start = 0;
        for (int line = above.size() - 1; line >= 0; line--) {
            String text = above.get(line).toLowerCase(Locale.ROOT);
            if (text.contains("дорожн") || text.startsWith("план")) {
                start = line;
            }
        }
        return Optional.of(String.join(" ", above.subList(start, above.size())))
                .filter(title -> !title.isEmpty())
                .map(title -> title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
    }

    /** What stands outside the tables, after the title. */
    String textBetween() {
        return String.join(" ", between);
    }

    private void take(Part part) {
        switch (part) {
            case Part.Text(String text) -> takeLine(CellText.line(text), tasks.isEmpty() ? above : between);
            case Part.Row row -> take(row);
        }
    }

    private void take(Part.Row row) {
        TaskHead taskHead = TaskHead.of(row);
        KpiHead kpiHead = taskHead == null ? KpiHead.of(row) : null;
        if (taskHead != null) {
            takeTitleFrom(row.table());
            tasks.add(begun(taskHead, row));
        } else if (kpiHead != null) {
            kpis.add(begun(kpiHead, row));
        } else if (current == null) {
            headless.add(row);
        } else if (current.number() == row.table() && !row.isBlank() && !row.countsColumns()) {
            current.rows().add(row);
        }
    }

    /** A sheet has its title in the rows above the head. */
    private void takeTitleFrom(int table) {
        headless.stream()
                .filter(row -> row.table() == table)
                .map(row -> row.cells().stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" ")))
                .forEach(text -> takeLine(CellText.line(text), above));
        headless.clear();
    }

    private void takeLine(String line, List<String> lines) {
        Optional<Period> stated = NamedPeriod.statedBy(line);
        if (stated.isPresent()) {
            period = stated.get();
        } else if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private <H> Table<H> begun(H head, Part.Row row) {
        Table<H> begun = new Table<>(head, row.table(), new ArrayList<>());
        current = begun;
        return begun;
    }
}
