package org.nastavnik.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nastavnik.gateway.identity.Users;
import org.nastavnik.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** How somebody at a browser stays signed in from page to page, and gets to the page that was asked for before that. */
@Component
public class Sessions {

    static final String SIGN_IN = "/sign-in";

    private final Users users;
    private final ProblemWriter problems;

    Sessions(Users users, ProblemWriter problems) {
        this.users = users;
        this.problems = problems;
    }

    /** Ends sessions of users who have changed, asks for sign-in on a page, and for another password where it has to be. */
    public void guard(HttpSecurity http) {
        http.requestCache(cache -> cache.requestCache(pageAskedFor()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                (request, response, _) -> leave(request, response, null), Sessions::isOfHtmx)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN), Sessions::isPage))
                .addFilterAfter(new SessionOfUnchangedUser(users), SecurityContextHolderFilter.class)
                .addFilterBefore(new OneTimePassword(problems), ExceptionTranslationFilter.class);
    }

    /** Asked for without a mark in its address, for which the cache by itself would look. */
    @SuppressWarnings("NullAway") // Null is no mark, which the annotations do not say.
    static HttpSessionRequestCache pageAskedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(Sessions::isPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /**
     * Answers htmx that the whole page is to be left: what is shown cannot be shown on, and a part of another page must not
     * take its place.
     *
     * @param to where to, or null for wherever was asked for, which then asks to sign in
     */
    static void leave(HttpServletRequest request, HttpServletResponse response, @Nullable String to) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        if (to != null) {
            response.setHeader("HX-Redirect", to);
        } else if (isGet(request) && request.getHeader("HX-Boosted") != null) {
            String query = request.getQueryString();
            response.setHeader("HX-Redirect", request.getRequestURI() + (query == null ? "" : "?" + query));
        } else {
            response.setHeader("HX-Refresh", "true");
        }
    }

    static boolean isOfHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return isGet(request)
                && !isOfHtmx(request)
                && !request.getServletPath().startsWith("/api/")
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean isGet(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }
}
