package org.nastavnik.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nastavnik.gateway.signin.UsersAtTheDoor.Later;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people sign in. Spring Security takes the form; what it does not let in, it sends back here. */
@Controller
class SignInPages {

    /** Where a form goes that did not let anybody in, without the browser's knowing. */
    static final String AGAIN = "/sign-in/again";

    /** The request's attribute that says why. */
    static final String FAILURE = "sign-in.failure";

    @GetMapping(Sessions.SIGN_IN)
    @AllowedTo(
            value = {},
            strangers = true)
    ModelAndView signIn(Actor actor) {
        return actor.user().equals(Actor.NOBODY.user())
                ? page(HttpStatus.OK, Map.of())
                : new ModelAndView("redirect:/");
    }

    @PostMapping(AGAIN)
    @AllowedTo(
            value = {},
            strangers = true)
    ModelAndView again(
            @RequestAttribute(name = FAILURE, required = false) @Nullable AuthenticationException failure,
            @RequestParam(defaultValue = "") String username,
            HttpServletResponse response) {
        if (failure instanceof Later later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
            return page(
                    HttpStatus.TOO_MANY_REQUESTS,
                    Map.of("username", username, "wrong", "sign-in.later", "seconds", later.seconds()));
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT, Map.of("username", username, "wrong", "sign-in.wrong"));
    }

    /** Goes on by itself, without JavaScript and only to where this very session was asked to. */
    @GetMapping(Onward.PAGE)
    @AllowedTo({})
    ModelAndView onward(HttpServletRequest request, HttpServletResponse response) {
        return Onward.authorizationAskedFor(request, response)
                .map(address -> {
                    response.setHeader("Refresh", "0;url=" + address);
                    return new ModelAndView("gateway/signin/onward", Map.of("here", Onward.PAGE, "address", address));
                })
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    private static ModelAndView page(HttpStatus status, Map<String, ?> values) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("here", Sessions.SIGN_IN);
        return new ModelAndView("gateway/signin/page", model, status);
    }
}
