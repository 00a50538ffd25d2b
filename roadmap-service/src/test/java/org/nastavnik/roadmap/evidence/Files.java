package org.nastavnik.roadmap.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of all kinds. */
final class Files {

    static final byte[] PDF = "%PDF-1.7\n% An order\n%%EOF\n".getBytes(UTF_8);

    private Files() {}

    /** A PDF of so many bytes. */
    static byte[] pdf(int size) {
        byte[] content = new byte[size];
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }

    static byte[] of(String kind) {
        return switch (kind) {
            case "pdf" -> PDF;
            case "jpg" -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe2, 0, 1};
            case "png" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
            case "docx" -> word();
            case "xlsx" -> workbook();
            case "odt" -> archive("mimetype", "application/vnd.oasis.opendocument.text");
            case "ods" -> archive("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            case "text" -> "An order".getBytes(UTF_8);
            case "html" -> "<html><script>alert(1)</script></html>".getBytes(UTF_8);
            case "svg" -> "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8);
            case "exe" -> new byte[] {'M', 'Z', (byte) 0x90, 0, 3};
            case "zip" -> archive("order.pdf", "%PDF-1.7");
            case "odp" -> archive("mimetype", "application/vnd.oasis.opendocument.presentation");
            case "docm" ->
                archive(
                        "[Content_Types].xml",
                        "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>");
            case "macros" ->
                archive(
                        "[Content_Types].xml",
                        "<Override"
                            + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/><Override"
                            + " ContentType='application/vnd.ms-office.vbaProject'/>");
            case "torn" -> new byte[] {'P', 'K', 3, 4, 0, 1, 2, 3};
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static byte[] word() {
        try (XWPFDocument document = new XWPFDocument();
                var written = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("An order");
            document.write(written);
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var written = new ByteArrayOutputStream()) {
            workbook.createSheet("Orders");
            workbook.write(written);
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With one entry, as it is, which LibreOffice does with the first of its own. */
    private static byte[] archive(String name, String text) {
        byte[] content = text.getBytes(UTF_8);
        var sum = new CRC32();
        sum.update(content);
        var written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }
}
