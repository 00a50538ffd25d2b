package org.nastavnik.monitoring.dossier;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a dossier as a document, in the letters that PDFBox brings along. */
@Component
class DossierPdf {

    private static final String LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;
    private final Clock clock;

    DossierPdf(ITemplateEngine templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    byte[] of(Dossier dossier, Locale language) {
        String page = templates.process(
                "monitoring/dossier/document",
                new Context(language, Map.of("dossier", dossier, "zone", clock.getZone(), "language", language)));
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
