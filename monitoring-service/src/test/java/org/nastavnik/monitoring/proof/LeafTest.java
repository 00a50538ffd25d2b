package org.nastavnik.monitoring.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the log: written in one way, and read in no other. */
class LeafTest {

    private static final String LINE =
            "{\"aggregate\":\"a\",\"id\":\"i\",\"metadata\":\"e30=\",\"payload\":\"eyJ4IjoxfQ==\","
                + "\"revision\":\"1\",\"sequence\":7,\"timestamp\":\"2026-11-25T06:00:00.000Z\",\"type\":\"test.told\"}";
    private static final String HASH =
            "{\"leafHash\":\"" + Hash.ofLeaf(new byte[1]).base64() + "\"}";

    @Test
    void aLeafIsReadAsItWasWritten() {
        assertThat(LeafReader.read(bytes(LINE))).isInstanceOfSatisfying(Leaf.class, leaf -> {
            assertThat(leaf.aggregate()).isEqualTo("a");
            assertThat(leaf.id()).isEqualTo("i");
            assertThat(leaf.metadata()).isEqualTo(bytes("{}"));
            assertThat(leaf.payload()).isEqualTo(bytes("{\"x\":1}"));
            assertThat(leaf.revision()).isEqualTo("1");
            assertThat(leaf.sequence()).isEqualTo(7);
            assertThat(leaf.timestamp()).isEqualTo("2026-11-25T06:00:00.000Z");
            assertThat(leaf.type()).isEqualTo("test.told");
            assertThat(leaf.line()).isEqualTo(bytes(LINE));
            assertThat(leaf.hash()).isEqualTo(Hash.ofLeaf(bytes(LINE)));
        });
    }

    @Test
    void theHashOfAnothersLeafIsThatLeafs() {
        LogLine read = LeafReader.read(bytes(HASH));
        assertThat(read).isInstanceOf(LeafHash.class);
        assertThat(read.hash()).isEqualTo(Hash.ofLeaf(new byte[1]));
    }

    /** As RFC 8785 writes texts. */
    @ParameterizedTest
    @ValueSource(strings = {"", "школа", "😀", "\"\\/", "\b\t\n\f\r", "\u0001\u001f\u007f", "\u2028", "<&>'"})
    void anyTextIsWrittenInOneWay(String text) {
        Leaf leaf = leaf(text, null);
        assertThat(LeafReader.read(leaf.line())).isInstanceOfSatisfying(Leaf.class, read -> {
            assertThat(read.type()).isEqualTo(text);
            assertThat(read.revision()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"aggregate\"|{ \"aggregate\"",
                "\"test.told\"}|\"test.told\",\"more\":1}",
                "\"test.told\"}|\"test.told\"}{}",
                "\"test.told\"}|\"test.told\",\"type\":\"test.told\"}",
                "\"test.told\"}|\"test.told\"",
                "\"sequence\":7|\"sequence\":\"7\"",
                "\"sequence\":7|\"sequence\":07",
                "\"sequence\":7|\"sequence\":7.0",
                "\"sequence\":7|\"sequence\":99999999999999999999",
                "\"sequence\":7|\"sequence\":null",
                "\"sequence\":7|\"sequence\":[7]",
                "\"revision\":\"1\"|\"revision\":1",
                "\"revision\":\"1\",|``",
                "\"e30=\"|\"e30\"",
                "\"e30=\"|\"e31=\"",
                "\"e30=\"|\"?\"",
                "\"id\":\"i\"|\"id\":\"\\u0069\"",
                "\"aggregate\":\"a\",\"id\":\"i\"|\"id\":\"i\",\"aggregate\":\"a\""
            })
    void theSameWrittenOtherwiseIsNone(String part, @Nullable String otherwise) {
        String line = LINE.replace(part, otherwise == null ? "" : otherwise);
        assertThat(line).isNotEqualTo(LINE);
        assertThatIllegalArgumentException().isThrownBy(() -> LeafReader.read(bytes(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "x", "{}", "{\"leafHash\":\"AA==\"}", "{\"leafHash\":null}"})
    void notEveryLineIsOne(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> LeafReader.read(bytes(line)));
    }

    @Test
    void aHashWithSomethingBesideIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeafReader.read(bytes(HASH.replace("}", ",\"id\":\"i\"}"))));
        assertThatIllegalArgumentException().isThrownBy(() -> LeafReader.read(bytes(HASH + "\r")));
        assertThatIllegalArgumentException().isThrownBy(() -> LeafReader.read(bytes(LINE + " ")));
    }

    @Test
    void bytesThatAreNoTextAreNone() {
        byte[] line = bytes(LINE);
        line[15] = (byte) 0xff;
        assertThatIllegalArgumentException().isThrownBy(() -> LeafReader.read(line));
    }

    private static Leaf leaf(String type, @Nullable String revision) {
        return new Leaf("a", "i", new byte[0], new byte[] {1, -1}, revision, 0, "2026-11-25T06:00:00.000Z", type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
