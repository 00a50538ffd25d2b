package org.nastavnik.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nastavnik.platform.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever asks while the database is away is told to come later, wherever in the request that was found out. */
final class DatabaseAway extends OncePerRequestFilter {

    /** Before anybody asks the database who has signed in. */
    static final int BEFORE_THE_DOOR = -200;

    static final String CODE = "database-away";
    static final int SECONDS = 5;

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    private final ProblemWriter problems;

    DatabaseAway(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!Causes.isDatabaseAway(e) || response.isCommitted()) {
                throw e;
            }
            log.warn("The database cannot be reached", e);
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(SECONDS));
            problems.write(503, CODE, request, response);
        }
    }
}
