package org.nastavnik.platform.projection;

import static org.nastavnik.platform.messaging.Role.ADMIN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.projection.DeadLetters.Place;
import org.nastavnik.platform.projection.DeadLetters.Retried;
import org.nastavnik.platform.projection.DeadLetters.Waiting;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters of this application for whoever runs it. It tells what kind of failure it was, and of no event what it says. */
@RestController
@RequestMapping("/api/dead-letters")
class DeadLettersApi {

    private final DeadLetters letters;

    DeadLettersApi(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    @AllowedTo(ADMIN)
    Page<Waiting> list(
            @RequestParam @Nullable Place cursor, @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return letters.list(cursor, limit);
    }

    @PostMapping("/{group}/retry")
    @AllowedTo(ADMIN)
    Retried retry(@PathVariable String group) {
        return letters.retry(group);
    }
}
