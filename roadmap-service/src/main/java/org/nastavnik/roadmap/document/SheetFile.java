package org.nastavnik.roadmap.document;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A workbook: its sheets are tables, with the texts that a person sees in the cells. */
final class SheetFile {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DataFormatter SHOWN = new DataFormatter(Locale.of("ru"));

    private SheetFile() {}

    static List<Part> parts(Workbook workbook) {
        List<Part> parts = new ArrayList<>();
        for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
            take(workbook.getSheetAt(sheet), sheet, parts);
        }
        return parts;
    }

    private static void take(Sheet sheet, int table, List<Part> parts) {
        List<Part.Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(row.getLastCellNum(), Limits.MOST_COLUMNS); column++) {
                Cell cell = row.getCell(column);
                cells.add(cell == null ? "" : text(cell));
            }
            rows.add(new Part.Row(table, row.getRowNum() + 1, cells));
        }
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (Part.Row row : rows) {
            List<String> cells = new ArrayList<>(row.cells());
            cells.addAll(Collections.nCopies(width - cells.size(), ""));
            parts.add(new Part.Row(table, row.number(), cells));
        }
    }

    /** A formula gives what it came to when the file was saved. */
    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? DATE.format(cell.getLocalDateTimeCellValue())
                        : SHOWN.formatRawCellContents(
                                cell.getNumericCellValue(),
                                cell.getCellStyle().getDataFormat(),
                                cell.getCellStyle().getDataFormatString());
            case STRING -> cell.getRichStringCellValue().getString();
            default -> "";
        };
    }
}
