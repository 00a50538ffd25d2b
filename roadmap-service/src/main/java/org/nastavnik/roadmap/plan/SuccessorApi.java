package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.Created;
import org.nastavnik.roadmap.plan.Successors.Wanted;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A roadmap for the next period out of the last one, for programs. */
@RestController
@RequestMapping("/api/roadmaps/{id}/successor")
class SuccessorApi {

    private final Successors successors;

    SuccessorApi(Successors successors) {
        this.successors = successors;
    }

    /** Under an id of the asker's own it may be asked for again and again. */
    @PostMapping
    @AllowedTo(COORDINATOR)
    ResponseEntity<Created> make(@PathVariable UUID id, @RequestBody @Valid Wanted wanted, Actor actor, Locale locale) {
        return Created.in("/api/roadmaps", successors.make(id, wanted, actor, locale));
    }
}
