package org.nastavnik.roadmap.revision;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.roadmap.revision.RevisionRefusal.REVISION_UNKNOWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.nastavnik.roadmap.revision.Revision.Head;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A roadmap's revisions for people: which there are, and any two of them side by side. */
@Controller
@RequestMapping("/roadmap/{institution}/{id}/revisions")
class RevisionPages {

    private final PlanQueries plans;
    private final RevisionQueries revisions;

    RevisionPages(PlanQueries plans, RevisionQueries revisions) {
        this.plans = plans;
        this.revisions = revisions;
    }

    /** Where no two are named, the latest beside the one before it. */
    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    ModelAndView show(
            @PathVariable UUID institution,
            @PathVariable UUID id,
            @RequestParam @Nullable Integer from,
            @RequestParam @Nullable Integer to) {
        Plan plan = plans.of(institution, id);
        List<Head> all = revisions.of(id);
        Map<String, Object> model = new HashMap<>();
        model.put("here", "/roadmap/%s/%s/revisions".formatted(institution, id));
        model.put("roadmap", "/roadmap/" + institution);
        model.put("plan", plan);
        model.put("revisions", all);
        if (all.size() > 1 || from != null || to != null) {
            int latest = all.getFirst().number();
            model.put(
                    "comparison",
                    Comparison.of(
                            revision(id, from == null ? latest - 1 : from), revision(id, to == null ? latest : to)));
        }
        return new ModelAndView("roadmap/revision/revisions", model);
    }

    private Revision revision(UUID id, int number) {
        return revisions.find(id, number).orElseThrow(REVISION_UNKNOWN::refused);
    }
}
