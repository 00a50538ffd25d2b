package org.nastavnik.roadmap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Documents as people upload them. */
final class Documents {

    static final Locale RUSSIAN = Locale.of("ru");

    /** The five headings, as in the sample. */
    static final String[] HEAD = {
        "№ п/п", "Наименование мероприятий", "Срок реализации", "Ответственный исполнитель", "Результат. Вид документа"
    };

    private static final Path SAMPLES = Path.of("..", "standalone", "src", "main", "resources", "sample");

    private Documents() {}

    /** The product's own sample, in the format of that ending. */
    static byte[] sample(String ending) {
        try {
            return Files.readAllBytes(SAMPLES.resolve("roadmap." + ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sampleText() {
        return new String(sample("txt"), StandardCharsets.UTF_8);
    }

    static RoadmapDocument read(byte[] content) {
        return new RoadmapReader().read(content, null, null, null, RUSSIAN);
    }

    static RoadmapDocument read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** For a year, so that nothing in the document has to name one. */
    static RoadmapDocument readFor2023(byte[] content) {
        return new RoadmapReader().read(content, null, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), RUSSIAN);
    }

    static UnreadableDocument refusal(byte[] content) {
        UnreadableDocument refusal = catchThrowableOfType(UnreadableDocument.class, () -> readFor2023(content));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.faults())
                .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
        return refusal;
    }

    static UnreadableDocument refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each fault as «code row:column». */
    static List<String> faults(UnreadableDocument refusal) {
        return refusal.faults().stream()
                .map(fault -> Stream.of(fault.row(), fault.column())
                        .map(place -> place == null ? "-" : place.toString())
                        .collect(Collectors.joining(":", fault.code() + " ", "")))
                .toList();
    }

    /** A CSV file: the head, and these rows. */
    static String csv(String... rows) {
        return String.join(";", HEAD) + "\n" + String.join("\n", rows) + "\n";
    }

    /** A Word document with a single table, its cells' lines as paragraphs. */
    static byte[] docx(List<String[]> rows) {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(rows.size(), rows.getFirst().length);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).length; column++) {
                    table.getRow(row).getCell(column).setText(rows.get(row)[column]);
                }
            }
            return bytes(document::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with a single sheet. */
    static byte[] xlsx(List<String[]> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (String[] cells : rows) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                Arrays.stream(cells)
                        .forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum()))
                                .setCellValue(cell));
            }
            return bytes(workbook::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Written written) throws IOException {
        var out = new ByteArrayOutputStream();
        written.to(out);
        return out.toByteArray();
    }

    private interface Written {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
