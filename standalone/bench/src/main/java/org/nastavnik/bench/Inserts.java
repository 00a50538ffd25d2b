package org.nastavnik.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference for commands: pgbench, which has as many clients insert one row after another on the same server. */
final class Inserts {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+).*");

    private final Properties server = new Properties();

    /** @param settings the file {@code postgres.properties} of the data directory */
    Inserts(Path settings) throws IOException {
        try (Reader reader = Files.newBufferedReader(settings)) {
            server.load(reader);
        }
    }

    /** Transactions in a second, each on the disk. */
    double perSecond(int clients, int seconds) throws IOException, InterruptedException {
        pgbench("CREATE TABLE bench_row (id bigserial PRIMARY KEY, words text);", "-t", "1");
        String told = pgbench(
                "INSERT INTO bench_row (words) VALUES (repeat('w', 300));",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-T",
                Integer.toString(seconds));
        pgbench("DROP TABLE bench_row;", "-t", "1");
        Matcher tps = TPS.matcher(told);
        if (!tps.find()) {
            throw new IOException("pgbench told no figure: " + told);
        }
        return Double.parseDouble(tps.group(1));
    }

    private String pgbench(String statement, String... options) throws IOException, InterruptedException {
        Matcher url = URL.matcher(server.getProperty("url"));
        if (!url.matches()) {
            throw new IOException("No address of a PostgreSQL: " + server.getProperty("url"));
        }
        Path script = Files.createTempFile("bench", ".sql");
        Files.writeString(script, statement);
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-f", script.toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PGHOST", url.group(1),
                        "PGPORT", url.group(2),
                        "PGDATABASE", url.group(3),
                        "PGUSER", server.getProperty("user"),
                        "PGPASSWORD", server.getProperty("password")));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + told);
        }
        Files.delete(script);
        return told;
    }
}
