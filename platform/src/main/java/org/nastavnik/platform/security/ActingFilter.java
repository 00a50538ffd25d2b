package org.nastavnik.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has signed in acts, for as long as the request is served, and nobody if no one has. */
final class ActingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor known = actor(SecurityContextHolder.getContext().getAuthentication());
        Actor actor = known.address() == null ? known.at(request.getRemoteAddr()) : known;
        try {
            ScopedValue.where(Actor.CURRENT, actor).<Void, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** As whom somebody acts who has signed in so. */
    static Actor actor(@Nullable Authentication authentication) {
        return switch (authentication) {
            case JwtAuthenticationToken token -> TokenClaims.actor(token.getToken());
            case Authentication other when other.getPrincipal() instanceof SignedIn somebody -> somebody.actor();
            case null, default -> Actor.NOBODY;
        };
    }

    /** What is answered later, or shown because something failed, is answered to the same actor. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
