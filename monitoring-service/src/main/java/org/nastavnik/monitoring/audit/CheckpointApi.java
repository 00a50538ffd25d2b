package org.nastavnik.monitoring.audit;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.audit.Heads.Head;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.projection.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signed heads of the log, for whoever is going to hold us to them: they tell of nobody, and are there to be spread. */
@RestController
@RequestMapping("/api/audit")
class CheckpointApi {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Heads heads;
    private final CheckpointKeys keys;

    CheckpointApi(Heads heads, CheckpointKeys keys) {
        this.heads = heads;
        this.keys = keys;
    }

    /** Of a log that has not grown since the last there is no other than that. */
    @PostMapping("/checkpoints")
    @AllowedTo({AUDITOR, ADMIN})
    ResponseEntity<Made> make() {
        Head made = heads.sign();
        return ResponseEntity.created(URI.create("/api/audit/checkpoints/" + made.size()))
                .body(new Made(made.size(), made.size(), made.note()));
    }

    @GetMapping("/checkpoints")
    @AllowedTo({})
    Page<Head> all(
            @RequestParam @Min(0) @Nullable Long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return heads.all(cursor, limit);
    }

    @GetMapping("/checkpoints/latest")
    @AllowedTo({})
    ResponseEntity<String> latest() {
        return text(heads.latest()
                .orElseThrow(AuditRefusal.CHECKPOINT_UNKNOWN::refused)
                .note());
    }

    @GetMapping("/checkpoints/{size}")
    @AllowedTo({})
    ResponseEntity<String> one(@PathVariable @Min(0) long size) {
        return text(heads.of(size).note());
    }

    @GetMapping("/key")
    @AllowedTo({})
    ResponseEntity<String> key() {
        return text(keys.key() + "\n");
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok().contentType(TEXT).body(text);
    }

    /**
     * A head that was signed.
     *
     * @param id its size
     */
    record Made(long id, long size, String note) {}
}
