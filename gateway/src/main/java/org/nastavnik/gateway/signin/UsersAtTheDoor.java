package org.nastavnik.gateway.signin;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nastavnik.gateway.identity.PasswordCheck;
import org.nastavnik.gateway.identity.Secret;
import org.nastavnik.gateway.identity.TooManyAttempts;
import org.nastavnik.gateway.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Lets in whom {@link PasswordCheck} knows. Whether there is such a user at all is not told. No bean: Spring Security would ask
 * it a second time after each no, and each no is counted.
 */
final class UsersAtTheDoor implements AuthenticationProvider {

    private final PasswordCheck check;

    UsersAtTheDoor(PasswordCheck check) {
        this.check = check;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        try {
            User user = check.who(asked.getName(), new Secret(String.valueOf(asked.getCredentials())), address(asked))
                    .orElseThrow(() -> new BadCredentialsException("wrong"));
            return UsernamePasswordAuthenticationToken.authenticated(user, null, Set.of());
        } catch (TooManyAttempts tooMany) {
            throw new Later(tooMany);
        }
    }

    @Override
    public boolean supports(@Nullable Class<?> kind) {
        return kind == UsernamePasswordAuthenticationToken.class;
    }

    private static String address(Authentication asked) {
        return Optional.ofNullable(asked.getDetails())
                .filter(WebAuthenticationDetails.class::isInstance)
                .map(details -> ((WebAuthenticationDetails) details).getRemoteAddress())
                .orElse("");
    }

    /** It was tried too often. */
    static final class Later extends AuthenticationException {

        private final TooManyAttempts because;

        Later(TooManyAttempts because) {
            super("too many attempts", because);
            this.because = because;
        }

        /** After how many seconds to try again. */
        long seconds() {
            return because.seconds();
        }
    }
}
