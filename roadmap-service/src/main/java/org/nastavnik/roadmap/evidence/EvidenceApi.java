package org.nastavnik.roadmap.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.evidence.Comparison.Named;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.nastavnik.roadmap.plan.PlanRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** Files that prove something of a roadmap done, for programs. */
@RestController
@RequestMapping("/api/roadmaps/{id}/evidence-files")
class EvidenceApi {

    /** What may follow the last part, in bytes; nobody needs any of it. */
    private static final int MOST_AFTER = 1 << 16;

    private final PlanQueries plans;
    private final Persons persons;
    private final EvidenceFiles files;
    private final EvidenceQueries queries;
    private final PersonalTexts texts;
    private final Ids ids;

    EvidenceApi(
            PlanQueries plans,
            Persons persons,
            EvidenceFiles files,
            EvidenceQueries queries,
            PersonalTexts texts,
            Ids ids) {
        this.plans = plans;
        this.persons = persons;
        this.files = files;
        this.queries = queries;
        this.texts = texts;
        this.ids = ids;
    }

    /**
     * Under an id of the asker's own, the same file may be sent again and again.
     *
     * @param about a person of the institution, or an executor of the roadmap by entry, whose erasure removes the file
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo({COORDINATOR, EXECUTOR})
    ResponseEntity<Stored> upload(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(name = "id") @Nullable UUID under,
            @RequestParam @Nullable UUID about,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        refuseUnlessComplete(request);
        Plan plan = plans.find(id)
                .filter(found -> actor.belongsTo(found.institution()))
                .orElseThrow(PlanRefusal.UNKNOWN::refused);
        EvidenceRefusal.ABOUT_UNKNOWN.unless(about == null
                || plan.executors().stream().anyMatch(one -> one.id().equals(about))
                || persons.isStaff(about, plan.institution()));
        Upload upload = Upload.of(
                under == null ? ids.next() : under,
                id,
                plan.institution(),
                about,
                file.getOriginalFilename(),
                file.getBytes());
        files.keep(upload);
        return ResponseEntity.created(URI.create("/api/roadmaps/" + id + "/evidence-files/" + upload.id()))
                .body(Stored.of(upload));
    }

    /** The files that events name, also where what they prove was reopened since. */
    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    Page<Named> list(
            @PathVariable UUID id,
            @RequestParam @Nullable Long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            Actor actor) {
        PlanRefusal.UNKNOWN.unless(plans.isKnownTo(actor, id));
        return queries.named(id, cursor, limit);
    }

    /** It says by {@code ETag} and {@code Repr-Digest} (RFC 9530) which bytes these are. Whom it is about may have it, too. */
    @GetMapping("/{file}")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR, MENTOR, MENTEE})
    ResponseEntity<byte[]> download(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        PlanRefusal.UNKNOWN.unless(plans.isKnownTo(actor, id));
        Kept kept = queries.find(id, file)
                .filter(found -> actor.isAny(COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR) || actor.is(found.about()))
                .orElseThrow(EvidenceRefusal.UNKNOWN::refused);
        String name = kept.name();
        if (name == null) {
            throw EvidenceRefusal.REMOVED.refused();
        }
        byte[] content = queries.content(kept);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.mediaType()))
                .cacheControl(CacheControl.noStore())
                .eTag(kept.sha256())
                .header("Repr-Digest", "sha-256=:" + base64(kept.sha256()) + ":")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment(texts.kept(name).text()))
                .body(content);
    }

    /** What is kept is read and reckoned anew, and held beside what each event says. */
    @GetMapping("/{file}/verification")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    Comparison verify(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        PlanRefusal.UNKNOWN.unless(plans.isKnownTo(actor, id));
        return queries.compare(id, file).orElseThrow(EvidenceRefusal.UNKNOWN::refused);
    }

    /** Whoever breaks off after the last part, before all is sent that was announced, has not sent it. */
    private static void refuseUnlessComplete(HttpServletRequest request) {
        try {
            if (request.getInputStream().readNBytes(MOST_AFTER + 1).length > MOST_AFTER) {
                throw new MultipartException("There is no end of it");
            }
        } catch (IOException e) {
            throw new MultipartException("It breaks off", e);
        }
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name, UTF_8).build().toString();
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /** A file that is kept now, and what it was found to be. */
    record Stored(UUID id, String sha256, long size, String mediaType) {

        static Stored of(Upload upload) {
            return new Stored(
                    upload.id(),
                    Upload.sha256(upload.content()),
                    upload.content().length,
                    upload.kind().mediaType());
        }
    }
}
