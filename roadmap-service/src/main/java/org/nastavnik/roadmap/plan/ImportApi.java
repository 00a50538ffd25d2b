package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.document.RoadmapDocument;
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
    ResponseEntity<Imported> take(
            @RequestParam UUID institution,
            @RequestParam @Nullable Boolean dryRun,
            @RequestParam @Nullable UUID id,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam MultipartFile file,
            Locale locale)
            throws IOException {
        RoadmapDocument document = intake.read(file.getBytes(), file.getOriginalFilename(), from, to, Map.of(), locale);
        if (Boolean.TRUE.equals(dryRun)) {
            return ResponseEntity.ok(new Imported(null, document));
        }
        UUID roadmap = id == null ? ids.next() : id;
        intake.take(roadmap, institution, document);
        return ResponseEntity.created(URI.create("/api/roadmaps/" + roadmap)).body(new Imported(roadmap, document));
    }

    /**
     * What was found in a document.
     *
     * @param id of the roadmap that it has become; none after a dry run
     */
    record Imported(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID id,

            @JsonUnwrapped RoadmapDocument document) {}
}
