package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.document.KpiTarget;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.document.Warning;
import org.nastavnik.roadmap.schedule.Period;
import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Roadmaps as documents, for programs: looked at in a dry run, or taken over. */
@RestController
@RequestMapping("/api/roadmaps/imports")
class ImportApi {

    private final Intake intake;
    private final Ids ids;

    ImportApi(Intake intake, Ids ids) {
        this.intake = intake;
        this.ids = ids;
    }

    /** Whoever leaves the word out after {@code dryRun=} did not ask for anything to be stored. */
    @InitBinder("dryRun")
    static void isYesOrNo(WebDataBinder binder) {
        binder.registerCustomEditor(Boolean.class, new CustomBooleanEditor(false));
    }

    /** A dry run stores nothing. Under an id of the asker's own, the same document may be sent again and again. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo(COORDINATOR)
    ResponseEntity<Found> take(
            @RequestParam UUID institution,
            @RequestParam @Nullable Boolean dryRun,
            @RequestParam @Nullable UUID id,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam MultipartFile file,
            Locale locale)
            throws IOException {
        RoadmapDocument document = intake.read(file.getBytes(), file.getOriginalFilename(), from, to, Map.of(), locale);
        Map<String, Milestone> milestones = ProposedMilestones.of(document);
        if (Boolean.TRUE.equals(dryRun)) {
            return ResponseEntity.ok(Found.in(document, null, milestones));
        }
        UUID roadmap = id == null ? ids.next() : id;
        intake.take(roadmap, institution, document, milestones);
        return ResponseEntity.created(URI.create("/api/roadmaps/" + roadmap))
                .body(Found.in(document, roadmap, milestones));
    }

    /**
     * What was found in a document.
     *
     * @param id of the roadmap that it has become; none after a dry run
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            @Nullable UUID id,
            String title,
            Period period,
            List<Section> sections,
            List<FoundTask> tasks,
            List<KpiTarget> kpiTargets,
            List<Warning> warnings) {

        static Found in(RoadmapDocument document, @Nullable UUID id, Map<String, Milestone> milestones) {
            return new Found(
                    id,
                    document.title(),
                    document.period(),
                    document.sections(),
                    document.tasks().stream()
                            .map(task -> new FoundTask(task, milestones.get(task.number())))
                            .toList(),
                    document.kpiTargets(),
                    document.warnings());
        }
    }

    /**
     * A task, and the milestone that it is bound to.
     *
     * @param milestone by its title; none where that says nothing of one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FoundTask(@JsonUnwrapped Task task, @Nullable Milestone milestone) {}
}
