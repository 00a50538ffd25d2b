package org.nastavnik.monitoring.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed heads against what others have published of signed notes, and against whoever changes them. */
class CheckpointTest {

    /** From the documentation of Go's implementation of signed notes. */
    private static final String PUBLISHED = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String TEXT = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.
        """;
    private static final String SIGNATURE =
            "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

    private final NoteSigner signer = NoteSigner.generated("log.example/audit", new SecureRandom());
    private final Checkpoint head = new Checkpoint("log.example/audit", 42, Hash.ofLeaf(new byte[3]));
    private final String note = signer.sign(head.text());

    @Test
    void aPublishedSignatureIsThatOfThePublishedKey() {
        byte[] signature = Base64.getDecoder().decode(SIGNATURE);
        NoteKey key = NoteKey.of(PUBLISHED);
        assertThat(key).hasToString(PUBLISHED);
        assertThat(Arrays.copyOf(signature, 4)).isEqualTo(key.id());
        byte[] signed = Arrays.copyOfRange(signature, 4, signature.length);
        assertThat(key.hasSigned(TEXT.getBytes(UTF_8), signed)).isTrue();
        assertThat(key.hasSigned((TEXT + " ").getBytes(UTF_8), signed)).isFalse();
    }

    @Test
    void aHeadIsReadAsItWasSigned() {
        assertThat(note).startsWith("log.example/audit\n42\n" + head.root().base64() + "\n\n— log.example/audit ");
        assertThat(Checkpoint.of(note, signer.key())).isEqualTo(head);
        assertThat(Checkpoint.of(note, NoteKey.of(signer.key().toString()))).isEqualTo(head);
        assertThat(NoteSigner.of(signer.key(), signer.secret()).sign(head.text()))
                .isEqualTo(note);
    }

    @Test
    void signaturesOfOthersAndFurtherLinesMayStandBeside() {
        NoteSigner other = NoteSigner.generated("witness.example", new SecureRandom());
        String theirs = other.sign(head.text()).substring(head.text().length() + 1);
        assertThat(Checkpoint.of(note + theirs, signer.key())).isEqualTo(head);
        assertThat(Checkpoint.of(note + theirs, other.key())).isEqualTo(head);
        assertThat(Checkpoint.of(signer.sign(head.text() + "more\n"), signer.key()))
                .isEqualTo(head);
    }

    @Test
    void whatIsNotSignedIsNoHead() {
        NoteSigner namesake = NoteSigner.generated("log.example/audit", new SecureRandom());
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of(note, namesake.key()));
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of(note.replace("42", "43"), signer.key()));
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of(head.text(), signer.key()));
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of(note + "and more\n", signer.key()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.of(note.substring(0, note.length() - 1), signer.key()));
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of(note.replace("\n", "\r\n"), signer.key()));
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of(note + "— x ====\n", signer.key()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\n", "x\n1\n", "x\n-1\nAA==\n", "x\n01\nAA==\n", "x\n1\nAA==\n", "\n1\nAA==\n"})
    void whatIsSignedNeedNotBeAHead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of(signer.sign(text), signer.key()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AQ==",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void notEveryTextIsAKey(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.of(written));
    }
}
