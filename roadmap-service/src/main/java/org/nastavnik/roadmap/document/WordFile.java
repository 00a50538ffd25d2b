package org.nastavnik.roadmap.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/** A Word document: its paragraphs and tables in their order. A merged cell counts as its first, the others are empty. */
final class WordFile {

    private final WordNumbers numbers;
    private final List<Part> parts = new ArrayList<>();
    private int tables;

    private WordFile(XWPFDocument document) {
        numbers = new WordNumbers(document);
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                parts.add(new Part.Text(text(paragraph)));
            } else if (element instanceof XWPFTable table) {
                take(table);
            }
        }
    }

    static List<Part> parts(XWPFDocument document) {
        return new WordFile(document).parts;
    }

    private void take(XWPFTable table) {
        tables++;
        List<List<String>> rows = table.getRows().stream().map(this::cells).toList();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = new ArrayList<>(rows.get(row));
            cells.addAll(Collections.nCopies(width - cells.size(), ""));
            parts.add(new Part.Row(tables, row + 1, cells));
        }
    }

    private List<String> cells(XWPFTableRow row) {
        List<String> cells = new ArrayList<>();
        for (ICell cell : row.getTableICells()) {
            cells.add(text(cell));
            int empty = Math.min(columns(cell) - 1, Limits.MOST_COLUMNS - cells.size());
            cells.addAll(Collections.nCopies(Math.max(0, empty), ""));
        }
        return cells;
    }

    private static int columns(ICell cell) {
        CTTcPr properties =
                cell instanceof XWPFTableCell plain ? plain.getCTTc().getTcPr() : null;
        return properties == null || !properties.isSetGridSpan()
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }

    private String text(ICell cell) {
        return switch (cell) {
            case XWPFTableCell plain ->
                String.join("\n", plain.getParagraphs().stream().map(this::text).toList());
            case XWPFSDTCell controlled -> controlled.getContent().getText();
            default -> "";
        };
    }

    private String text(XWPFParagraph paragraph) {
        return numbers.before(paragraph) + paragraph.getText();
    }
}
