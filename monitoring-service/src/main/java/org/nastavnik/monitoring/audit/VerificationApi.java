package org.nastavnik.monitoring.audit;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.audit.Verifications.Running;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.Created;
import org.nastavnik.platform.web.Ids;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verifications for programs: waited for, or begun and asked after. A checkpoint is named by its size or by its note. */
@RestController
@RequestMapping("/api/audit")
class VerificationApi {

    private final Verifier verifier;
    private final Verifications verifications;
    private final Heads heads;
    private final Ids ids;

    VerificationApi(Verifier verifier, Verifications verifications, Heads heads, Ids ids) {
        this.verifier = verifier;
        this.verifications = verifications;
        this.heads = heads;
        this.ids = ids;
    }

    @GetMapping("/verification")
    @AllowedTo({AUDITOR, ADMIN})
    Verdict verdict(@RequestParam @Nullable String checkpoint) {
        return verifier.verify(checkpoint == null ? null : heads.named(checkpoint), Verifier.Progress.UNTOLD);
    }

    @PostMapping("/verifications")
    @AllowedTo({AUDITOR, ADMIN})
    ResponseEntity<Created> begin(@RequestParam @Nullable String checkpoint, Actor actor) {
        UUID id = ids.next();
        verifications.begin(id, checkpoint, actor.user());
        return Created.in("/api/audit/verifications", id);
    }

    @GetMapping("/verifications/{id}")
    @AllowedTo({AUDITOR, ADMIN})
    Running one(@PathVariable UUID id) {
        return verifications.of(id);
    }
}
