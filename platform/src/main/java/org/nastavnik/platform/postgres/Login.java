package org.nastavnik.platform.postgres;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How to get into the database; the only one who can, and its owner. */
record Login(String url, String user, String password) {

    /** Both of the database and of its owner. */
    static final String NAME = "nastavnik";

    private static final int PASSWORD_BYTES = 24;

    static Login withNewPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return new Login(urlOn(0), NAME, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    Login on(int port) {
        return new Login(urlOn(port), user, password);
    }

    private static String urlOn(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** The port that it was last reached on; 0 if none yet. */
    int port() {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    static @Nullable Login readFrom(Path file) throws IOException {
        if (Files.notExists(file)) {
            return null;
        }
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        String url = lines.getProperty("url");
        String user = lines.getProperty("user");
        String password = lines.getProperty("password");
        if (url == null || user == null || password == null) {
            throw new IOException(file + " lacks its url, user or password.");
        }
        return new Login(url, user, password);
    }

    /** Written by hand: {@link Properties} would escape the URL's colons, which not every reader of it expects. */
    void writeTo(Path file) throws IOException {
        OwnerOnly.write(file, "url=%s%nuser=%s%npassword=%s%n".formatted(url, user, password));
    }
}
