package org.nastavnik.platform.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Scripts that bring a database schema up to date, by Flyway. What they were when they had last been run is written down beside
 * Flyway's history, as the comment on its table: as long as they are the same, nothing else is looked at, which saves a start a
 * tenth of its time.
 *
 * @param schema in which they run
 * @param folder of the class path, below {@code db}
 * @param history the table of what has been run, in that schema
 * @param besideOthers whether other scripts may have made something in the schema before
 */
public record Scripts(String schema, String folder, String history, boolean besideOthers) {

    /** Runs those that have not been run. */
    public void run(DataSource database) {
        JdbcClient client = JdbcClient.create(database);
        String now = fingerprint();
        if (!now.equals(lastRun(client))) {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(schema)
                    .locations("classpath:db/" + folder)
                    .table(history)
                    .baselineOnMigrate(besideOthers)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            writeDown(now, client);
        }
    }

    private String table() {
        return schema + "." + history;
    }

    private String lastRun(JdbcClient client) {
        return client.sql("SELECT coalesce(obj_description(to_regclass(?), 'pg_class'), '')")
                .param(table())
                .query(String.class)
                .single();
    }

    /** Whoever uses the schema of another leaves that to its owner. */
    private void writeDown(String fingerprint, JdbcClient client) {
        boolean owner = client.sql("SELECT pg_has_role(relowner, 'MEMBER') FROM pg_class WHERE oid = to_regclass(?)")
                .param(table())
                .query(Boolean.class)
                .single();
        if (owner) {
            client.sql("COMMENT ON TABLE " + table() + " IS '" + fingerprint + "'")
                    .update();
        }
    }

    /** Over the names and the words of all scripts. */
    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/" + folder + "/*.sql");
            Arrays.sort(scripts, Comparator.comparing(Scripts::name));
            for (Resource script : scripts) {
                digest.update(name(script).getBytes(StandardCharsets.UTF_8));
                try (InputStream words = script.getInputStream()) {
                    digest.update(words.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Resource script) {
        return String.valueOf(script.getFilename());
    }
}
