package org.nastavnik.monitoring.audit;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.audit.Verifications.Running;
import org.nastavnik.platform.console.Forms;
import org.nastavnik.platform.console.MenuEntry;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.Ids;
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

/** The log for people: begin a verification, watch it, read what it found; sign a head; take away what proves it all. */
@Controller
@RequestMapping(VerificationPages.HERE)
class VerificationPages {

    static final String HERE = "/monitoring/audit";

    private static final String ONE = HERE + "/verifications/";
    private static final int LATEST = 10;

    private final Verifications verifications;
    private final Heads heads;
    private final Forms forms;
    private final Ids ids;
    private final Clock clock;

    VerificationPages(Verifications verifications, Heads heads, Forms forms, Ids ids, Clock clock) {
        this.verifications = verifications;
        this.heads = heads;
        this.forms = forms;
        this.ids = ids;
        this.clock = clock;
    }

    @Bean
    static MenuEntry verificationInMenu() {
        return MenuEntry.of(91, HERE, "verification.menu", AUDITOR, ADMIN);
    }

    @GetMapping
    @AllowedTo({AUDITOR, ADMIN})
    ModelAndView show(@ModelAttribute("asked") Question blank, BindingResult unchecked) {
        return page(HttpStatus.OK, HERE, null);
    }

    @PostMapping("/verifications")
    @AllowedTo({AUDITOR, ADMIN})
    ModelAndView begin(@ModelAttribute("asked") Question asked, BindingResult mistakes, Actor actor) {
        UUID id = ids.next();
        return forms.tried(() -> verifications.begin(id, asked.checkpoint(), actor.user()), mistakes)
                ? new ModelAndView("redirect:" + ONE + id)
                : page(HttpStatus.UNPROCESSABLE_CONTENT, HERE, null);
    }

    @GetMapping("/verifications/{id}")
    @AllowedTo({AUDITOR, ADMIN})
    ModelAndView one(@PathVariable UUID id, @ModelAttribute("asked") Question blank, BindingResult unchecked) {
        return page(HttpStatus.OK, ONE + id, verifications.of(id));
    }

    /** What stands there of a verification, and asks anew as long as it runs. */
    @GetMapping("/verifications/{id}/part")
    @AllowedTo({AUDITOR, ADMIN})
    ModelAndView part(@PathVariable UUID id) {
        return new ModelAndView(
                "monitoring/audit/verification :: state", Map.of("here", ONE + id, "running", verifications.of(id)));
    }

    /** A head that cannot be signed, for the log is no longer what it was, is told outside of any form. */
    @PostMapping("/checkpoints")
    @AllowedTo({AUDITOR, ADMIN})
    ModelAndView sign() {
        heads.sign();
        return new ModelAndView("redirect:" + HERE);
    }

    private ModelAndView page(HttpStatus status, String here, @Nullable Running running) {
        Map<String, Object> model = new HashMap<>();
        model.put("here", here);
        model.put("zone", clock.getZone());
        model.put(
                "latest",
                verifications.latest(LATEST).stream()
                        .filter(one -> running == null || !one.id().equals(running.id()))
                        .toList());
        heads.latest().ifPresent(head -> model.put("head", head));
        if (running != null) {
            model.put("running", running);
        }
        return new ModelAndView("monitoring/audit/verification", model, status);
    }

    /**
     * What to verify.
     *
     * @param checkpoint up to which, by its size or as a whole note; null for all of the log
     */
    record Question(@Nullable String checkpoint) {}
}
