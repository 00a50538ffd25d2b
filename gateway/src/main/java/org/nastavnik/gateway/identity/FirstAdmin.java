package org.nastavnik.gateway.identity;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.gateway.FirstPasswords;
import org.nastavnik.gateway.identity.UserCommand.Register;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.web.Ids;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The user {@code admin}, who is there after the first start: with the password that the operator has chosen, or else with
 * one made up. Once there, it is never touched again, whatever the setting says; passwords are changed by users.
 */
@Component
class FirstAdmin implements SmartInitializingSingleton {

    private static final String NAME = "admin";

    /** Without those that look alike. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    private final UserNames names;
    private final Users users;
    private final Ids ids;
    private final SecureRandom random;
    private final FirstPasswords untold;
    private final @Nullable String chosen;

    FirstAdmin(
            UserNames names,
            Users users,
            Ids ids,
            SecureRandom random,
            FirstPasswords untold,
            @Value("${nastavnik.admin.password:${MENTORING_ADMIN_PASSWORD:}}") String chosen) {
        this.names = names;
        this.users = users;
        this.ids = ids;
        this.random = random;
        this.untold = untold;
        this.chosen = chosen.isEmpty() ? null : chosen;
    }

    /** Nobody is looked for by a name before all of them are kept as this version keeps them. */
    @Override
    public void afterSingletonsInstantiated() {
        names.bringUpToDate();
        if (!users.isThere(NAME)) {
            String password = chosen == null ? madeUp() : chosen;
            if (!new Secret(password).fits()) {
                throw new IllegalStateException(
                        "nastavnik.admin.password is longer than " + Secret.MOST_BYTES + " bytes");
            }
            users.register(new Register(
                    ids.next(), NAME, new Secret(password), false, Set.of(Role.ADMIN), Set.of(), null, null));
            if (chosen == null) {
                untold.keep(NAME, password);
            }
        }
    }

    /** A hundred bits, in letters that are easy to type. */
    private String madeUp() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
