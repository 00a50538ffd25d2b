package org.nastavnik.roadmap.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a roadmap that somebody has uploaded: a Word document, its text, a workbook or a CSV file. Which of them it is
 * follows from what is in it. Nothing is fetched from anywhere and nothing is stored.
 */
@Component
public class RoadmapReader {

    /** Reads it as it stands; see below. */
    public RoadmapDocument read(
            byte[] content,
            @Nullable String filename,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Locale locale) {
        return read(content, filename, from, to, Map.of(), locale);
    }

    /**
     * Reads it.
     *
     * @param content the file, byte by byte
     * @param filename as it was called; it decides only where the content allows of more than one format
     * @param from the first day of the roadmap's period, if whoever uploads it says so; else the document does
     * @param to the last day of the period, likewise
     * @param terms by the number of their task: what whoever uploads it says in place of what stands there
     * @param locale the language of warnings and faults
     * @throws UnreadableDocument with all that is to be put right
     */
    public RoadmapDocument read(
            byte[] content,
            @Nullable String filename,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, String> terms,
            Locale locale) {
        Findings findings = new Findings(locale);
        List<Part> parts = Limits.keep(parts(content, filename, findings), findings);
        Outline outline = Outline.of(parts);
        if (outline.tasks().isEmpty()) {
            findings.refuseIfFaulty();
            throw findings.fatal("document-table-missing");
        }
        TaskRows tasks = new TaskRows(findings);
        outline.tasks().forEach(table -> table.rows().forEach(row -> tasks.take(row, table.head())));
        if (tasks.tasks().isEmpty() && !findings.isFaulty()) {
            findings.fault("document-tasks-missing");
        }
        KpiRows kpis = new KpiRows(findings);
        outline.kpis().forEach(table -> table.rows().forEach(row -> kpis.take(row, table.head())));
        Optional<PeriodSought.Found> period = new PeriodSought(from, to).in(outline, tasks, findings);
        findings.refuseIfFaulty();
        return new Assembly(findings, period.orElseThrow(), terms).document(outline, tasks, kpis);
    }

    private static List<Part> parts(byte[] content, @Nullable String filename, Findings findings) {
        if (content.length == 0) {
            throw findings.fatal("document-empty");
        }
        if (content.length > Limits.MOST_BYTES) {
            throw findings.fatal("document-too-large", Limits.MOST_BYTES >> 20);
        }
        if (Archive.isOne(content)) {
            return OfficeFile.parts(content, findings);
        }
        if (isOldOffice(content)) {
            throw findings.fatal("document-old-format");
        }
        String text = Characters.decode(content, findings);
        if (text.isBlank()) {
            throw findings.fatal("document-empty");
        }
        Limits.checkText(text.length(), findings);
        List<Part> copied = PlainText.parts(text);
        boolean laidOut = !Outline.of(copied).tasks().isEmpty();
        boolean calledCsv =
                filename != null && filename.toLowerCase(Locale.ROOT).endsWith(".csv");
        return laidOut && !calledCsv ? copied : CsvFile.parts(text, findings).orElse(copied);
    }

    /** The container of Word and Excel before 2007, which also holds newer files with a password. */
    private static boolean isOldOffice(byte[] content) {
        return content.length > 4
                && content[0] == (byte) 0xD0
                && content[1] == (byte) 0xCF
                && content[2] == 0x11
                && content[3] == (byte) 0xE0;
    }
}
