package org.nastavnik.gateway.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Set;
import org.nastavnik.gateway.identity.UserCommand.ChangePassword;
import org.nastavnik.platform.console.Forms;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people change their own password, of their own accord or because they have to. */
@Controller
@RequestMapping("/password")
class OwnPasswordPages {

    private final Forms forms;
    private final OwnPassword own;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OwnPasswordPages(Forms forms, OwnPassword own) {
        this.forms = forms;
        this.own = own;
    }

    @GetMapping
    @AllowedTo({})
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean changed,
            @ModelAttribute("asked") ChangePassword blank,
            BindingResult unchecked) {
        return page(HttpStatus.OK, actor, changed);
    }

    @PostMapping
    ModelAndView change(
            Actor actor,
            @Valid @ModelAttribute("asked") ChangePassword asked,
            BindingResult mistakes,
            HttpServletRequest request,
            HttpServletResponse response) {
        return forms.tried(() -> stay(own.change(asked, actor), request, response), mistakes)
                ? new ModelAndView("redirect:/password?changed=true")
                : page(HttpStatus.UNPROCESSABLE_CONTENT, actor, false);
    }

    /** Every other session of the user ends with the old password; this one goes on, under another id. */
    private void stay(User changed, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
            SecurityContext now = SecurityContextHolder.createEmptyContext();
            now.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(changed, null, Set.of()));
            SecurityContextHolder.setContext(now);
            sessions.saveContext(now, request, response);
        }
    }

    private ModelAndView page(HttpStatus status, Actor actor, boolean changed) {
        return new ModelAndView(
                "gateway/identity/password",
                Map.of(
                        "here",
                        "/password",
                        "changed",
                        changed,
                        "oneTime",
                        own.of(actor).oneTime()),
                status);
    }
}
