package org.nastavnik.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What tests ask of a server, and of the process that it is. */
final class Servers {

    private Servers() {}

    static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }

    static String ask(PostgresServer server, String question) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static ProcessHandle process(Path directory) throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile(directory)).getFirst()))
                .orElseThrow();
    }

    static Path pidFile(Path directory) {
        return directory.resolve("postgres/data/postmaster.pid");
    }

    static String log(Path directory) throws IOException {
        return Files.readString(directory.resolve("logs/postgres.log"));
    }
}
