package org.nastavnik.roadmap.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Values separated by commas, semicolons or tabs, whichever makes a table of them. */
final class CsvFile {

    private static final char[] DELIMITERS = {';', ',', '\t'};

    private final Findings findings;
    private final List<Part> parts = new ArrayList<>();
    private int line = 1;

    private CsvFile(Findings findings) {
        this.findings = findings;
    }

    /** Its rows up to one that is broken, which is a fault; nothing where no delimiter makes a table of it. */
    static Optional<List<Part>> parts(String text, Findings findings) {
        Findings broken = findings.apart();
        for (char delimiter : DELIMITERS) {
            Findings attempt = findings.apart();
            List<Part> parts = new CsvFile(attempt).read(text, delimiter);
            if (!Outline.of(parts).tasks().isEmpty()) {
                findings.take(attempt);
                return Optional.of(parts);
            }
            broken = broken.isFaulty() ? broken : attempt;
        }
        findings.take(broken);
        return Optional.empty();
    }

    private List<Part> read(String text, char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (parts.size() <= Limits.MOST_ROWS && records.hasNext()) {
                parts.add(new Part.Row(1, line, List.of(records.next().values())));
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (IOException | UncheckedIOException _) {
            findings.fault(line, "row-broken");
        }
        return parts;
    }
}
