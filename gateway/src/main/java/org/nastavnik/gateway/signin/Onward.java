package org.nastavnik.gateway.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Leads whoever has signed in to the page that was asked for before. Where that leads on to a program on the user's
 * machine, there is a {@link #PAGE} in between: browsers hold all the way that a form's answer leads to the policy of the
 * form's page, by which forms lead nowhere but here.
 */
final class Onward extends SavedRequestAwareAuthenticationSuccessHandler {

    /** The page in between. */
    static final String PAGE = "/onward";

    /** Where programs send people to be authorized by them. */
    private static final String AUTHORIZATION = "/oauth2/authorize";

    private static final RequestCache ASKED_BEFORE = Sessions.pageAskedFor();

    Onward() {
        setRequestCache(ASKED_BEFORE);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        if (authorizationAskedFor(request, response).isPresent()) {
            getRedirectStrategy().sendRedirect(request, response, PAGE);
        } else {
            super.onAuthenticationSuccess(request, response, who);
        }
    }

    /** The address, here and nowhere else, of the authorization that this session was asked for and has not given yet. */
    static Optional<String> authorizationAskedFor(HttpServletRequest request, HttpServletResponse response) {
        return ASKED_BEFORE.getRequest(request, response) instanceof DefaultSavedRequest asked
                        && AUTHORIZATION.equals(asked.getServletPath())
                ? Optional.of(asked.getContextPath() + AUTHORIZATION + "?" + asked.getQueryString())
                : Optional.empty();
    }
}
