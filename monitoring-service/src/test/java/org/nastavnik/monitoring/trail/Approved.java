package org.nastavnik.monitoring.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One stored event of each kind and revision, of all services: the files that their tests hold them to.
 *
 * @param kind the event's name
 */
record Approved(String kind, String revision, JsonNode payload) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The aggregate that they all have happened to. */
    static final String AGGREGATE = "0198c0de-0000-7000-8000-000000000001";

    /** Whose they are. */
    static final String INSTITUTION = "0198c0de-0000-7000-8000-00000000000a";

    static List<Approved> all() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Approved> all = modules.map(module -> module.resolve("src/test/resources/approved"))
                    .filter(Files::isDirectory)
                    .flatMap(Approved::in)
                    .toList();
            if (all.stream()
                            .map(one -> one.kind.substring(0, one.kind.indexOf('.')))
                            .distinct()
                            .count()
                    < 4) {
                throw new IllegalStateException("Not all services have approved events: " + all);
            }
            return all;
        }
    }

    /** The latest revision of that kind. */
    static Approved of(String kind) throws IOException {
        return all().stream()
                .filter(one -> one.kind.equals(kind))
                .max((one, other) -> one.revision.compareTo(other.revision))
                .orElseThrow();
    }

    private static Stream<Approved> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Approved::read).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Approved read(Path file) {
        String name = file.getFileName().toString().replace(".json", "");
        int end = name.lastIndexOf('.');
        return new Approved(name.substring(0, end), name.substring(end + 1), JSON.readTree(file.toFile()));
    }
}
