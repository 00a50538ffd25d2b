package org.nastavnik.roadmap.execution;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.roadmap.execution.ExecutionRefusal.OCCURRENCE_UNKNOWN;
import static org.nastavnik.roadmap.plan.PlanRefusal.TASK_UNKNOWN;
import static org.nastavnik.roadmap.plan.PlanRefusal.UNKNOWN;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.console.Forms;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.evidence.EvidenceFiles;
import org.nastavnik.roadmap.execution.ExecutionCommand.Complete;
import org.nastavnik.roadmap.execution.ExecutionCommand.Control;
import org.nastavnik.roadmap.execution.ExecutionCommand.EvidenceOnPaper;
import org.nastavnik.roadmap.execution.ExecutionCommand.Reopen;
import org.nastavnik.roadmap.execution.ExecutionCommand.SetDates;
import org.nastavnik.roadmap.execution.ExecutionCommand.Waive;
import org.nastavnik.roadmap.execution.Standing.OccurrenceStanding;
import org.nastavnik.roadmap.execution.Standing.TaskStanding;
import org.nastavnik.roadmap.institution.Zones;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.Plan.PlannedTask;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One of a task's due windows for people: how it stands, and a form for each thing that may be done about it. */
@Controller
@RequestMapping("/roadmap/{institution}/{id}/tasks/{number}/{n}")
class OccurrencePages {

    private static final String FORM = "asked";
    private static final List<String> EVIDENCE = List.of("DOCUMENT", "ORDER", "PROTOCOL", "PUBLICATION", "EVENT");
    private static final List<String> VERDICTS = List.of("ACCEPTED", "REJECTED");

    private final Forms forms;
    private final ExecutionQueries queries;
    private final Reports reports;
    private final EvidenceFiles files;
    private final Ids ids;
    private final Zones zones;

