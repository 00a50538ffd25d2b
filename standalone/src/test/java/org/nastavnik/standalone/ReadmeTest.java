package org.nastavnik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README leads to is there, and every feature is in its index. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ru.md", "docs/adr/README.md"})
    void leadsToWhatIsThere(String page) throws IOException {
        Path file = ROOT.resolve(page);
        assertThat(links(file))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(file.resolveSibling(link).normalize())
                        .as(link)
                        .exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ru.md"})
    void indexesEveryFeature(String page) throws IOException {
        List<String> links = links(ROOT.resolve(page));
        try (var files = Files.walk(ROOT, 9)) {
            List<String> features = files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> ROOT.relativize(file.getParent()).toString())
                    .filter(room -> room.matches("(\\w+-service|gateway)/src/main/java/org/nastavnik/\\w+/\\w+"))
                    .toList();
            assertThat(features).isNotEmpty();
            assertThat(links).containsAll(features);
        }
    }

    private static List<String> links(Path file) throws IOException {
        return LINK.matcher(Files.readString(file))
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
