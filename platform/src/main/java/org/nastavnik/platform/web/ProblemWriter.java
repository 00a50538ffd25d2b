package org.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Tells problems that arise before, or outside, any handler of ours. */
public final class ProblemWriter {

    private final JsonMapper json;
    private final MessageSource sentences;
    private final LocaleResolver languages;

    ProblemWriter(JsonMapper json, MessageSource sentences, LocaleResolver languages) {
        this.json = json;
        this.sentences = sentences;
        this.languages = languages;
    }

    /** The problem that the HTTP status stands for, in the language of whoever asks. */
    public ProblemDetail problem(int status, HttpServletRequest request) {
        String code = "http-" + status;
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:nastavnik:problem:" + code));
        problem.setDetail(sentences.getMessage(code, null, code, languages.resolveLocale(request)));
        return problem;
    }

    /** Answers with it. */
    public void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem(status, request));
    }
}
