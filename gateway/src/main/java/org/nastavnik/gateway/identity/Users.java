package org.nastavnik.gateway.identity;

import static org.nastavnik.gateway.identity.UserRefusal.ID_TAKEN;
import static org.nastavnik.gateway.identity.UserRefusal.SAME_PASSWORD;
import static org.nastavnik.gateway.identity.UserRefusal.UNKNOWN;
import static org.nastavnik.gateway.identity.UserRefusal.USERNAME_TAKEN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.gateway.identity.UserCommand.Register;
import org.nastavnik.gateway.identity.UserCommand.ResetPassword;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.security.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The users there are. Each change is told in the log, by ids: whose, and who made it. */
@Component
public class Users implements Accounts {

    private static final Logger log = LoggerFactory.getLogger(Users.class);

    private static final String COLUMNS = "id, version, username, one_time, roles, institutions, municipality, person";

    private final JdbcClient database;
    private final UserNames names;
    private final PasswordEncoder hashes;
    private final RecentlyVerified recent;
    private final Clock clock;

    /** Compared with where there is no such user, so that it takes as long as where there is. */
    private volatile @Nullable String nobodys;

    Users(JdbcClient database, UserNames names, PasswordEncoder hashes, RecentlyVerified recent, Clock clock) {
        this.database = database;
        this.names = names;
        this.hashes = hashes;
        this.recent = recent;
        this.clock = clock;
    }

    /** The user of that id. */
    public Optional<User> find(UUID id) {
        return database.sql("SELECT " + COLUMNS + " FROM gateway.users WHERE id = :id")
                .param("id", id)
                .query(this::user)
                .optional();
    }

    @Override
    public List<Account> of(UUID person) {
        return database.sql("SELECT created_at, " + COLUMNS
                        + " FROM gateway.users WHERE person = ? ORDER BY created_at, id")
                .param(person)
                .query((row, number) -> {
                    User user = user(row, number);
                    return new Account(
                            user.id(),
                            user.username(),
                            user.roles(),
                            user.institutions(),
                            row.getObject("created_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** Whether nothing has changed about the user since. */
    public boolean isUnchanged(User user) {
        return database.sql("SELECT EXISTS (SELECT FROM gateway.users WHERE id = :id AND version = :version)")
                .param("id", user.id())
                .param("version", user.version())
                .query(Boolean.class)
                .single();
    }

    /** In the order in which they were added, from after a user in that order. */
    Page<User> list(@Nullable UUID after, int limit) {
        return Page.of(
                database.sql("SELECT " + COLUMNS + """
                      FROM gateway.users
                     WHERE CAST(:after AS uuid) IS NULL
                        OR (created_at, id) > (SELECT created_at, id FROM gateway.users WHERE id = :after)
                     ORDER BY created_at, id
                     LIMIT :limit + 1
                    """)
                        .param("after", after)
                        .param("limit", limit)
                        .query(this::user)
                        .list(),
                limit,
                User::id);
    }

    boolean isThere(String username) {
        return database.sql("SELECT EXISTS (SELECT FROM gateway.users WHERE username_key = :name)")
                .param("name", names.trace(PasswordCheck.key(username)))
                .query(Boolean.class)
                .single();
    }

    /** The user of this name, as it is compared, and this password. Slow by intent. */
    Optional<User> withPassword(String name, Secret password) {
        Optional<Known> known = database.sql(
                        "SELECT password, " + COLUMNS + " FROM gateway.users WHERE username_key = :name")
                .param("name", names.trace(name))
                .query((row, number) -> new Known(user(row, number), row.getString("password")))
                .optional();
        String hash = known.map(Known::hash).orElseGet(this::nobodys);
        boolean right = password.fits() && hashes.matches(password.text(), hash);
        return known.filter(_ -> right).map(Known::user);
    }

    /** Adds a user; asked again in the same words, there is but one. */
    void register(Register asked) {
        User user = asked.user();
        int added = database.sql("""
            INSERT INTO gateway.users (id, version, username, username_key, name_mark, password, one_time, roles,
                                       institutions, municipality, person, created_at)
            VALUES (:id, 0, :username, :name, :mark, :password, :oneTime, :roles::text[],
                    :institutions::uuid[], :municipality, :person, :now)
            ON CONFLICT DO NOTHING
            """)
                .param("id", user.id())
                .param("username", names.sealed(user.id(), user.personId(), user.username()))
                .param("name", names.trace(PasswordCheck.key(user.username())))
                .param("mark", names.mark())
                .param("password", hash(asked.password()))
                .param("oneTime", user.oneTime())
                .param("roles", texts(user.roles()))
                .param("institutions", texts(user.institutions()))
                .param("municipality", user.municipality())
                .param("person", user.personId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            User before = find(user.id()).orElseThrow(USERNAME_TAKEN::refused);
            ID_TAKEN.unless(before.equals(user) && hasPassword(user, asked.password()));
        } else {
            log.info("User {} was added by {}", user.id(), Actor.current().user());
        }
    }

    /** Removes whoever signs in as that person; what they are signed in to ends at their next request. */
    void removeThoseOf(UUID person) {
        database.sql("DELETE FROM gateway.users WHERE person = ? RETURNING id")
                .param(person)
                .query(UUID.class)
                .list()
                .forEach(id -> {
                    recent.forget(id);
                    log.info("User {} was removed, being a person who was erased", id);
                });
    }

    /** Gives the user another password, whatever the one before. */
    void reset(ResetPassword asked) {
        UNKNOWN.unless(setPassword(asked.id(), asked.password(), Boolean.TRUE.equals(asked.oneTime())));
    }

    /** Gives the user a password of his or her own choice, other than the one before. */
    void change(User user, Secret password) {
        SAME_PASSWORD.when(hasPassword(user, password));
        UNKNOWN.unless(setPassword(user.id(), password, false));
    }

    private boolean setPassword(UUID id, Secret password, boolean oneTime) {
        int changed = database.sql("""
            UPDATE gateway.users SET version = version + 1, password = :password, one_time = :oneTime WHERE id = :id
            """)
                .param("id", id)
                .param("password", hash(password))
                .param("oneTime", oneTime)
                .update();
        recent.forget(id);
        log.info("The password of user {} was set by {}", id, Actor.current().user());
        return changed == 1;
    }

    private boolean hasPassword(User user, Secret password) {
        return withPassword(PasswordCheck.key(user.username()), password).isPresent();
    }

    @SuppressWarnings("NullAway") // It is null for null alone.
    private String hash(Secret password) {
        return hashes.encode(password.text());
    }

    private String nobodys() {
        String hash = nobodys;
        if (hash == null) {
            hash = hash(new Secret("nobody's"));
            nobodys = hash;
        }
        return hash;
    }

    private static String[] texts(Collection<?> parts) {
        return parts.stream().map(Object::toString).sorted().toArray(String[]::new);
    }

    private User user(ResultSet row, int number) throws SQLException {
        return new User(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                names.opened(row.getString("username")),
                row.getBoolean("one_time"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                Set.of((UUID[]) row.getArray("institutions").getArray()),
                row.getString("municipality"),
                row.getObject("person", UUID.class));
    }

    private record Known(User user, String hash) {}
}
