package org.nastavnik.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root, for good reasons; where there is nobody but root, as in many a
 * container, it runs as nobody.
 *
 * @param owner to whom its files have to belong, if root starts it
 * @param prefix what a command line begins with to be run this way
 */
record Unprivileged(int owner, List<String> prefix) {

    /** Whoever starts it is somebody. */
    private static final Unprivileged AS_ONESELF = new Unprivileged(0, List.of());

    /** In a name space where root is nobody; outside of it, and for the files, root remains root. */
    private static final Unprivileged IN_A_NAMESPACE = new Unprivileged(0, List.of("unshare", "-U"));

    /** For where name spaces are forbidden: with one right of root's, to get at directories that are shut to others. */
    private static final Unprivileged AS_NOBODY = new Unprivileged(
            65534,
            List.of(
                    "setpriv",
                    // Or the right would not count where a program asks what it may do before it does it.
                    "--securebits=+no_setuid_fixup",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"));

    /** The first that works on this machine. */
    static Unprivileged here() throws InterruptedException {
        if (!isRoot()) {
            return AS_ONESELF;
        }
        for (Unprivileged way : List.of(IN_A_NAMESPACE, AS_NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new PostgresFailure("PostgreSQL refuses to run as root, and this machine has no other user to offer"
                + " (neither unshare nor setpriv works); start as an ordinary user.");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private boolean works() throws InterruptedException {
        try {
            return new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of("true"))
                                    .toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** PostgreSQL runs on nothing but its own files; an earlier run may have been made another way. */
    void takeOver(Path files) throws IOException {
        if (!isRoot() || Files.getAttribute(files, "unix:uid").equals(owner)) {
            return;
        }
        try (var all = Files.walk(files)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
