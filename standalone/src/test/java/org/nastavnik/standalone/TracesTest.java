package org.nastavnik.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {

    private static final String WORD = "Звездокрылова";

    private final Traces traces = new Traces(List.of(WORD, "aelita"));

    @Test
    void findsAWordHoweverItIsWritten() {
        String said = "Кто? " + WORD + "!";
        byte[] bytes = said.getBytes(UTF_8);
        assertThat(traces.in(bytes)).containsExactly(WORD + " in UTF-8");
        assertThat(traces.in(HexFormat.of().formatHex(bytes).getBytes(UTF_8)))
                .containsExactly(WORD + " in hexadecimal");
        assertThat(traces.in(HexFormat.of().withUpperCase().formatHex(bytes).getBytes(UTF_8)))
                .containsExactly(WORD + " in hexadecimal");
        assertThat(traces.in(
                        "\"\\u0437\\u0417\\u0432\\u0435\\u0437\\u0434\\u043e\\u043a\\u0440\\u044b\\u043b\\u043e\\u0432\\u0430\""
                                .getBytes(UTF_8)))
                .containsExactly(WORD + " in JSON");
        for (String before : List.of("", "a", "ab", "abc")) {
            byte[] shifted = (before + said).getBytes(UTF_8);
            assertThat(traces.in(Base64.getEncoder().encode(shifted))).contains(WORD + " in Base64");
            assertThat(traces.in(Base64.getUrlEncoder().encode(shifted))).contains(WORD + " in Base64 for URLs");
        }
        assertThat(traces.in("Звездокрылов aelit".getBytes(UTF_8))).isEmpty();
    }

    /** It reads a large one in parts. */
    @Test
    void findsAWordWhereverItStandsInAFile(@TempDir Path directory) throws IOException {
        byte[] word = WORD.getBytes(UTF_8);
        for (int at : new int[] {0, (1 << 22) - 7, (1 << 23) - 1, 9_000_000}) {
            byte[] content = new byte[10_000_000];
            System.arraycopy(word, 0, content, at, word.length);
            assertThat(traces.in(Files.write(directory.resolve("file"), content)))
                    .as("at %d", at)
                    .containsExactly(WORD + " in UTF-8");
        }
        assertThat(traces.in(Files.write(directory.resolve("file"), new byte[10_000_000])))
                .isEmpty();
    }
}
