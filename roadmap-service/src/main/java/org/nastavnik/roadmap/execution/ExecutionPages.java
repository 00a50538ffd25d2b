package org.nastavnik.roadmap.execution;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.roadmap.plan.PlanRefusal.UNKNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.console.MenuEntry;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.institution.Zones;
import org.nastavnik.roadmap.plan.RoadmapStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An institution's roadmaps for people: how they stand, and what is due. */
@Controller
@RequestMapping("/roadmap/{institution}")
class ExecutionPages {

    private static final int MOST = 50;

    private final ExecutionQueries queries;
    private final Zones zones;

    ExecutionPages(ExecutionQueries queries, Zones zones) {
        this.queries = queries;
        this.zones = zones;
    }

    @Bean
    static MenuEntry roadmapMenuEntry() {
        return MenuEntry.of(10, "/roadmap/{institution}", "roadmap", COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR);
    }

    @Bean
    static MenuEntry dueMenuEntry() {
        return MenuEntry.of(11, "/roadmap/{institution}/due", "due", COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR);
    }

    /** The roadmap that is asked for, or else the one that is being carried out. Not everybody may read the audit's entries. */
    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    ModelAndView roadmap(
            @PathVariable UUID institution,
            @RequestParam @Nullable UUID roadmap,
            @RequestParam @Nullable Filter state,
            @RequestParam @Nullable LocalDate on,
            Actor actor) {
        LocalDate day = on == null ? zones.today(institution) : on;
        List<Standing> all = queries.of(institution, null, MOST, day).items();
        Map<String, Object> model = model("/roadmap/" + institution);
        model.put("mayImport", actor.isAny(COORDINATOR));
        if (actor.isAny(COORDINATOR, DIRECTOR, AUDITOR)) {
            model.put("entries", "/monitoring/" + institution + "/entries/");
        }
        model.put("plans", all.stream().map(Standing::plan).toList());
        if (roadmap != null || !all.isEmpty()) {
            Standing shown = roadmap == null ? current(all) : named(roadmap, all);
            model.put("shown", RoadmapPage.of(shown, state, day));
            model.put("progress", Progress.of(shown, day));
            model.put("on", on);
        }
        return new ModelAndView("roadmap/execution/page", model);
    }

    @GetMapping("/due")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    ModelAndView due(@PathVariable UUID institution, @RequestParam @Nullable Integer who, Actor actor) {
        return new ModelAndView("roadmap/execution/due", dueIn(institution, who, actor));
    }

    /** The same as a part of the home page. */
    @GetMapping("/due/part")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    ModelAndView duePart(@PathVariable UUID institution, Actor actor) {
        return new ModelAndView("roadmap/execution/due :: part", dueIn(institution, null, actor));
    }

    private Map<String, Object> dueIn(UUID institution, @Nullable Integer who, Actor actor) {
        LocalDate today = zones.today(institution);
        Map<String, Object> model = model("/roadmap/" + institution + "/due");
        model.put("roadmap", "/roadmap/" + institution);
        model.put("due", DueDates.of(queries.of(institution, null, MOST, today).items(), today, who));
        model.put("mayReport", actor.isAny(COORDINATOR, EXECUTOR));
        return model;
    }

    private static Map<String, Object> model(String here) {
        Map<String, Object> model = new HashMap<>();
        model.put("here", here);
        return model;
    }

    private static Standing current(List<Standing> all) {
        return all.stream()
                .filter(one -> one.plan().status() == RoadmapStatus.APPROVED)
                .findFirst()
                .orElse(all.getFirst());
    }

    private static Standing named(UUID roadmap, List<Standing> all) {
        return all.stream()
                .filter(one -> one.plan().id().equals(roadmap))
                .findFirst()
                .orElseThrow(UNKNOWN::refused);
    }
}
