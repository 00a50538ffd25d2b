package org.nastavnik.roadmap.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a roadmap as a workbook: a sheet of tasks, and one of indicators. Every cell is text, and none is a formula. */
final class TableWorkbook {

    /** In letters. */
    private static final int[] WIDTHS = {8, 60, 28, 32, 32, 40};

    private static final int LETTER = 256;

    /** The title, the period, the head. */
    private static final int ABOVE = 3;

    private final XSSFWorkbook workbook;
    private final CellStyle plain;
    private final CellStyle bold;

    private TableWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.plain = style(false);
        this.bold = style(true);
    }

    /** @param sheets what the two are called */
    static byte[] of(RoadmapTable table, List<String> sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var written = new ByteArrayOutputStream()) {
            new TableWorkbook(workbook).write(table, sheets);
            workbook.write(written);
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(RoadmapTable table, List<String> sheets) {
        workbook.getProperties().getCoreProperties().setTitle(table.title());
        Sheet tasks = workbook.createSheet(sheets.getFirst());
        tasks.createRow(0).createCell(0).setCellValue(table.title());
        tasks.createRow(1).createCell(0).setCellValue(table.period());
        write(table.head(), tasks.createRow(2), bold);
        for (int row = 0; row < table.rows().size(); row++) {
            boolean heading = table.rows().get(row).heading();
            Row written = tasks.createRow(ABOVE + row);
            write(table.rows().get(row).cells(), written, heading ? bold : plain);
            if (heading) {
                tasks.addMergedRegion(
                        new CellRangeAddress(written.getRowNum(), written.getRowNum(), 1, WIDTHS.length - 1));
            }
        }
        for (int column = 0; column < WIDTHS.length; column++) {
            tasks.setColumnWidth(column, WIDTHS[column] * LETTER);
        }
        tasks.createFreezePane(0, ABOVE);
        tasks.getPrintSetup().setLandscape(true);
        tasks.setFitToPage(true);
        tasks.getPrintSetup().setFitHeight((short) 0);
        tasks.setRepeatingRows(new CellRangeAddress(2, 2, -1, -1));
        tasks.getFooter().setLeft(table.standing());
        writeIndicators(table.indicators(), sheets.getLast());
    }

    private void writeIndicators(List<List<String>> rows, String name) {
        if (rows.isEmpty()) {
            return;
        }
        Sheet sheet = workbook.createSheet(name);
        for (int row = 0; row < rows.size(); row++) {
            write(rows.get(row), sheet.createRow(row), row == 0 ? bold : plain);
        }
        sheet.setColumnWidth(0, WIDTHS[1] * LETTER);
    }

    private static void write(List<String> cells, Row row, CellStyle style) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(cells.get(column));
            cell.setCellStyle(style);
        }
    }

    private CellStyle style(boolean strong) {
        Font font = workbook.createFont();
        font.setBold(strong);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
