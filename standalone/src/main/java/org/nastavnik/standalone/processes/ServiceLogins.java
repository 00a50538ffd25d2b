package org.nastavnik.standalone.processes;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.nastavnik.platform.postgres.MadeUpLogin;
import org.nastavnik.standalone.CannotStart;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A login for each process, which owns the schemas that are the process's own and may add to the event store: nobody's
 * rights go so far as to change or remove an event. Passwords are made up at each start and kept nowhere.
 */
final class ServiceLogins {

    private static final int PASSWORD_BYTES = 24;

    private final JdbcConnectionDetails owner;
    private final SecureRandom random;

    /** @param owner who may make roles, and owns what one process has made that was all services at once */
    ServiceLogins(JdbcConnectionDetails owner, SecureRandom random) {
        this.owner = owner;
        this.random = random;
    }

    /**
     * Makes them, and hands each what is its own.
     *
     * @return the passwords
     */
    Map<Part, String> made() {
        new SchemaMigration("eventstore")
                .bringUpToDate(new DriverManagerDataSource(
                        owner.getJdbcUrl(), value(owner.getUsername()), value(owner.getPassword())));
        Map<Part, String> passwords = new EnumMap<>(Part.class);
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            for (Part part : Part.values()) {
                String password = password();
                passwords.put(part, password);
                statement.execute(MadeUpLogin.statements(part.login(), password));
                statement.execute(rights(part.login()));
                for (String schema : part.schemas()) {
                    statement.execute(ownership(schema, part.login()));
                }
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "The logins of the services cannot be made; the database's user needs the right to create roles and"
                            + " schemas: " + e.getMessage() + ".",
                    e);
        }
        return passwords;
    }

    private static String rights(String login) {
        return """
            GRANT %1$s TO CURRENT_USER;
            GRANT USAGE ON SCHEMA eventstore TO %1$s;
            GRANT SELECT, INSERT ON eventstore.domain_event, eventstore.sealed_kind TO %1$s;
            GRANT SELECT ON ALL TABLES IN SCHEMA eventstore TO %1$s;
            """.formatted(login);
    }

    /** What belongs to a table, such as the sequence that numbers its rows, goes with it. */
    private static String ownership(String schema, String login) {
        return """
            CREATE SCHEMA IF NOT EXISTS %1$s;
            ALTER SCHEMA %1$s OWNER TO %2$s;
            DO $$ DECLARE one record; BEGIN
                FOR one IN SELECT oid::regclass AS name FROM pg_class thing
                            WHERE relnamespace = '%1$s'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
                              AND relowner <> '%2$s'::regrole
                              AND NOT EXISTS (SELECT FROM pg_depend
                                               WHERE classid = 'pg_class'::regclass AND objid = thing.oid
                                                 AND refclassid = 'pg_class'::regclass AND deptype IN ('a', 'i'))
                LOOP EXECUTE format('ALTER TABLE %%s OWNER TO %2$s', one.name); END LOOP;
                FOR one IN SELECT oid::regprocedure AS name FROM pg_proc
                            WHERE pronamespace = '%1$s'::regnamespace AND proowner <> '%2$s'::regrole
                LOOP EXECUTE format('ALTER ROUTINE %%s OWNER TO %2$s', one.name); END LOOP;
            END $$;
            """.formatted(schema, login);
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String value(@Nullable String given) {
        return given == null ? "" : given;
    }
}
