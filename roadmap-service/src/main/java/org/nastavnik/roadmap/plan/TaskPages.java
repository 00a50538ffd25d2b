package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.console.Forms;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.plan.PlanCommand.AddSection;
import org.nastavnik.roadmap.plan.PlanCommand.RemoveTask;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sections and tasks written by hand, and amended once they are approved. */
@Controller
@RequestMapping("/roadmap/{institution}/{id}")
class TaskPages {

    private static final String FORM = "asked";

    private final Forms forms;
    private final PlanQueries plans;

    TaskPages(Forms forms, PlanQueries plans) {
        this.forms = forms;
        this.plans = plans;
    }

    @GetMapping("/new-section")
    @AllowedTo(COORDINATOR)
    ModelAndView newSection(@PathVariable UUID institution, @PathVariable UUID id) {
        return page("new-section", institution, id, null).addObject(FORM, new AddSection(id, null, "", "", null));
    }

    @PostMapping("/new-section")
    ModelAndView addSection(
            @PathVariable UUID institution, @Valid @ModelAttribute(FORM) AddSection asked, BindingResult mistakes) {
        return answer(forms.done(asked, mistakes), page("new-section", institution, asked.id(), null), "");
    }

    @GetMapping("/new-task")
    @AllowedTo(COORDINATOR)
    ModelAndView newTask(@PathVariable UUID institution, @PathVariable UUID id) {
        return page("new-task", institution, id, null).addObject(FORM, TaskForm.blank(id));
    }

    @PostMapping("/new-task")
    @AllowedTo(COORDINATOR)
    ModelAndView planTask(
            @PathVariable UUID institution,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FORM) TaskForm asked,
            BindingResult mistakes) {
        return answer(
                !mistakes.hasErrors() && forms.done(asked.asNew(), mistakes),
                page("new-task", institution, id, null),
                "#task-" + asked.number());
    }

    @GetMapping("/tasks/{number}/plan")
    @AllowedTo(COORDINATOR)
    ModelAndView task(@PathVariable UUID institution, @PathVariable UUID id, @PathVariable String number) {
        ModelAndView page = page("task", institution, id, number);
        return page.addObject(FORM, TaskForm.of(id, plans.of(institution, id).task(number)));
    }

    @PostMapping("/tasks/{number}/plan")
    @AllowedTo(COORDINATOR)
    ModelAndView changeTask(
            @PathVariable UUID institution,
            @PathVariable UUID id,
            @PathVariable String number,
            @Valid @ModelAttribute(FORM) TaskForm asked,
            BindingResult mistakes) {
        return answer(
                !mistakes.hasErrors() && forms.done(asked.asChange(), mistakes),
                page("task", institution, id, number),
                "#task-" + number);
    }

    @GetMapping("/tasks/{number}/removal")
    @AllowedTo(COORDINATOR)
    ModelAndView removal(@PathVariable UUID institution, @PathVariable UUID id, @PathVariable String number) {
        return page("removal", institution, id, number).addObject(FORM, new RemoveTask(id, null, number, null));
    }

    @PostMapping("/tasks/{number}/removal")
    ModelAndView removeTask(
            @PathVariable UUID institution, @Valid @ModelAttribute(FORM) RemoveTask asked, BindingResult mistakes) {
        ModelAndView page = page("removal", institution, asked.id(), asked.number());
        return answer(forms.done(asked, mistakes), page, "");
    }

    private static ModelAndView answer(boolean done, ModelAndView page, String place) {
        if (done) {
            Map<String, Object> model = page.getModel();
            return new ModelAndView("redirect:" + model.get("roadmap") + "?roadmap=" + model.get("id") + place);
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String form, UUID institution, UUID id, @Nullable String number) {
        Plan plan = plans.of(institution, id);
        Map<String, Object> model = new HashMap<>();
        String roadmap = "/roadmap/" + institution;
        String below = roadmap + "/" + id + "/";
        model.put("roadmap", roadmap);
        model.put("id", id);
        model.put("plan", plan);
        model.put("form", form);
        model.put("amends", plan.status() == RoadmapStatus.APPROVED);
        if (number == null) {
            model.put("here", below + form);
        } else {
            model.put("here", below + "tasks/" + number + (form.equals("removal") ? "/removal" : "/plan"));
            model.put("removal", below + "tasks/" + number + "/removal");
            model.put("task", plan.task(number));
        }
        return new ModelAndView("roadmap/plan/task", model);
    }
}
