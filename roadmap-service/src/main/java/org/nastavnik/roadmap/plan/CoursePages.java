package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.console.Forms;
import org.nastavnik.platform.console.MenuEntry;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.plan.PlanCommand.Agree;
import org.nastavnik.roadmap.plan.PlanCommand.Approval;
import org.nastavnik.roadmap.plan.PlanCommand.Approve;
import org.nastavnik.roadmap.plan.PlanCommand.Close;
import org.nastavnik.roadmap.plan.PlanCommand.Submit;
import org.nastavnik.roadmap.plan.Successors.Wanted;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How far a roadmap has come, for people: from draft to closure, with a form for the next step. */
@Controller
@RequestMapping("/roadmap/{institution}")
class CoursePages {

    private static final String COURSE = "/{id}/course";
    private static final String FORM = "asked";
    private static final int MOST = 50;

    private final Forms forms;
    private final PlanQueries plans;
    private final Successors successors;
    private final Ids ids;
    private final Clock clock;

    CoursePages(Forms forms, PlanQueries plans, Successors successors, Ids ids, Clock clock) {
        this.forms = forms;
        this.plans = plans;
        this.successors = successors;
        this.ids = ids;
        this.clock = clock;
    }

    @Bean
    static MenuEntry approvalsMenuEntry() {
        return MenuEntry.of(12, "/roadmap/{institution}/approvals", "course.approvals", DIRECTOR);
    }

    /** What waits for the director. */
    @GetMapping("/approvals")
    @AllowedTo({COORDINATOR, DIRECTOR})
    ModelAndView approvals(@PathVariable UUID institution) {
        return new ModelAndView(
                "roadmap/plan/approvals",
                Map.of(
                        "here", "/roadmap/" + institution + "/approvals",
                        "roadmap", "/roadmap/" + institution,
                        "waiting",
                                plans.of(institution, null, MOST).items().stream()
                                        .filter(plan -> plan.status() == RoadmapStatus.AGREED)
                                        .toList()));
    }

    @GetMapping(COURSE)
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    ModelAndView show(Place place, Actor actor) {
        Plan plan = plans.of(place.institution(), place.id());
        Step step = Step.next(plan.status(), actor).orElse(null);
        ModelAndView page = page(place, plan, step, actor);
        return step == null ? page : page.addObject(FORM, blank(step, plan));
    }

    @PostMapping(COURSE + "/submission")
    ModelAndView submit(Place place, @Valid @ModelAttribute(FORM) Submit asked, BindingResult mistakes, Actor actor) {
        return answer(forms.done(asked, mistakes), place, Step.SUBMISSION, actor);
    }

    @PostMapping(COURSE + "/agreement")
    ModelAndView agree(Place place, @Valid @ModelAttribute(FORM) Agree asked, BindingResult mistakes, Actor actor) {
        return answer(forms.done(asked, mistakes), place, Step.AGREEMENT, actor);
    }

    @PostMapping(COURSE + "/approval")
    ModelAndView approve(Place place, @Valid @ModelAttribute(FORM) Approve asked, BindingResult mistakes, Actor actor) {
        return answer(forms.done(asked, mistakes), place, Step.APPROVAL, actor);
    }

    @PostMapping(COURSE + "/closure")
    ModelAndView close(Place place, @Valid @ModelAttribute(FORM) Close asked, BindingResult mistakes, Actor actor) {
        return answer(forms.done(asked, mistakes), place, Step.CLOSURE, actor);
    }

    /** Leads on to the new one. */
    @PostMapping(COURSE + "/successor")
    @AllowedTo(COORDINATOR)
    ModelAndView succeed(
            Place place,
            @Valid @ModelAttribute("next") Wanted wanted,
            BindingResult mistakes,
            Actor actor,
            Locale locale) {
        // The id that the address binds is that of the earlier one.
        UUID made = ids.next();
        return forms.tried(() -> successors.make(place.id(), new Wanted(made, wanted.years()), actor, locale), mistakes)
                ? new ModelAndView("redirect:/roadmap/%s?roadmap=%s".formatted(place.institution(), made))
                : unprocessable(page(place, plans.of(place.institution(), place.id()), null, actor));
    }

    private ModelAndView answer(boolean done, Place place, Step step, Actor actor) {
        return done
                ? new ModelAndView("redirect:" + place.address())
                : unprocessable(page(place, plans.of(place.institution(), place.id()), step, actor));
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Place place, Plan plan, @Nullable Step step, Actor actor) {
        Map<String, Object> model = new HashMap<>();
        model.put("here", place.address());
        model.put("roadmap", "/roadmap/" + place.institution());
        model.put("plan", plan);
        model.put("steps", RoadmapStatus.values());
        model.put("step", step);
        model.put("maySucceed", actor.isAny(COORDINATOR));
        return new ModelAndView("roadmap/plan/course", model);
    }

    private PlanCommand blank(Step step, Plan plan) {
        return switch (step) {
            case SUBMISSION -> new Submit(plan.id(), null);
            case AGREEMENT -> new Agree(plan.id(), null, "", "");
            case APPROVAL -> new Approve(plan.id(), null, new Approval("", LocalDate.now(clock), plan.title()));
            case CLOSURE -> new Close(plan.id(), null);
        };
    }

    /** What the address names. */
    record Place(UUID institution, UUID id) {

        String address() {
            return "/roadmap/%s/%s/course".formatted(institution, id);
        }
    }
}
