package org.nastavnik.roadmap.revision;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.roadmap.plan.PlanRefusal.UNKNOWN;

import java.util.List;
import java.util.UUID;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.nastavnik.roadmap.revision.Revision.Head;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a roadmap planned when it was approved and after each amendment, for programs. */
@RestController
@RequestMapping("/api/roadmaps/{id}/revisions")
class RevisionApi {

    private final PlanQueries plans;
    private final RevisionQueries revisions;

    RevisionApi(PlanQueries plans, RevisionQueries revisions) {
        this.plans = plans;
        this.revisions = revisions;
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    Revisions list(@PathVariable UUID id, Actor actor) {
        refuseStranger(id, actor);
        return new Revisions(revisions.of(id));
    }

    @GetMapping("/{number}")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    Revision one(@PathVariable UUID id, @PathVariable int number, Actor actor) {
        refuseStranger(id, actor);
        return revision(id, number);
    }

    /** What {@code to} plans otherwise than {@code from}, whichever is the later one. */
    @GetMapping("/comparison")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    Comparison compare(@PathVariable UUID id, @RequestParam int from, @RequestParam int to, Actor actor) {
        refuseStranger(id, actor);
        return Comparison.of(revision(id, from), revision(id, to));
    }

    private Revision revision(UUID id, int number) {
        return revisions.find(id, number).orElseThrow(RevisionRefusal.REVISION_UNKNOWN::refused);
    }

    private void refuseStranger(UUID id, Actor actor) {
        UNKNOWN.unless(plans.isKnownTo(actor, id));
    }

    /** The latest first. */
    record Revisions(List<Head> items) {}
}
