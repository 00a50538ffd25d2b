package org.nastavnik.monitoring.audit;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.audit.ProofQueries.Consistency;
import org.nastavnik.monitoring.audit.ProofQueries.Inclusion;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The log for programs, and for outsiders who doubt it. */
@RestController
@RequestMapping("/api/audit")
class AuditApi {

    private static final Logger log = LoggerFactory.getLogger(AuditApi.class);

    private static final String JSON_LINES = "application/jsonl";

    private final ProofQueries proofs;
    private final LogExport export;

    AuditApi(ProofQueries proofs, LogExport export) {
        this.proofs = proofs;
        this.export = export;
    }

    @GetMapping("/proofs/inclusion")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, ADMIN})
    Inclusion inclusion(@RequestParam String event, @RequestParam @Min(1) @Nullable Long size, Actor actor) {
        return proofs.inclusion(event, size, actor);
    }

    @GetMapping("/proofs/consistency")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, ADMIN})
    Consistency consistency(@RequestParam @Min(1) long from, @RequestParam @Min(1) @Nullable Long to) {
        return proofs.consistency(from, to);
    }

    /** Written while it is read, so that it takes no more memory however long the log is. */
    @GetMapping(path = "/export", produces = JSON_LINES)
    @AllowedTo({AUDITOR, ADMIN})
    void export(@RequestParam @Min(0) @Nullable Long size, Actor actor, HttpServletResponse response)
            throws IOException {
        long leaves = export.size(size);
        response.setContentType(JSON_LINES);
        response.setHeader("Audit-Log-Size", Long.toString(leaves));
        try {
            export.write(leaves, actor, response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                throw e;
            }
            // No problem can be told any more; the lines are fewer than the header says.
            log.warn("An export of the audit log was broken off: {}", e.toString());
            throw new AsyncRequestNotUsableException("The export was broken off", asIo(e));
        }
    }

    private static IOException asIo(Exception failure) {
        return failure instanceof IOException io ? io : new IOException(failure);
    }
}
