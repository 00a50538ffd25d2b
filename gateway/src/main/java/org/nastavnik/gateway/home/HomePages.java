package org.nastavnik.gateway.home;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.gateway.identity.User;
import org.nastavnik.gateway.institution.Institutions;
import org.nastavnik.gateway.institution.Institutions.Institution;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.messaging.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The first page after signing in, of one institution at a time. */
@Controller
class HomePages {

    /** Those who are told in words what they can do. */
    private static final Set<Role> GUIDED = Set.of(MENTOR, MENTEE, MUNICIPAL, ADMIN);

    /** Those who can do it without belonging to an institution. */
    private static final Set<Role> ABOVE = Set.of(MUNICIPAL, ADMIN);

    private final Institutions institutions;

    HomePages(Institutions institutions) {
        this.institutions = institutions;
    }

    /** Of the first institution by name, if there is any. */
    @GetMapping("/")
    @AllowedTo({})
    ModelAndView home(Actor actor, @AuthenticationPrincipal Object somebody) {
        return page("/", null, actor, somebody);
    }

    @GetMapping("/home/{institution}")
    @AllowedTo({})
    ModelAndView of(@PathVariable UUID institution, Actor actor, @AuthenticationPrincipal Object somebody) {
        return page("/home/" + institution, institution, actor, somebody);
    }

    private ModelAndView page(String here, @Nullable UUID chosen, Actor actor, Object somebody) {
        List<Institution> all = institutions.of(actor.institutions());
        Institution one = all.stream()
                .filter(institution -> chosen == null || institution.id().equals(chosen))
                .findFirst()
                .orElse(null);
        Map<String, Object> model = new HashMap<>();
        model.put("here", here);
        model.put("roles", actor.roles().stream().sorted().toList());
        model.put(
                "guided",
                actor.roles().stream().filter(GUIDED::contains).sorted().toList());
        model.put("lost", all.isEmpty() && !ABOVE.containsAll(actor.roles()));
        model.put("institutions", all);
        if (somebody instanceof User user) {
            model.put("username", user.username());
        }
        if (one != null) {
            model.put("institution", one);
            model.put("parts", Part.of(one.id(), actor));
        }
        return new ModelAndView("gateway/home/page", model);
    }
}
