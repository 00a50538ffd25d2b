package org.nastavnik.roadmap.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.nastavnik.roadmap.export.RoadmapTable.Row;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes a roadmap as a Word document, across. */
final class TableWord {

    private static final String LETTERS = "Times New Roman";

    /** In twentieths of a point: A4 across, and its margins. */
    private static final int LONG = 16_838;

    private static final int SHORT = 11_906;
    private static final int MARGIN = 850;

    /** Of the six columns, in hundredths of the table. */
    private static final int[] WIDTHS = {5, 31, 16, 16, 15, 17};

    private final XWPFDocument document;

    private TableWord(XWPFDocument document) {
        this.document = document;
    }

    static byte[] of(RoadmapTable table) {
        try (XWPFDocument document = new XWPFDocument();
                var written = new ByteArrayOutputStream()) {
            new TableWord(document).write(table);
            document.write(written);
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(RoadmapTable table) {
        turn();
        document.getProperties().getCoreProperties().setTitle(table.title());
        line(table.title(), 14, true, ParagraphAlignment.CENTER);
        line(table.period(), 11, false, ParagraphAlignment.CENTER);
        XWPFTable tasks = table(table.rows().size() + 1, WIDTHS);
        head(tasks, table.head());
        for (int row = 0; row < table.rows().size(); row++) {
            write(table.rows().get(row), tasks.getRow(row + 1));
        }
        line("", 11, false, ParagraphAlignment.LEFT);
        if (!table.indicators().isEmpty()) {
            writeIndicators(table.indicators());
            line("", 11, false, ParagraphAlignment.LEFT);
        }
        line(table.standing(), 10, false, ParagraphAlignment.LEFT);
    }

    private void turn() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG));
        size.setH(BigInteger.valueOf(SHORT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private XWPFTable table(int rows, int... widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        table.setWidth("100%");
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int column = 0; column < widths.length; column++) {
                row.getCell(column).setWidth(widths[column] + "%");
            }
        }
        return table;
    }

    private static void head(XWPFTable table, List<String> head) {
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < head.size(); column++) {
            write(head.get(column), table.getRow(0).getCell(column), true);
        }
    }

    private static void write(Row row, XWPFTableRow written) {
        for (int column = 0; column < row.cells().size(); column++) {
            write(row.cells().get(column), written.getCell(column), row.heading());
        }
        if (row.heading()) {
            merge(written, 1);
        }
    }

    /** All cells from one on become that one. */
    private static void merge(XWPFTableRow row, int first) {
        int cells = row.getTableCells().size();
        for (int column = cells - 1; column > first; column--) {
            row.removeCell(column);
        }
        XWPFTableCell cell = row.getCell(first);
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(cells - first));
    }

    private void writeIndicators(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        Arrays.fill(widths, 40 / Math.max(1, columns - 1));
        widths[0] = 60;
        XWPFTable table = table(rows.size(), widths);
        head(table, rows.getFirst());
        for (int row = 1; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                write(rows.get(row).get(column), table.getRow(row).getCell(column), false);
            }
        }
    }

    private void line(String text, int points, boolean bold, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        run(paragraph, text, points, bold);
    }

    /** Each line is a paragraph of its own. */
    private static void write(String text, XWPFTableCell cell, boolean bold) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            XWPFParagraph paragraph = line == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
            paragraph.setSpacingAfter(0);
            run(paragraph, lines.get(line), 10, bold);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LETTERS);
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }
}
