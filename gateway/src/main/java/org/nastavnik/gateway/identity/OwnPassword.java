package org.nastavnik.gateway.identity;

import static org.nastavnik.gateway.identity.UserRefusal.UNKNOWN;
import static org.nastavnik.gateway.identity.UserRefusal.WRONG_PASSWORD;

import java.util.Optional;
import java.util.UUID;
import org.nastavnik.gateway.identity.UserCommand.ChangePassword;
import org.nastavnik.platform.messaging.Actor;
import org.springframework.stereotype.Component;

/** What everybody may see and change: oneself. */
@Component
class OwnPassword {

    private final Users users;
    private final PasswordCheck check;

    OwnPassword(Users users, PasswordCheck check) {
        this.users = users;
        this.check = check;
    }

    /** The user that the actor is; none if another has vouched for him or her. */
    User of(Actor actor) {
        try {
            return users.find(UUID.fromString(actor.user())).orElseThrow(UNKNOWN::refused);
        } catch (IllegalArgumentException _) {
            throw UNKNOWN.refused();
        }
    }

    /** Changes it, if the one so far is right; guessing that is limited like signing in. */
    User change(ChangePassword asked, Actor actor) {
        User user = of(actor);
        Optional<User> known = check.who(user.username(), asked.current(), String.valueOf(actor.address()));
        WRONG_PASSWORD.unless(known.isPresent());
        users.change(user, asked.password());
        return of(actor);
    }
}
