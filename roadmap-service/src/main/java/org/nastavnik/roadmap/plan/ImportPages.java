package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.BadRequest;
import org.nastavnik.platform.web.BadRequest.Mistake;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * A roadmap's document for people: handed in, looked at row by row, its terms put right, and then taken over. Between these
 * steps the page itself holds the document; the platform keeps nothing of it until it is taken over.
 */
@Controller
@RequestMapping("/roadmap/{institution}/import")
class ImportPages {

    /** How fields with terms are called, each with the number of its task after it. */
    private static final String TERM = "term-";

    /** More than that does not come back in a form, where it takes a third more room. */
    private static final int MOST_BYTES = 4 << 20;

    private final Intake intake;
    private final Ids ids;

    ImportPages(Intake intake, Ids ids) {
        this.intake = intake;
        this.ids = ids;
    }

    @GetMapping
    @AllowedTo(COORDINATOR)
    ModelAndView ask(@PathVariable UUID institution) {
        return page(institution, HttpStatus.OK, Map.of());
    }

    @PostMapping("/preview")
    @AllowedTo(COORDINATOR)
    ModelAndView preview(
            @PathVariable UUID institution,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam MultipartFile file,
            Locale locale)
            throws IOException {
        if (file.getSize() > MOST_BYTES) {
            return refused(institution, new BadRequest(List.of(Mistake.at("/file", "import.too-large"))));
        }
        var handed = new Handed(
                ids.next(), file.getOriginalFilename(), Base64.getEncoder().encodeToString(file.getBytes()), from, to);
        return shown(institution, handed, Map.of(), locale);
    }

    /** Once more, with terms put right. */
    @PostMapping("/check")
    @AllowedTo(COORDINATOR)
    ModelAndView check(
            @PathVariable UUID institution, Handed handed, @RequestParam Map<String, String> fields, Locale locale) {
        return shown(institution, handed, terms(fields), locale);
    }

    @PostMapping
    @AllowedTo(COORDINATOR)
    ModelAndView take(
            @PathVariable UUID institution, Handed handed, @RequestParam Map<String, String> fields, Locale locale) {
        RoadmapDocument document;
        try {
            document = handed.read(intake, terms(fields), locale);
        } catch (BadRequest refused) {
            return refused(institution, refused);
        }
        intake.take(Objects.requireNonNull(handed.id()), institution, document, ProposedMilestones.of(document));
        return new ModelAndView("redirect:/roadmap/%s?roadmap=%s".formatted(institution, handed.id()));
    }

    private ModelAndView shown(UUID institution, Handed handed, Map<String, String> terms, Locale locale) {
        try {
            RoadmapDocument document = handed.read(intake, terms, locale);
            return page(
                    institution,
                    HttpStatus.OK,
                    Map.of(
                            "handed", handed,
                            "document", document,
                            "milestones", ProposedMilestones.of(document)));
        } catch (BadRequest refused) {
            return refused(institution, refused);
        }
    }

    private static ModelAndView refused(UUID institution, BadRequest refused) {
        return page(institution, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("mistakes", refused.mistakes()));
    }

    private static ModelAndView page(UUID institution, HttpStatus status, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("here", "/roadmap/" + institution + "/import");
        model.put("roadmap", "/roadmap/" + institution);
        return new ModelAndView("roadmap/plan/import", model, status);
    }

    private static Map<String, String> terms(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(TERM))
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(TERM.length()),
                        field -> field.getValue().strip()));
    }

    /**
     * A document that was handed in, as the page sends it back.
     *
     * @param id of the roadmap that it is to become
     * @param content in Base64
     */
    record Handed(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String content,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** @throws BadRequest also where the page has not sent back what it was given */
        RoadmapDocument read(Intake intake, Map<String, String> terms, Locale locale) {
            return intake.read(bytes(), name, from, to, terms, locale);
        }

        private byte[] bytes() {
            try {
                return Base64.getDecoder().decode(id == null || content == null ? "?" : content);
            } catch (IllegalArgumentException _) {
                throw new BadRequest(List.of(Mistake.at("/file", "import.unreadable")));
            }
        }
    }
}
