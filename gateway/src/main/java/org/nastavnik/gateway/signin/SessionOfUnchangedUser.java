package org.nastavnik.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.nastavnik.gateway.identity.User;
import org.nastavnik.gateway.identity.Users;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose user has changed since it began: with another password, whoever knew the old one is out. */
final class SessionOfUnchangedUser extends OncePerRequestFilter {

    private final Users users;

    SessionOfUnchangedUser(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && known != null && known.getPrincipal() instanceof User user && !users.isUnchanged(user)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** Looks need no session. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/console/")
                || request.getServletPath().startsWith("/webjars/");
    }
}
