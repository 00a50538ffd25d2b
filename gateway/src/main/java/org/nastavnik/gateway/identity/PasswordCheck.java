package org.nastavnik.gateway.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out who somebody is by username and password, quickly for whoever is right, and not for long for whoever guesses. */
@Component
public class PasswordCheck {

    private final Users users;
    private final FailedAttempts failed;
    private final RecentlyVerified recent;

    PasswordCheck(Users users, FailedAttempts failed, RecentlyVerified recent) {
        this.users = users;
        this.failed = failed;
        this.recent = recent;
    }

    /**
     * The user who has this name and this password.
     *
     * @param address from where it is tried
     * @throws TooManyAttempts if it was tried in vain too often, from there and for that name; even if it were right now
     */
    public Optional<User> who(String username, Secret password, String address) {
        String name = key(username);
        String attempt = name + ' ' + address;
        failed.refuseIfTooMany(attempt);
        return recent.whose(name, password, () -> {
            failed.begin(attempt);
            Optional<User> user = users.withPassword(name, password);
            user.ifPresent(_ -> failed.succeeded(attempt));
            return user;
        });
    }

    /** A username as it is compared: however its letters are composed, capital or small. */
    static String key(String username) {
        return Normalizer.normalize(username.strip(), Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