    OccurrencePages(Forms forms, ExecutionQueries queries, Reports reports, EvidenceFiles files, Ids ids, Zones zones) {
        this.forms = forms;
        this.queries = queries;
        this.reports = reports;
        this.files = files;
        this.ids = ids;
        this.zones = zones;
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    ModelAndView show(Place place, Actor actor) {
        return page(place, due(place, actor), null, actor);
    }

    @GetMapping("/{act}")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR})
    ModelAndView ask(Place place, @PathVariable String act, Actor actor) {
        Act wanted = Act.at(act).orElseThrow(OCCURRENCE_UNKNOWN::refused);
        Found found = due(place, actor);
        return page(place, found, wanted, actor).addObject(FORM, blank(wanted, place, found));
    }

    @PostMapping("/completion")
    ModelAndView complete(
            Place place,
            @Valid @ModelAttribute(FORM) Complete asked,
            BindingResult mistakes,
            @RequestParam @Nullable MultipartFile upload,
            @RequestParam @Nullable UUID about,
            Actor actor)
            throws IOException {
        Complete proved = upload == null || upload.isEmpty() || mistakes.hasErrors()
                ? asked
                : kept(upload, about, asked, place, mistakes, actor);
        return answer(forms.tried(() -> reports.send(proved, actor), mistakes), place, Act.COMPLETION, actor);
    }

    @PostMapping("/control")
    ModelAndView control(Place place, @Valid @ModelAttribute(FORM) Control asked, BindingResult mistakes, Actor actor) {
        return answer(forms.done(asked, mistakes), place, Act.CONTROL, actor);
    }

    @PostMapping("/dates")
    ModelAndView setDates(
            Place place, @Valid @ModelAttribute(FORM) SetDates asked, BindingResult mistakes, Actor actor) {
        return answer(forms.done(asked, mistakes), place, Act.DATES, actor);
    }

    @PostMapping("/waiver")
    ModelAndView waive(Place place, @Valid @ModelAttribute(FORM) Waive asked, BindingResult mistakes, Actor actor) {
        return answer(forms.done(asked, mistakes), place, Act.WAIVER, actor);
    }

    @PostMapping("/reopening")
    ModelAndView reopen(Place place, @Valid @ModelAttribute(FORM) Reopen asked, BindingResult mistakes, Actor actor) {
        return answer(forms.done(asked, mistakes), place, Act.REOPENING, actor);
    }

    /** Nothing is kept for a due window that is not there, or not for whoever asks. */
    private Complete kept(
            MultipartFile upload,
            @Nullable UUID about,
            Complete asked,
            Place place,
            BindingResult mistakes,
            Actor actor)
            throws IOException {
        due(place, actor);
        UUID file = ids.next();
        try {
            files.keep(file, place.id(), place.institution(), about, upload.getOriginalFilename(), upload.getBytes());
        } catch (Refused no) {
            mistakes.rejectValue("evidence.file", no.refusal().code());
        }
        return asked.provedBy(file);
    }

    private ModelAndView answer(boolean done, Place place, Act act, Actor actor) {
        if (done) {
            return new ModelAndView("redirect:" + place.address());
        }
        ModelAndView page = page(place, due(place, actor), act, actor);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The one after the last is not there yet: it comes about with its first dates. */
    private Found due(Place place, Actor actor) {
        Standing standing = queries.find(place.id(), actor, zones.today(place.institution()))
                .filter(found -> found.plan().institution().equals(place.institution()))
                .orElseThrow(UNKNOWN::refused);
        TaskStanding task = standing.tasks().stream()
                .filter(one -> one.task().number().equals(place.number()))
                .findFirst()
                .orElseThrow(TASK_UNKNOWN::refused);
        OccurrenceStanding window = task.occurrences().stream()
                .filter(one -> one.n() == place.n())
                .findFirst()
                .orElse(null);
        OCCURRENCE_UNKNOWN.when(
                window == null && place.n() != task.occurrences().size() + 1);
        return new Found(standing.plan(), task.task(), window);
    }

    private static ModelAndView page(Place place, Found found, @Nullable Act act, Actor actor) {
        Map<String, Object> model = new HashMap<>();
        model.put("here", place.address());
        model.put("roadmap", "/roadmap/" + place.institution());
        if (actor.isAny(COORDINATOR, DIRECTOR, AUDITOR)) {
            model.put("entries", "/monitoring/" + place.institution() + "/entries/");
        }
        model.put("plan", found.plan());
        model.put("task", found.task());
        model.put("one", found.window());
        model.put("acts", Act.open(found.plan(), found.window(), actor));
        model.put("act", act);
        model.put("kinds", EVIDENCE);
        model.put("verdicts", VERDICTS);
        return new ModelAndView("roadmap/execution/occurrence", model);
    }

    /** What somebody most probably wants to say: that it was done today, and what the plan says would prove it. */
    private ExecutionCommand blank(Act act, Place at, Found found) {
        OccurrenceStanding window = found.window();
        return switch (act) {
            case COMPLETION -> {
                String title = found.task().deliverables().stream().findFirst().orElse(null);
                yield new Complete(
                        at.id(),
                        null,
                        at.number(),
                        at.n(),
                        zones.today(at.institution()),
                        new EvidenceOnPaper(EVIDENCE.getFirst(), null, null, title, null, null));
            }
            case CONTROL -> new Control(at.id(), null, at.number(), at.n(), VERDICTS.getFirst(), null);
            case DATES ->
                new SetDates(
                        at.id(),
                        null,
                        at.number(),
                        at.n(),
                        window == null ? null : window.from(),
                        window == null ? zones.today(at.institution()) : window.to(),
                        null);
            case WAIVER -> new Waive(at.id(), null, at.number(), at.n(), "");
            case REOPENING -> new Reopen(at.id(), null, at.number(), at.n(), "");
        };
    }

    /** What the address names. */
    record Place(UUID institution, UUID id, String number, int n) {

        String address() {
            return "/roadmap/%s/%s/tasks/%s/%d".formatted(institution, id, number, n);
        }
    }

    private record Found(
            Plan plan, PlannedTask task, @Nullable OccurrenceStanding window) {}
}
