package org.nastavnik.gateway.identity;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Passwords were guessed too often; over HTTP a 429 that says when to try again. */
public final class TooManyAttempts extends ErrorResponseException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.wait = wait;
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds()));
    }

    /** After how many seconds another attempt is looked at; never 0. */
    public long seconds() {
        return wait.plusMillis(999).toSeconds();
    }
}
