package org.nastavnik.monitoring.audit;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import org.nastavnik.platform.messaging.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verifications for programs. */
@RestController
@RequestMapping("/api/audit")
class VerificationApi {

    private final Verifier verifier;

    VerificationApi(Verifier verifier) {
        this.verifier = verifier;
    }

    @GetMapping("/verification")
    @AllowedTo({AUDITOR, ADMIN})
    Verdict verification() {
        return verifier.verify(null, Verifier.Progress.UNTOLD);
    }
}
