package org.nastavnik.roadmap.reminder;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.NOT_IN_DOUBT;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.RECIPIENT_UNKNOWN;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.REMINDER_UNKNOWN;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.platform.console.Forms;
import org.nastavnik.platform.console.MenuEntry;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.nastavnik.roadmap.reminder.RecipientCommand.RemoveRecipient;
import org.nastavnik.roadmap.reminder.Recipients.Known;
import org.springframework.beans.factory.annotation.Value;
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

/** Reminders for whoever keeps the roadmap: where they go, and what has become of the latest. */
@Controller
@RequestMapping("/roadmap/{institution}/reminders")
class ReminderPages {

    private static final int MOST_RECIPIENTS = 1000;
    private static final int MOST_ROADMAPS = 50;
    private static final int LATEST = 30;
    private static final String PAGE = "redirect:/roadmap/{institution}/reminders";

    private final Forms forms;
    private final CommandGateway commands;
    private final Recipients recipients;
    private final Outbox outbox;
    private final PlanQueries plans;
    private final Vault vault;
    private final Ids ids;
    private final boolean sends;

    /** @param server of mail; nothing is sent without one */
    ReminderPages(
            Forms forms,
            CommandGateway commands,
            Recipients recipients,
            Outbox outbox,
            PlanQueries plans,
            Vault vault,
            Ids ids,
            @Value("${spring.mail.host:}") String server) {
        this.forms = forms;
        this.commands = commands;
        this.recipients = recipients;
        this.outbox = outbox;
        this.plans = plans;
        this.vault = vault;
        this.ids = ids;
        this.sends = !server.isEmpty();
    }

    @Bean
    static MenuEntry remindersMenuEntry() {
        return MenuEntry.of(13, "/roadmap/{institution}/reminders", "reminders", COORDINATOR);
    }

    @GetMapping
    @AllowedTo(COORDINATOR)
    ModelAndView show(@PathVariable UUID institution) {
        return page(institution).addObject("asked", new RecipientForm(ids.next(), "", "", "ru"));
    }

    @PostMapping
    @AllowedTo(COORDINATOR)
    ModelAndView name(
            @PathVariable UUID institution,
            @Valid @ModelAttribute("asked") RecipientForm asked,
            BindingResult mistakes) {
        if (!mistakes.hasErrors()) {
            Executor chosen = executors(institution).get(asked.executor());
            forms.done(asked.named(institution, chosen != null && chosen.entry() != null), mistakes);
        }
        if (!mistakes.hasErrors()) {
            return new ModelAndView(PAGE);
        }
        ModelAndView page = page(institution);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** When this is answered, the address is no more. */
    @PostMapping("/{recipient}/removal")
    @AllowedTo(COORDINATOR)
    ModelAndView remove(@PathVariable UUID institution, @PathVariable UUID recipient) {
        commands.sendAndWait(new RemoveRecipient(recipient, null));
        vault.destroy(recipient);
        return new ModelAndView(PAGE);
    }

    @PostMapping("/{recipient}/{day}/repetition")
    @AllowedTo(COORDINATOR)
    ModelAndView repeat(@PathVariable UUID institution, @PathVariable UUID recipient, @PathVariable LocalDate day) {
        RECIPIENT_UNKNOWN.unless(recipients
                .find(recipient)
                .filter(one -> one.institution().equals(institution))
                .isPresent());
        NOT_IN_DOUBT.unless(outbox.again(outbox.find(recipient, day).orElseThrow(REMINDER_UNKNOWN::refused)));
        return new ModelAndView(PAGE);
    }

    private ModelAndView page(UUID institution) {
        Map<String, Executor> executors = executors(institution);
        List<Shown> known = recipients.of(institution, null, MOST_RECIPIENTS).items().stream()
                .map(one -> Shown.of(one, executors))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("here", "/roadmap/" + institution + "/reminders");
        model.put("sends", sends);
        model.put("executors", executors);
        model.put("recipients", known);
        model.put("names", known.stream().collect(Collectors.toMap(Shown::id, Shown::executor)));
        model.put("sent", outbox.of(institution, null, LATEST).items());
        return new ModelAndView("roadmap/reminder/page", model);
    }

    /** All who are responsible for anything, by what stands for them in the form. */
    private Map<String, Executor> executors(UUID institution) {
        Map<String, Executor> executors = new LinkedHashMap<>();
        plans.of(institution, null, MOST_ROADMAPS).items().stream()
                .flatMap(plan -> plan.tasks().stream())
                .flatMap(task -> task.responsible().stream())
                .forEach(one -> executors.putIfAbsent(RecipientForm.valueOf(one), one));
        return executors;
    }

    /** A recipient with the words by which the roadmap calls the executor; empty for one it no longer has. */
    record Shown(UUID id, String executor, String address, String language) {

        static Shown of(Known one, Map<String, Executor> executors) {
            Executor named =
                    one.entry() == null ? null : executors.get(one.entry().toString());
            String role = one.executor() == null ? "" : one.executor();
            return new Shown(
                    one.id(), named == null ? role : named.text(), one.address().text(), one.language());
        }
    }
}
