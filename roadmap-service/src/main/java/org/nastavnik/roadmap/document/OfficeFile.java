package org.nastavnik.roadmap.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A Word document or an Excel workbook. */
final class OfficeFile {

    private OfficeFile() {}

    static List<Part> parts(byte[] content, Findings findings) {
        Archive archive = Archive.inspect(content, findings);
        if (archive.holds("word/document.xml")) {
            return parts(() -> word(content), findings);
        }
        if (archive.holds("xl/workbook.xml")) {
            return parts(() -> workbook(content), findings);
        }
        throw findings.fatal("document-unreadable");
    }

    private static List<Part> word(byte[] content) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            return WordFile.parts(document);
        }
    }

    private static List<Part> workbook(byte[] content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return SheetFile.parts(workbook);
        }
    }

    /** What POI throws at a damaged file is not known beforehand; tables nested without end exhaust its stack. */
    private static List<Part> parts(Reading reading, Findings findings) {
        try {
            return reading.parts();
        } catch (IOException | RuntimeException | StackOverflowError _) {
            throw findings.fatal("document-unreadable");
        }
    }

    private interface Reading {
        List<Part> parts() throws IOException;
    }
}
