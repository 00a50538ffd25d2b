package org.nastavnik.roadmap.export;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a roadmap as a document to be printed, across, in the letters that PDFBox brings along. */
@Component
class TablePdf {

    private static final String LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;

    TablePdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(RoadmapTable table, Locale language) {
        String page = templates.process(
                "roadmap/export/table", new Context(language, Map.of("table", table, "language", language)));
        var document = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(
                            () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(LETTERS), LETTERS),
                            "Liberation Sans")
                    .withHtmlContent(page, null)
                    .toStream(document)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.toByteArray();
    }
}
