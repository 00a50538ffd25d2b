package org.nastavnik.monitoring.outsider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.monitoring.outsider.Export.Answer;
import org.nastavnik.monitoring.proof.NoteSigner;

/** The command line. */
class QuestionTest {

    private static final String KEY =
            NoteSigner.generated("test/log", new SecureRandom()).key().toString();

    @TempDir
    Path directory;

    @Test
    void isUnderstood() throws Exception {
        Question question = Question.of(List.of(
                "--checkpoint",
                "a",
                "export",
                "--key",
                KEY,
                "--checkpoint=b",
                "--on",
                "2023-12-31",
                "--as-of=2024-01-10T09:00:00Z"));
        assertThat(question.export()).isEqualTo(Path.of("export"));
        assertThat(question.key()).hasToString(KEY);
        assertThat(question.notes()).containsExactly(Path.of("a"), Path.of("b"));
        assertThat(question.on()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(question.asOf()).isEqualTo(Instant.parse("2024-01-10T09:00:00Z"));
    }

    @Test
    void aKeyMayStandInAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("key"), KEY + "\n");
        assertThat(Question.of(List.of("export", "--key", file.toString())).key())
                .hasToString(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "'', no-export",
        "--key KEY, no-export",
        "one two --key KEY, several-exports",
        "export, no-key",
        "export --key, no-value",
        "export --key KEY --key KEY, several-values",
        "export --key KEY --verbose, unknown-option",
        "export --key KEY -x, unknown-option",
        "export --key KEY --on 2023-13-01, no-time",
        "export --key KEY --on, no-value",
        "export --key KEY --as-of yesterday, no-time",
        "export --key nonsense, bad-key",
        "export --key test/log+00000000+AQ==, bad-key"
    })
    void whatIsAskedWronglyIsNotAnswered(String line, String code) {
        String[] arguments = Arrays.stream(line.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> one.equals("KEY") ? KEY : one)
                .toArray(String[]::new);
        assertThatExceptionOfType(Unanswerable.class)
                .isThrownBy(() -> Question.of(List.of(arguments)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
        for (String language : List.of("ru", "en")) {
            Answer answer = Export.asked(language, arguments);
            assertThat(answer.status()).isEqualTo(Verify.UNANSWERED);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.complaint().lines()).hasSize(1);
        }
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        String gone = directory.resolve("gone").toString();
        Path export = Files.writeString(directory.resolve("export"), "");
        Answer answer = Export.asked("en", gone, "--key", KEY);
        assertThat(answer.status()).isEqualTo(Verify.UNANSWERED);
        assertThat(answer.complaint()).startsWith(gone + ": cannot be read.");
        answer = Export.asked("en", export.toString(), "--key", KEY, "--checkpoint", gone);
        assertThat(answer.status()).isEqualTo(Verify.UNANSWERED);
        assertThat(answer.complaint()).startsWith(gone + ": cannot be read.");
        assertThat(Export.asked("en", directory.toString(), "--key", KEY).status())
                .isEqualTo(Verify.UNANSWERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "export --help"})
    void helpIsGiven(String line) {
        Answer answer = Export.asked("ru", line.split(" "));
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("--key").contains("--checkpoint").contains("Код завершения");
        assertThat(Export.asked("en", "--help").out()).contains("Exit status");
    }

    @Test
    void theLanguageIsThatOfTheEnvironment() {
        assertThat(language(Map.of())).contains("Всё");
        assertThat(language(Map.of("LANG", "C.UTF-8"))).contains("Всё");
        assertThat(language(Map.of("LANG", "ru_RU.UTF-8"))).contains("Всё");
        assertThat(language(Map.of("LANG", "en_GB.UTF-8"))).contains("All");
        assertThat(language(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "ru_RU.UTF-8")))
                .contains("Всё");
        assertThat(language(Map.of("LANG", "ru_RU.UTF-8", "LC_ALL", "", "LC_MESSAGES", "en")))
                .contains("All");
    }

    private static String language(Map<String, String> environment) {
        return Words.of(environment).say("verify.holds");
    }
}
