package org.nastavnik.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nastavnik.platform.postgres.Servers.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Configuration;

class PostgresServerTest {

    @TempDir
    static Path directory;

    private static PostgresServer server;

    @BeforeAll
    static void starts() {
        server = new PostgresServer(directory, _ -> {});
        server.start();
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "server_encoding, UTF8",
        "log_timezone, UTC",
        "max_connections, 200",
    })
    void isSetTo(String setting, String value) throws SQLException {
        assertThat(ask(server, "SHOW " + setting)).isEqualTo(value);
    }

    /** The order of rows and the case of letters follow from PostgreSQL alone, and are the same on every machine. */
    @Test
    void knowsRussianByItself() throws SQLException {
        assertThat(ask(server, "SELECT datlocprovider FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("b");
        assertThat(ask(server, "SELECT lower('НАСТАВНИК')")).isEqualTo("наставник");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void letsNobodyInWithoutThePassword(String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), password))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isIn("28P01", "08004"));
    }

    @Test
    void trustsNobody() throws SQLException {
        assertThat(ask(server, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void isNotThereForOtherMachines() throws IOException {
        int port = portOf(server.getJdbcUrl());
        var addresses = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (InetAddress address : addresses) {
            assertThatThrownBy(() -> {
                        try (var socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, port), 1000);
                        }
                    })
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void tellsItsOwnerHowToGetIn() throws IOException, SQLException {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(directory.resolve("postgres.properties"))) {
            lines.load(reader);
        }
        assertThat(lines.stringPropertyNames()).containsExactlyInAnyOrder("url", "user", "password");
        assertThat(lines.getProperty("password")).hasSizeGreaterThanOrEqualTo(32);
        try (var connection = DriverManager.getConnection(
                lines.getProperty("url"), lines.getProperty("user"), lines.getProperty("password"))) {
            assertThat(connection.getCatalog()).isEqualTo("nastavnik");
        }
        assertThat(directory.resolve("postgres.properties")).content().contains("\nuser=", "url=jdbc:postgresql://");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres.properties, rw-------",
        "postgres, rwx------",
        "postgres/data, rwx------",
        "logs, rwx------",
        "logs/postgres.log, rw-------",
    })
    void shutsOut(String file, String permissions) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                .isEqualTo(permissions);
    }

    @Test
    void runsWhatOnlyItsOwnerCanHaveChanged() throws IOException {
        try (var programs = Files.walk(directory.resolve("postgres/program"))) {
            assertThat(programs.filter(file -> !Files.isSymbolicLink(file)))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .doesNotContain(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
        }
    }

    /** The password is in no file but the one, and in no log. */
    @Test
    void keepsThePasswordToItself() throws IOException {
        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile).filter(PostgresServerTest::holdsThePassword))
                    .containsExactly(directory.resolve("postgres.properties"));
        }
    }

    private static boolean holdsThePassword(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(server.getPassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isTheDatabaseOfAnApplication() {
        try (var context = application().run()) {
            assertThat(context.getBean(JdbcConnectionDetails.class)).isSameAs(server);
        }
    }

    @Test
    void isNotTheDatabaseOfAnApplicationThatIsToldOfAnother() {
        try (var context = application().run("--spring.datasource.url=jdbc:postgresql://elsewhere/nastavnik")) {
            assertThat(context.getBeansOfType(JdbcConnectionDetails.class)).isEmpty();
        }
    }

    private static SpringApplication application() {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        server.serve(application);
        return application;
    }

    private static int portOf(String url) {
        return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
