package org.nastavnik.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What has to be known before Spring Boot starts. It reads the same settings from the same places, arguments before the
 * environment.
 *
 * @param data {@code MENTORING_DATA}, the directory of everything that is kept; by default {@code data} in the current
 *     one
 * @param port {@code SERVER_PORT} of the web server, 8080 by default; 0 for any free one
 * @param address {@code SERVER_ADDRESS} that it listens on; by default each of the machine's
 * @param ownDatabase unless {@code SPRING_DATASOURCE_URL} names another
 */
public record Settings(Path data, int port, @Nullable String address, boolean ownDatabase) {

    private static final int MAX_PORT = 65_535;

    /** As arguments and environment say. */
    public static Settings from(String... arguments) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        String data = environment.getProperty("mentoring.data", "");
        String address = environment.getProperty("server.address", "");
        return new Settings(
                Path.of(data.isBlank() ? "data" : data).toAbsolutePath().normalize(),
                port(environment.getProperty("server.port", "8080")),
                address.isBlank() ? null : address,
                !environment.containsProperty("spring.datasource.url"));
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > MAX_PORT) {
            throw new CannotStart("SERVER_PORT is " + text + ", which is not a number from 0 to " + MAX_PORT + ".");
        }
        return port;
    }

    /** The same for another port. */
    public Settings on(int another, @Nullable String listened) {
        return new Settings(data, another, listened, ownDatabase);
    }

    /**
     * Finds out early what the web server would find out late.
     *
     * @throws CannotStart if the port cannot be had
     */
    public void checkPort() {
        try (var socket = new ServerSocket()) {
            socket.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d cannot be had (%s); stop the program that has it, or choose another with SERVER_PORT."
                            .formatted(port, e.getMessage()),
                    e);
        }
    }
}
