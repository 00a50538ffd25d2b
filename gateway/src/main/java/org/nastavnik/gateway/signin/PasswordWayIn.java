package org.nastavnik.gateway.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nastavnik.gateway.identity.PasswordCheck;
import org.nastavnik.gateway.signin.UsersAtTheDoor.Later;
import org.nastavnik.platform.security.WayIn;
import org.nastavnik.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Opens the door to username and password: HTTP Basic for scripts, the sign-in page and a session for people. */
@Component
class PasswordWayIn implements WayIn {

    private final UsersAtTheDoor users;
    private final Sessions sessions;
    private final ProblemWriter problems;

    PasswordWayIn(PasswordCheck check, Sessions sessions, ProblemWriter problems) {
        this.users = new UsersAtTheDoor(check);
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    public void open(HttpSecurity http, AuthenticationEntryPoint problem) {
        sessions.guard(http);
        http.headers(headers -> headers.addHeaderWriter(PasswordWayIn::askForBasic))
                .authenticationProvider(users)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> {
                    if (failure instanceof Later later) {
                        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
                        problems.write(429, request, response);
                    } else {
                        problem.commence(request, response, failure);
                    }
                }))
                .formLogin(form -> form.loginPage(Sessions.SIGN_IN)
                        .loginProcessingUrl(Sessions.SIGN_IN)
                        .successHandler(new Onward())
                        .failureHandler(PasswordWayIn::askAgain))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(Sessions.SIGN_IN));
    }

    /** Scripts that send a password only when asked for it, are; a browser would put up a window of its own. */
    private static void askForBasic(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value() && request.getHeader("Sec-Fetch-Mode") == null) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Nastavnik\", charset=\"UTF-8\"");
        }
    }

    /** Within the same request, lest the username stand in an address. */
    private static void askAgain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws ServletException, IOException {
        request.setAttribute(SignInPages.FAILURE, failure);
        request.getRequestDispatcher(SignInPages.AGAIN).forward(request, response);
    }
}
