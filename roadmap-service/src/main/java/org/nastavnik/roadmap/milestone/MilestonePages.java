package org.nastavnik.roadmap.milestone;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Bind;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Unbind;
import org.nastavnik.roadmap.plan.Milestone;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a task is bound to, for whoever keeps the roadmap. */
@Controller
@RequestMapping("/roadmap/{institution}/{id}/tasks/{number}/milestone")
class MilestonePages {

    private final CommandGateway commands;
    private final PlanQueries plans;

    MilestonePages(CommandGateway commands, PlanQueries plans) {
        this.commands = commands;
        this.plans = plans;
    }

    @GetMapping
    @AllowedTo(COORDINATOR)
    ModelAndView show(@PathVariable UUID institution, @PathVariable UUID id, @PathVariable String number) {
        Plan plan = plans.of(institution, id);
        Map<String, Object> model = new HashMap<>();
        model.put("here", "/roadmap/%s/%s/tasks/%s/milestone".formatted(institution, id, number));
        model.put("roadmap", "/roadmap/" + institution);
        model.put("plan", plan);
        model.put("task", plan.task(number));
        model.put("milestones", Milestone.values());
        return new ModelAndView("roadmap/milestone/page", model);
    }

    /** Without one, it is no longer bound. */
    @PostMapping
    @AllowedTo(COORDINATOR)
    ModelAndView bind(
            @PathVariable UUID institution,
            @PathVariable UUID id,
            @PathVariable String number,
            @RequestParam @Nullable Milestone milestone) {
        commands.sendAndWait(milestone == null ? new Unbind(id, null, number) : new Bind(id, null, number, milestone));
        return new ModelAndView("redirect:/roadmap/%s?roadmap=%s#task-%s".formatted(institution, id, number));
    }
}
