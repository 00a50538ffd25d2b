package org.nastavnik.gateway.identity;

import static org.nastavnik.platform.messaging.Role.ADMIN;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.gateway.identity.UserCommand.Register;
import org.nastavnik.gateway.identity.UserCommand.ResetPassword;
import org.nastavnik.gateway.institution.Institutions;
import org.nastavnik.platform.console.Forms;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.web.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Users for the administrator: a form to add one, and those there are, each of whom can be given another password. */
@Controller
@RequestMapping("/users")
class UsersPages {

    private static final int SCREENFUL = 50;

    private final Forms forms;
    private final Users users;
    private final Institutions institutions;
    private final Ids ids;

    UsersPages(Forms forms, Users users, Institutions institutions, Ids ids) {
        this.forms = forms;
        this.users = users;
        this.institutions = institutions;
        this.ids = ids;
    }

    @GetMapping
    @AllowedTo(ADMIN)
    ModelAndView show(
            @RequestParam @Nullable UUID after, @ModelAttribute("asked") Register blank, BindingResult unchecked) {
        return page(HttpStatus.OK, after);
    }

    @PostMapping
    ModelAndView register(@Valid @ModelAttribute("asked") Register asked, BindingResult mistakes) {
        return answer(forms.tried(() -> users.register(asked), mistakes));
    }

    @PostMapping("/{id}/password")
    ModelAndView reset(
            @Valid @ModelAttribute("reset") ResetPassword asked,
            BindingResult mistakes,
            @ModelAttribute("asked") Register blank,
            BindingResult unchecked) {
        return answer(forms.tried(() -> users.reset(asked), mistakes));
    }

    private ModelAndView answer(boolean done) {
        return done ? new ModelAndView("redirect:/users") : page(HttpStatus.UNPROCESSABLE_CONTENT, null);
    }

    private ModelAndView page(HttpStatus status, @Nullable UUID after) {
        return new ModelAndView(
                "gateway/identity/users",
                Map.of(
                        "here", "/users",
                        "roles", Role.values(),
                        "institutions", institutions.all(),
                        "fresh", ids.next(),
                        "page", users.list(after, SCREENFUL)),
                status);
    }
}
