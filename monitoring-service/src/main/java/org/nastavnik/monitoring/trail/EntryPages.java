package org.nastavnik.monitoring.trail;

import static org.nastavnik.monitoring.trail.TrailRefusal.ENTRY_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.console.MenuEntry;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.platform.projection.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An institution's entries for people: those that fit, and each with what it came of and what came of it. */
@Controller
@RequestMapping("/monitoring/{institution}/entries")
class EntryPages {

    private static final int SCREENFUL = 30;

    private final Entries entries;
    private final EntryQueries queries;

    EntryPages(Entries entries, EntryQueries queries) {
        this.entries = entries;
        this.queries = queries;
    }

    @Bean
    static MenuEntry entriesInMenu() {
        return MenuEntry.of(
                90, "/monitoring/{institution}/entries", "audit.entries", COORDINATOR, DIRECTOR, AUDITOR, ADMIN);
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, ADMIN})
    ModelAndView show(
            @PathVariable UUID institution,
            @Valid @ModelAttribute("asked") Filter asked,
            BindingResult mistakes,
            @RequestParam @Nullable Cursor after,
            Actor actor,
            Locale language) {
        Page<Entry> page = new Page<>(List.of(), null);
        try {
            page = mistakes.hasErrors() ? page : entries.of(asked, after, SCREENFUL, actor, language);
        } catch (Refused no) {
            mistakes.rejectValue(no.refusal().field(), no.refusal().code());
        }
        Wording words = entries.words(language);
        Map<String, Object> model = new HashMap<>();
        model.put("here", here(institution));
        model.put("page", page);
        model.put("words", words);
        model.put("actors", queries.actors(institution));
        model.put(
                "kinds",
                queries.kinds(institution).stream()
                        .sorted(Comparator.comparing(words::kind))
                        .toList());
        return new ModelAndView(
                "monitoring/trail/page",
                model,
                mistakes.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/{event}")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, ADMIN})
    ModelAndView one(@PathVariable UUID institution, @PathVariable String event, Actor actor, Locale language) {
        ENTRY_UNKNOWN.unless(institution.equals(queries.one(event, actor).institution()));
        return new ModelAndView(
                "monitoring/trail/entry",
                Map.of(
                        "here", here(institution) + "/" + event,
                        "list", here(institution),
                        "told", entries.one(event, actor, language),
                        "words", entries.words(language)));
    }

    private static String here(UUID institution) {
        return "/monitoring/" + institution + "/entries";
    }
}
