package org.nastavnik.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/** A way to sign in, besides the bearer tokens that every service takes. Declared as a bean by whoever knows the users. */
@FunctionalInterface
public interface WayIn {

    /**
     * Opens it. The principal has to be {@link SignedIn}.
     *
     * @param http the door, where all but what is public asks for somebody who has signed in
     * @param problem how programs are told that nobody has
     */
    void open(HttpSecurity http, AuthenticationEntryPoint problem);
}
