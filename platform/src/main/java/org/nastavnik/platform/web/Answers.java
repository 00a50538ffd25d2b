package org.nastavnik.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How problems are worded: the same for whatever has gone wrong, and wherever it was noticed. */
final class Answers {

    private final MessageSource sentences;

    Answers(MessageSource sentences) {
        this.sentences = sentences;
    }

    /** The problem of that name, in that language. */
    ProblemDetail problem(int status, String code, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:nastavnik:problem:" + code));
        problem.setDetail(sentence(code, locale));
        return problem;
    }

    /** The problem, and each thing to put right. */
    ResponseEntity<Object> of(int status, String code, Locale locale, List<Wrong> wrong) {
        ProblemDetail problem = problem(status, code, locale);
        if (!wrong.isEmpty()) {
            problem.setProperty("errors", wrong);
        }
        return ResponseEntity.status(status).body(problem);
    }

    /** One field is not as it has to be. */
    ResponseEntity<Object> invalid(String pointer, String code, Locale locale) {
        return of(400, "invalid", locale, List.of(Wrong.at(pointer, sentence(code, locale))));
    }

    /** It may be asked again, after so many seconds. */
    ResponseEntity<Object> later(long seconds, String code, Locale locale) {
        return ResponseEntity.status(503)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(problem(503, code, locale));
    }

    @Nullable
    String sentence(String code, Locale locale) {
        return sentences.getMessage(code, null, code, locale);
    }

    /** One thing to put right: where it stands in the request, and what is wrong with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wrong(
            @Nullable String pointer,
            @Nullable Integer row,
            @Nullable Integer column,
            @Nullable String message) {

        static Wrong at(String pointer, @Nullable String message) {
            return new Wrong(pointer, null, null, message);
        }

        /** In {@code requests[0].topic}, which RFC 6901 writes in another way. */
        static Wrong in(String path, @Nullable String message) {
            return at(
                    "/"
                            + path.replace("].", "/")
                                    .replace("[", "/")
                                    .replace("]", "")
                                    .replace('.', '/'),
                    message);
        }
    }
}
