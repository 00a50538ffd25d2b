package org.nastavnik.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform's PostgreSQL, by what {@code postgres.properties} of the data directory says. */
final class Server {

    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+).*");

    private final Properties settings = new Properties();

    /** @param directory of the platform's data */
    Server(Path directory) throws IOException {
        try (Reader reader = Files.newBufferedReader(directory.resolve("postgres.properties"))) {
            settings.load(reader);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.getProperty("url"), user(), password());
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** The one number that a question is about. */
    long number(String question) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** For PostgreSQL's own programs. */
    Map<String, String> environment() throws IOException {
        Matcher parts = URL.matcher(url());
        if (!parts.matches()) {
            throw new IOException("No address of a PostgreSQL: " + url());
        }
        return Map.of(
                "PGHOST", parts.group(1),
                "PGPORT", parts.group(2),
                "PGDATABASE", parts.group(3),
                "PGUSER", user(),
                "PGPASSWORD", password());
    }

    String url() {
        return settings.getProperty("url");
    }

    String user() {
        return settings.getProperty("user");
    }

    String password() {
        return settings.getProperty("password");
    }
}
