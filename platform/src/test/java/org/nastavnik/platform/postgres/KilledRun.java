package org.nastavnik.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A process that starts a server, has it acknowledge a row, says so, and then does nothing until it is killed. */
final class KilledRun {

    static final String ACKNOWLEDGED = "acknowledged";

    private KilledRun() {}

    public static void main(String... arguments) throws IOException, SQLException {
        var server = new PostgresServer(Path.of(arguments[0]), _ -> {});
        server.start();
        try (Connection connection = Servers.connect(server);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('" + ACKNOWLEDGED + "')");
        }
        IO.println(ACKNOWLEDGED);
        // Should the test itself be killed, this ends as well.
        System.in.read();
    }

    /** In a process of its own, which has got as far as saying so. */
    static Process in(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = process.inputReader().readLine();
        if (!ACKNOWLEDGED.equals(said)) {
            throw new IOException("It said " + said);
        }
        return process;
    }
}
