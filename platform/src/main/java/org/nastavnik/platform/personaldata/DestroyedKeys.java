package org.nastavnik.platform.personaldata;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.nastavnik.platform.eventstore.OwnConnection;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Hears that some process has destroyed keys, so that none holds on to what it has in memory of them. */
final class DestroyedKeys extends OwnConnection {

    /** What is said on it: nothing. */
    static final String CHANNEL = "keys_destroyed";

    private static final int LISTEN_MILLIS = 10_000;

    private final Vault vault;

    /** @param database as the vault's login gets in */
    DestroyedKeys(JdbcConnectionDetails database, Vault vault) {
        super(database);
        this.vault = vault;
    }

    @Override
    protected void work(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        // Whatever was destroyed while nobody listened.
        vault.forget();
        PGConnection word = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            if (word.getNotifications(LISTEN_MILLIS).length > 0) {
                vault.forget();
            }
        }
    }
}
