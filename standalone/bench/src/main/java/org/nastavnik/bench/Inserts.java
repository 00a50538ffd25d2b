package org.nastavnik.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference for commands: pgbench, which has as many clients insert one row after another on the same server. Nothing
 * else uses that meanwhile, for its connections would not suffice for the most clients and the platform's pools.
 */
final class Inserts {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final int SECONDS = 10;

    private final Server server;
    private final Map<Integer, List<Double>> measured = new TreeMap<>();

    Inserts(Server server) {
        this.server = server;
    }

    /** Measures transactions in a second, each on the disk, once more. */
    void measure(int... clients) throws IOException, InterruptedException {
        pgbench("DROP TABLE IF EXISTS bench_row;", "-t", "1");
        pgbench("CREATE TABLE bench_row (id bigserial PRIMARY KEY, words text);", "-t", "1");
        for (int many : clients) {
            Table.progress("pgbench, %d clients".formatted(many));
            String told = pgbench(
                    "INSERT INTO bench_row (words) VALUES (repeat('w', 300));",
                    "-M",
                    "prepared",
                    "-c",
                    Integer.toString(many),
                    "-j",
                    Integer.toString(Math.min(many, 2)),
                    "-T",
                    Integer.toString(SECONDS));
            Matcher tps = TPS.matcher(told);
            if (!tps.find()) {
                throw new IOException("pgbench told no figure: " + told);
            }
            measured.computeIfAbsent(many, _ -> new ArrayList<>()).add(Double.valueOf(tps.group(1)));
        }
        pgbench("DROP TABLE bench_row;", "-t", "1");
    }

    /** The mean of all that was measured with so many clients. */
    double perSecond(int clients) {
        return all(clients).stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Each that was, so that one sees how far they lie apart. */
    String spread(int clients) {
        return String.join(", ", all(clients).stream().map("%,.0f"::formatted).toList());
    }

    private List<Double> all(int clients) {
        return measured.getOrDefault(clients, List.of());
    }

    private String pgbench(String statement, String... options) throws IOException, InterruptedException {
        Path script = Files.createTempFile("bench", ".sql");
        Files.writeString(script, statement);
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-f", script.toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(server.environment());
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(script);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + told);
        }
        return told;
    }
}
