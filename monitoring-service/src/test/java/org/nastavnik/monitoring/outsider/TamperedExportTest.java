package org.nastavnik.monitoring.outsider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.OtherServices.changed;
import static org.nastavnik.monitoring.outsider.SchoolLog.ANNA;
import static org.nastavnik.monitoring.outsider.SchoolLog.APPROVAL;
import static org.nastavnik.monitoring.outsider.SchoolLog.BORIS;
import static org.nastavnik.monitoring.outsider.SchoolLog.CORRECTION;
import static org.nastavnik.monitoring.outsider.SchoolLog.JUNE;
import static org.nastavnik.monitoring.outsider.SchoolLog.PAIR;
import static org.nastavnik.monitoring.outsider.SchoolLog.SCHOOL;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.monitoring.outsider.Export.Answer;
import org.nastavnik.monitoring.proof.Checkpoint;
import org.nastavnik.monitoring.proof.Hash;
import org.nastavnik.monitoring.proof.NoteSigner;

/** What the verifier says of a log that somebody has touched since it was signed, or of what is none. */
class TamperedExportTest {

    @TempDir
    Path directory;

    private Export log = new Export(Path.of("."));

    @BeforeEach
    void aLog() {
        log = SchoolLog.in(directory);
    }

    @Test
    void findsEveryChangedByte() throws IOException {
        byte[] file = log.bytes();
        Path head = log.head(log.lines.size());
        Random random = new Random(1);
        for (int at = random.nextInt(3); at < file.length; at += 1 + random.nextInt(5)) {
            byte[] changed = file.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(log.verified(changed, head).status()).as("byte %d", at).isEqualTo(Verify.FINDINGS);
        }
    }

    @Test
    void findsWhereverTheFileBreaksOff() throws IOException {
        byte[] file = log.bytes();
        Path head = log.head(log.lines.size());
        for (int size = 0; size < file.length; size += 37) {
            assertThat(log.verified(Arrays.copyOf(file, size), head).status())
                    .as("size %d", size)
                    .isEqualTo(Verify.FINDINGS);
        }
        Answer answer = log.verified(Arrays.copyOf(file, file.length - 1), head);
        assertThat(answer.out()).contains("Line 13: breaks off");
        assertThat(answer.status()).isEqualTo(Verify.FINDINGS);
    }

    @Test
    void findsLinesThatWereRemovedSwappedOrDoubled() throws IOException {
        Path head = log.head(log.lines.size());
        List<byte[]> whole = List.copyOf(log.lines);
        for (int line = 0; line < whole.size(); line++) {
            linesOf(whole).remove(line);
            assertThat(log.verified(head).out()).as("removed %d", line).contains("13 leaves were signed");
            linesOf(whole).add(line, whole.get(line));
            assertThat(log.verified(head).status()).as("doubled %d", line).isEqualTo(Verify.FINDINGS);
            if (line > 0) {
                Collections.swap(linesOf(whole), line, line - 1);
                assertThat(log.verified(head).out()).as("swapped %d", line).contains("not those that were signed");
            }
        }
    }

    /** The root comes out, for the hash is right; but an event is missing between those that are shown. */
    @Test
    void findsAHashInPlaceOfALeaf() throws IOException {
        Path head = log.head(log.lines.size());
        log.hide(APPROVAL);
        log.hide(CORRECTION);
        Answer answer = log.verified(head);
        assertThat(answer.status()).isEqualTo(Verify.FINDINGS);
        assertThat(answer.out())
                .contains("Signed heads that agree: 1")
                .contains("Findings: 2")
                .contains("Line 9, event event-8: the aggregate " + PAIR + " has no events of the numbers from 1 to 1")
                .contains(
                        "Line 12, event event-11: the aggregate " + ANNA + " has no events of the numbers from 1 to 1");
    }

    @Test
    void findsThatAnAggregateLacksItsBeginning() throws IOException {
        log.hide(1);
        assertThat(log.verified(log.head(13)).out()).contains("no events of the numbers from 0 to 0 before it");
    }

    @Test
    void namesAnEventWhoseNumberWasThereBefore() throws IOException {
        log.tell(ANNA, 1, JUNE, changed(ANNA, SCHOOL, "2020-09-01", "2020-09-01"));
        Answer answer = log.verified(log.head(14));
        assertThat(answer.status()).isEqualTo(Verify.FINDINGS);
        assertThat(answer.out()).contains("Line 14, event event-13: there was a number 1 in the aggregate " + ANNA);
        assertThat(answer.out()).contains("Findings: 1");
    }

    @Test
    void findsThatAnotherKeyHasSigned() throws IOException {
        NoteSigner other = NoteSigner.generated(Export.ORIGIN, new SecureRandom());
        Path head = log.note("other", other.sign("%s\n0\n%s\n".formatted(Export.ORIGIN, Hash.OF_NOTHING.base64())));
        assertThat(log.verified(head).out()).contains(head + ": not a head of a log that was signed with this key");
        assertThat(log.verified(head).status()).isEqualTo(Verify.FINDINGS);
        for (String text : List.of("", "\n", "nonsense", "a\n1\nb\n\n— x y\n", log.signer.sign("no head\n"))) {
            assertThat(log.verified(log.note("bad", text)).status()).as(text).isEqualTo(Verify.FINDINGS);
        }
    }

    @Test
    void findsHeadsOfAnotherLogAndOfMoreThanThereIs() throws IOException {
        Path foreign =
                log.note("foreign", log.signer.sign(new Checkpoint("another.example/log", 0, Hash.OF_NOTHING).text()));
        assertThat(log.verified(foreign).out()).contains(foreign + ": the head of another log, another.example/log");
        log.hidden();
        Path head = log.head(14);
        log.lines.removeLast();
        assertThat(log.verified(head).out()).contains(head + ": 14 leaves were signed, and the export has 13");
        assertThat(log.verified(foreign).status() + log.verified(head).status()).isEqualTo(2 * Verify.FINDINGS);
    }

    /** A head that was kept holds for a log that has only grown, and not for one that was written anew. */
    @Test
    void findsThatAHeadOfLongAgoDoesNotFit() throws IOException {
        Path old = log.head(5);
        log.tell(BORIS, 1, JUNE, changed(BORIS, SCHOOL, "2022-10-01", "2022-09-01"));
        assertThat(log.verified(old).out())
                .contains("no signature vouches for these")
                .contains("All holds.");
        log.lines.remove(2);
        Answer answer = log.verified(old, log.head(13));
        assertThat(answer.out())
                .contains("Signed heads that agree: 1")
                .contains(old + ": the first leaves, 5 in number");
        assertThat(answer.status()).isEqualTo(Verify.FINDINGS);
    }

    @Test
    void findsGarbageAndIsNotFilledByIt() throws IOException {
        byte[] garbage = new byte[100_000];
        new Random(1).nextBytes(garbage);
        assertThat(log.verified(garbage, log.head(13)).status()).isEqualTo(Verify.FINDINGS);
        Answer many = log.verified("\n".repeat(5_000).getBytes(UTF_8));
        assertThat(many.out()).contains("Findings: 5000").contains("... and 4000 more.");
        assertThat(many.lines()).hasSizeLessThan(1_100);
        byte[] endless = new byte[ExportFile.TOO_LONG + 10];
        Arrays.fill(endless, (byte) 'x');
        assertThat(log.verified(endless).out())
                .contains("Line 1: neither a leaf")
                .contains("Line 1: breaks off");
    }

    private List<byte[]> linesOf(List<byte[]> whole) {
        log.lines.clear();
        log.lines.addAll(whole);
        return log.lines;
    }
}
