package org.nastavnik.gateway.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.personaldata.MasterKeys;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.nastavnik.platform.personaldata.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How names of users are kept: sealed, to be shown, with the key of the person who the user is, or else with one of the user's
 * own; and as a trace that follows from the master key, to be found by, which tells nobody the name.
 */
@Component
class UserNames {

    private static final String FIELD = "gateway.user/username";

    private final JdbcClient database;
    private final PersonalTexts texts;
    private final MasterKeys master;

    UserNames(JdbcClient database, PersonalTexts texts, MasterKeys master) {
        this.database = database;
        this.texts = texts;
        this.master = master;
    }

    String sealed(UUID user, @Nullable UUID person, String name) {
        return texts.seal(name, new Place(person == null ? user : person, Set.of(), FIELD));
    }

    String opened(String sealed) {
        return texts.kept(sealed).text();
    }

    /** @param name as it is compared */
    String trace(String name) {
        return master.derived(FIELD + " " + name);
    }

    /** Which master key traces follow from. */
    String mark() {
        return master.derived(FIELD);
    }

    /** Seals names that an earlier version has left in clear, and traces all anew after the master key has changed. */
    void bringUpToDate() {
        String mark = mark();
        for (Kept one : database.sql("SELECT id, person, username FROM gateway.users WHERE name_mark <> ?")
                .param(mark)
                .query(Kept.class)
                .list()) {
            // No name has a colon in it, and every seal has.
            String name = one.username().indexOf(':') < 0 ? one.username() : opened(one.username());
            database.sql("UPDATE gateway.users SET username = ?, username_key = ?, name_mark = ? WHERE id = ?")
                    .params(sealed(one.id(), one.person(), name), trace(PasswordCheck.key(name)), mark, one.id())
                    .update();
        }
    }

    private record Kept(UUID id, @Nullable UUID person, String username) {}
}
