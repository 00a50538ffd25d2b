package org.nastavnik.platform.personaldata;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.nastavnik.platform.postgres.MadeUpLogin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How to get at the vault's schema: in the same database as all else, by a login of its own, whose password follows from the
 * master key. Where that login does not let in, because it is not there or there is another master key now, the ordinary one
 * makes it; which takes the right to make roles. Services that have a database each share a vault in another, whose address
 * and login are given.
 */
final class VaultLogin {

    private static final Logger log = LoggerFactory.getLogger(VaultLogin.class);

    private static final String ROLE = "nastavnik_vault";
    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_MILLIS = 3_000;

    /** Who gets in, where the address itself says so; the driver would take that for more than what it is told beside. */
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("(?<=[?&])(user|password)=[^&]*&?");

    private final JdbcConnectionDetails database;
    private final String url;
    private final String user;
    private final String password;
    private final boolean given;

    /** @param elsewhere if it is not in this database */
    VaultLogin(JdbcConnectionDetails database, MasterKeys master, Elsewhere elsewhere) {
        this.database = database;
        this.given = !elsewhere.username().isBlank();
        this.url = USER_IN_ADDRESS
                .matcher(elsewhere.url().isBlank() ? database.getJdbcUrl() : elsewhere.url())
                .replaceAll("");
        this.user = given ? elsewhere.username() : ROLE;
        this.password = given ? elsewhere.password() : master.derived("login/" + ROLE);
    }

    /** Connections to the vault, its schema brought up to date. */
    HikariDataSource open() {
        if (!given && !letsIn()) {
            make();
        }
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("vault");
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        HikariDataSource opened = new HikariDataSource(pool);
        new SchemaMigration("vault").bringUpToDate(opened);
        return opened;
    }

    /** How to get in, for whoever needs a connection of its own. */
    JdbcConnectionDetails details() {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return user;
            }

            @Override
            public String getPassword() {
                return password;
            }
        };
    }

    private boolean letsIn() {
        try (Connection tried = DriverManager.getConnection(url, user, password)) {
            return tried.isValid(1);
        } catch (SQLException e) {
            log.debug("The vault's login does not let in yet", e);
            return false;
        }
    }

    private void make() {
        try (Connection ordinary = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                Statement statement = ordinary.createStatement()) {
            statement.execute(
                    MadeUpLogin.statements(ROLE, password) + "CREATE SCHEMA IF NOT EXISTS vault AUTHORIZATION " + ROLE);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The login " + ROLE + " for the schema vault cannot be made; the database's user needs the right to"
                            + " create roles (CREATEROLE), and schemas in this database.",
                    e);
        }
    }

    /**
     * Another database for it; each is blank where it is as usual.
     *
     * @param username owner of that database, or of a schema {@code vault} in it
     */
    record Elsewhere(String url, String username, String password) {

        static final Elsewhere NOWHERE = new Elsewhere("", "", "");

        Elsewhere {
            if (!url.isBlank() && username.isBlank()) {
                throw new IllegalArgumentException(
                        "mentoring.vault.url is given without mentoring.vault.username: nobody here may make a login"
                                + " there");
            }
        }
    }
}
