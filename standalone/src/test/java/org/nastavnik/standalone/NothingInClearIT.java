package org.nastavnik.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is said about people stands in clear in anything that the finished jar leaves behind. */
@Timeout(600)
class NothingInClearIT {

    private static final String TABLES = """
        SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
         WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
        """;

    @TempDir
    Path directory;

    private final Traces personal = new Traces(Aelita.WORDS);

    /** The name of the school, which anybody may know; where it is not found, nothing would be. */
    private final Traces known = new Traces(List.of(Aelita.OPEN));

    @Test
    void whateverIsDoneWithPeople() throws Exception {
        Path data = directory.resolve("data");
        Path errors = directory.resolve("errors");
        try (Launched platform =
                new Launched(data, errors, Map.of("MENTORING_ADMIN_PASSWORD", Aelita.PASSWORD), "--empty")) {
            var school = new Aelita(platform.awaitAddress());
            school.live();
            try (Connection database = connect(platform.database())) {
                assertThat(inTables(known, database))
                        .containsKeys("eventstore.domain_event", "participants.institution");
                assertThat(inTables(personal, database)).isEmpty();
                school.erase();
                leaveADeadLetter(database, school);
                assertThat(inTables(personal, database)).isEmpty();
                try (Statement sql = database.createStatement()) {
                    // What is only in memory yet goes into the files.
                    sql.execute("CHECKPOINT");
                }
            }
            assertThat(platform.end()).isEqualTo(143);
            assertThat(personal.in(String.join("\n", platform.printed()).getBytes(UTF_8)))
                    .isEmpty();
        }
        assertThat(personal.in(errors)).isEmpty();
        assertThat(inFiles(known, data)).isNotEmpty();
        assertThat(inFiles(personal, data)).isEmpty();
    }

    /** An event that a projection cannot write stays with it; and the failure is told in the log. */
    private static void leaveADeadLetter(Connection database, Aelita school) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute("ALTER TABLE participants.person ADD CONSTRAINT nobody CHECK (institution IS NULL) NOT VALID");
            school.she.post(201, "/api/persons", """
                {"institution": "%s", "fullName": "Звездокрылова Вторая", "position": "Перигеевед",
                 "hiredOn": "2021-08-20", "teachingSince": "2021-09-01", "email": "a@aelita-mail.example"}
                """.formatted(Aelita.SCHOOL));
            school.she.get(200, "/api/persons?institution=" + Aelita.SCHOOL);
            try (ResultSet letters = sql.executeQuery("SELECT count(*) FROM participants.dead_letter")) {
                assertThat(letters.next()).isTrue();
                assertThat(letters.getInt(1)).isEqualTo(1);
            }
        }
    }

    private static Map<String, Set<String>> inTables(Traces traces, Connection database) throws SQLException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Statement sql = database.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("eventstore.domain_event", "participants.person", "vault.subject_key");
            for (String table : tables) {
                try (ResultSet rows = sql.executeQuery("SELECT * FROM " + table)) {
                    Set<String> there = new TreeSet<>();
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            there.addAll(inColumn(traces, rows, column));
                        }
                    }
                    if (!there.isEmpty()) {
                        found.put(table, there);
                    }
                }
            }
        }
        return found;
    }

    private static Set<String> inColumn(Traces traces, ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return Set.of();
        }
        boolean binary = row.getMetaData().getColumnTypeName(column).equals("bytea");
        return traces.in(binary ? row.getBytes(column) : text.getBytes(UTF_8));
    }

    private static Map<String, Set<String>> inFiles(Traces traces, Path data) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(100);
        for (Path file : files) {
            Set<String> there = traces.in(file);
            if (!there.isEmpty()) {
                found.put(data.relativize(file).toString(), there);
            }
        }
        return found;
    }

    private static Connection connect(Properties database) throws SQLException {
        return DriverManager.getConnection(
                database.getProperty("url"), database.getProperty("user"), database.getProperty("password"));
    }
}
