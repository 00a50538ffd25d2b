package org.nastavnik.pairing.load;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.util.UUID;
import org.nastavnik.pairing.load.LoadQueries.LoadOnRecord;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mentors' loads for programs. */
@RestController
@RequestMapping("/api/mentors")
class LoadApi {

    private final LoadQueries queries;

    LoadApi(LoadQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/{personId}/load")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MENTOR})
    LoadOnRecord load(@PathVariable UUID personId, @RequestParam UUID institution, Actor actor) {
        LoadRefusal.UNKNOWN.unless(actor.isAny(COORDINATOR, DIRECTOR, AUDITOR) || actor.is(personId));
        return queries.find(institution, personId).orElseThrow(LoadRefusal.UNKNOWN::refused);
    }
}
