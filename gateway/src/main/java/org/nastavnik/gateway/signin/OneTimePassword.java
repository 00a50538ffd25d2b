package org.nastavnik.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nastavnik.gateway.identity.User;
import org.nastavnik.platform.web.ProblemWriter;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has signed in with a password for the first time only can do nothing but change it, or sign out. */
final class OneTimePassword extends OncePerRequestFilter {

    private static final String CHANGE = "/password";

    private static final RequestMatcher ALLOWED = new OrRequestMatcher(
            path(CHANGE),
            path("/sign-in"),
            path("/sign-out"),
            path("/console/**"),
            path("/webjars/**"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/api/users/me"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/users/me/password"));

    private final ProblemWriter problems;

    OneTimePassword(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null
                || !(known.getPrincipal() instanceof User user)
                || !user.oneTime()
                || ALLOWED.matches(request)) {
            chain.doFilter(request, response);
        } else if (request.getServletPath().startsWith("/api/")) {
            problems.write(403, "password-change-required", request, response);
        } else if (Sessions.isOfHtmx(request)) {
            Sessions.leave(request, response, request.getContextPath() + CHANGE);
        } else {
            response.sendRedirect(request.getContextPath() + CHANGE);
        }
    }

    private static RequestMatcher path(String path) {
        return PathPatternRequestMatcher.pathPattern(path);
    }
}
