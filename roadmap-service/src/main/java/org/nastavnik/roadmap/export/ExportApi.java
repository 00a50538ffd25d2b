package org.nastavnik.roadmap.export;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.roadmap.plan.PlanRefusal.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.execution.ExecutionQueries;
import org.nastavnik.roadmap.execution.Standing;
import org.nastavnik.roadmap.institution.Zones;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.nastavnik.roadmap.schedule.Period;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Roadmaps as files, in the language of whoever asks; the document's own words stay as they are. */
@RestController
@RequestMapping("/api/roadmaps/{id}/export")
class ExportApi {

    private final ExecutionQueries roadmaps;
    private final PlanQueries plans;
    private final Zones zones;
    private final RoadmapTables tables;
    private final TablePdf pdf;
    private final DueCalendar calendar;
    private final MessageSource sentences;
    private final Clock clock;

    ExportApi(
            ExecutionQueries roadmaps,
            PlanQueries plans,
            Zones zones,
            RoadmapTables tables,
            TablePdf pdf,
            DueCalendar calendar,
            MessageSource sentences,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.plans = plans;
        this.zones = zones;
        this.tables = tables;
        this.pdf = pdf;
        this.calendar = calendar;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    ResponseEntity<byte[]> export(@PathVariable UUID id, @RequestParam Format format, Actor actor, Locale language) {
        LocalDate today = zones.today(plans.institutionOf(id).orElseThrow(UNKNOWN::refused));
        Standing standing = roadmaps.find(id, actor, today).orElseThrow(UNKNOWN::refused);
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(standing, format, language))
                .body(written(standing, format, today, language));
    }

    private byte[] written(Standing standing, Format format, LocalDate today, Locale language) {
        return switch (format) {
            case DOCX -> TableWord.of(tables.of(standing, today, language));
            case XLSX -> TableWorkbook.of(tables.of(standing, today, language), sheets(language));
            case PDF -> pdf.of(tables.of(standing, today, language), language);
            case ICS -> calendar.of(standing, clock.instant(), language);
        };
    }

    private List<String> sheets(Locale language) {
        return List.of(say("export.sheet.tasks", language), say("export.sheet.indicators", language));
    }

    private String attachment(Standing standing, Format format, Locale language) {
        Period period = standing.plan().period();
        String years = period.from().getYear() == period.to().getYear()
                ? Integer.toString(period.from().getYear())
                : period.from().getYear() + "-" + period.to().getYear();
        return ContentDisposition.attachment()
                .filename(say("export.file", language) + "-" + years + "." + format.suffix(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private String say(String sentence, Locale language) {
        return sentences.getMessage(sentence, null, language);
    }
}
