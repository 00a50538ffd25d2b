package org.nastavnik.platform.projection;

import static org.nastavnik.platform.messaging.Role.ADMIN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.stream.Stream;
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

    private static final Comparator<Waiting> ORDER =
            Comparator.comparing(Waiting::group).thenComparing(Waiting::aggregate);

    private final DeadLetters letters;
    private final DeadLetters.Elsewhere elsewhere;

    DeadLettersApi(DeadLetters letters, DeadLetters.Elsewhere elsewhere) {
        this.letters = letters;
        this.elsewhere = elsewhere;
    }

    @GetMapping
    @AllowedTo(ADMIN)
    Page<Waiting> list(
            @RequestParam @Nullable Place cursor, @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return Page.merged(
                Stream.concat(Stream.of(letters.list(cursor, limit)), elsewhere.pages(cursor, limit))
                        .toList(),
                limit,
                ORDER,
                last -> new Place(last.group(), last.aggregate()));
    }

    @PostMapping("/{group}/retry")
    @AllowedTo(ADMIN)
    Retried retry(@PathVariable String group) {
        return letters.retry(group);
    }
}
