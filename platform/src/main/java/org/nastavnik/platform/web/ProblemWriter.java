package org.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Tells problems that arise before, or outside, any handler of ours. */
public final class ProblemWriter {

    private static final String TOLD = ProblemWriter.class.getName();

    private final JsonMapper json;
    private final Answers answers;
    private final LocaleResolver languages;

    ProblemWriter(JsonMapper json, MessageSource sentences, LocaleResolver languages) {
        this.json = json;
        this.answers = new Answers(sentences);
        this.languages = languages;
    }

    /** The problem that the HTTP status stands for, in the language of whoever asks; or the one that was told before. */
    ProblemDetail problem(int status, HttpServletRequest request) {
        return problem(status, request.getAttribute(TOLD) instanceof String code ? code : "http-" + status, request);
    }

    /** Answers with the problem that the HTTP status stands for. */
    public void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(status, "http-" + status, request, response);
    }

    /**
     * Answers with a problem: a program with its details, somebody at a browser with a page.
     *
     * @param code names the problem for programs; the message bundles have its sentence
     */
    public void write(int status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isForPeople(request)) {
            request.setAttribute(TOLD, code);
            response.sendError(status);
            return;
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem(status, code, request));
    }

    private ProblemDetail problem(int status, String code, HttpServletRequest request) {
        return answers.problem(status, code, languages.resolveLocale(request));
    }

    /** Browsers say that they show HTML; htmx says that it puts the answer into a page. */
    private static boolean isForPeople(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                && (request.getHeader("HX-Request") != null
                        || (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)));
    }
}
