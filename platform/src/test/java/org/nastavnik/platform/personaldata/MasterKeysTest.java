package org.nastavnik.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {

    private static final String FORMER = written("the master key of former times..");
    private static final String PRESENT = written("the master key of the present day");
    private static final byte[] SECRET = "a secret".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();

    @Test
    void unwrapsWhatItHasWrapped() {
        MasterKeys keys = MasterKeys.of(FORMER, random);
        byte[] wrapped = keys.wrap(SECRET, "test");
        assertThat(keys.unwrap(wrapped, "test")).isEqualTo(SECRET);
        assertThat(new String(wrapped, UTF_8)).doesNotContain("secret");
        assertThat(keys.wrap(SECRET, "test")).isNotEqualTo(wrapped);
    }

    @Test
    void unwrapsForNothingElse() {
        MasterKeys keys = MasterKeys.of(FORMER, random);
        byte[] wrapped = keys.wrap(SECRET, "test");
        assertThatThrownBy(() -> keys.unwrap(wrapped, "another")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void unwrapsNothingThatWasChanged() {
        MasterKeys keys = MasterKeys.of(FORMER, random);
        byte[] wrapped = keys.wrap(SECRET, "test");
        for (int at = 0; at < wrapped.length; at++) {
            byte[] changed = wrapped.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> keys.unwrap(changed, "test")).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void formerKeysUnwrapUntilAllIsWrappedAnew() {
        byte[] wrapped = MasterKeys.of(FORMER, random).wrap(SECRET, "test");
        MasterKeys both = MasterKeys.of(PRESENT + "," + FORMER, random);
        assertThat(both.unwrap(wrapped, "test")).isEqualTo(SECRET);

        byte[] renewed = both.renewed(wrapped, "test").orElseThrow();
        assertThat(both.renewed(renewed, "test")).isEmpty();
        MasterKeys present = MasterKeys.of(PRESENT, random);
        assertThat(present.unwrap(renewed, "test")).isEqualTo(SECRET);
        assertThatThrownBy(() -> present.unwrap(wrapped, "test")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void makesAFileForItsOwnersEyesOnce(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("data").resolve("master.key");
        byte[] wrapped = MasterKeys.in(file, random).wrap(SECRET, "test");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKeys.in(file, random).unwrap(wrapped, "test")).isEqualTo(SECRET);
    }

    @Test
    void saysWhichFileHoldsNoKey(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("master.key"), "too short\n");
        assertThatThrownBy(() -> MasterKeys.in(file, random))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void whatFollowsFromAKeyIsAlwaysTheSame() {
        String derived = MasterKeys.of(FORMER, random).derived("login");
        assertThat(MasterKeys.of(FORMER + " " + PRESENT, random).derived("login"))
                .isEqualTo(derived);
        assertThat(MasterKeys.of(FORMER, random).derived("another")).isNotEqualTo(derived);
        assertThat(MasterKeys.of(PRESENT, random).derived("login")).isNotEqualTo(derived);
    }

    private static String written(String key) {
        byte[] bytes = new byte[32];
        System.arraycopy(key.getBytes(UTF_8), 0, bytes, 0, 32);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
