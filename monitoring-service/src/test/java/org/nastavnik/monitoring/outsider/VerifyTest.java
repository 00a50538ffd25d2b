package org.nastavnik.monitoring.outsider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.OtherServices.approved;
import static org.nastavnik.monitoring.OtherServices.changed;
import static org.nastavnik.monitoring.OtherServices.concluded;
import static org.nastavnik.monitoring.OtherServices.registered;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.monitoring.kpitarget.TargetEvent;
import org.nastavnik.monitoring.outsider.Export.Answer;
import org.nastavnik.monitoring.proof.Checkpoint;
import org.nastavnik.monitoring.proof.Hash;
import org.nastavnik.monitoring.proof.NoteSigner;
import org.nastavnik.monitoring.survey.Audience;
import org.nastavnik.monitoring.survey.Round;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;

/** What the verifier says of a log as it was signed, and of one that somebody has touched. */
class VerifyTest {

    private static final UUID SCHOOL = new UUID(1, 1);
    private static final UUID ANNA = new UUID(2, 1);
    private static final UUID BORIS = new UUID(2, 2);
    private static final UUID MENTOR = new UUID(2, 3);
    private static final UUID PAIR = new UUID(3, 1);
    private static final UUID AIM = new UUID(4, 1);
    private static final UUID SURVEY = new UUID(5, 1);
    private static final UUID LOAD = new UUID(6, 1);
    private static final String JANUARY = "2023-01-10T08:00:00.000Z";
    private static final String JUNE = "2023-06-20T08:00:00.000Z";

    /** The line of the event in the middle of the pair's history, and that of what the register corrected of Anna. */
    private static final int APPROVAL = 6;

    private static final int CORRECTION = 9;

    @TempDir
    Path directory;

    private Export log = new Export(Path.of("."));

    @BeforeEach
    void aLog() {
        log = new Export(directory)
                .tell(SCHOOL, 0, JANUARY, new InstitutionEvent.Registered(SCHOOL, "Школа № 1", "Тест"))
                .tell(ANNA, 0, JANUARY, registered(ANNA, SCHOOL, "2022-09-01", "2022-09-01"))
                .tell(BORIS, 0, JANUARY, registered(BORIS, SCHOOL, "2022-09-01", "2022-09-01"))
                .hidden()
                .tell(MENTOR, 0, JANUARY, registered(MENTOR, SCHOOL, "2000-09-01", "2000-09-01"))
                .leaf(PAIR, 0, JANUARY, "pairing.pair-proposed", "2", "{}".getBytes(UTF_8))
                .tell(PAIR, 1, JANUARY, approved(PAIR, SCHOOL, MENTOR, List.of(ANNA), "2023-01-09"))
                .tell(AIM, 0, JANUARY, new TargetEvent.Planned(AIM, SCHOOL, Kpi.YOUNG_SPECIALISTS_MENTORED, 2023, 100))
                .tell(PAIR, 2, JUNE, concluded(PAIR, SCHOOL, "2023-05-31"))
                .tell(ANNA, 1, JUNE, changed(ANNA, SCHOOL, "2022-10-01", "2022-09-01"))
                .hidden()
                .tell(ANNA, 2, JUNE, changed(ANNA, SCHOOL, "2022-09-01", "2022-09-01"))
                .tell(
                        SURVEY,
                        0,
                        JUNE,
                        new Answered(
                                SURVEY,
                                SCHOOL,
                                Audience.MENTEES,
                                new Round(2023, 6),
                                ANNA,
                                Map.of(),
                                Map.of(),
                                8,
                                1,
                                true));
    }

    @Test
    void saysThatAllHoldsAndWhatFollows() throws IOException {
        Answer answer = log.verified(log.head(0), log.head(5), log.head(log.lines.size()));
        assertThat(answer.status()).isZero();
        assertThat(answer.complaint()).isEmpty();
        assertThat(answer.lines().getFirst()).isEqualTo("Leaves: 13");
        assertThat(answer.lines().get(1)).matches("Root: \\S{44}");
        assertThat(answer.lines().subList(2, 5))
                .containsExactly(
                        "Signed heads that agree: 3",
                        "Lines of which only the hash is shown: 2. They are events of other institutions, whose figures"
                                + " are not here.",
                        "");
        assertThat(answer.lines().stream()
                        .skip(5)
                        .map(line -> line.strip().replaceAll(" +", " "))
                        .toList())
                .containsExactly(
                        "Школа № 1, " + SCHOOL,
                        "Year Indicator Numerator Denominator Value Target State",
                        "2023 Young specialists who entered mentoring 1 2 50.0 % 100 % below",
                        "2023 Satisfaction of mentees 1 1 100.0 % – no data",
                        "2023 Satisfaction of mentors 0 1 0.0 % – no data",
                        "",
                        "All holds.");
    }

    @Test
    void tellsFiguresOfAnyDayAsKnownAtAnyInstant() throws IOException {
        log.verified();
        String export = directory.resolve("export.jsonl").toString();
        Answer answer = Export.asked(
                "ru",
                export,
                "--key=" + log.signer.key(),
                "--on",
                "2022-09-15",
                "--as-of",
                "2023-05-01T00:00:00Z",
                "--checkpoint",
                log.head(1).toString());
        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .containsPattern("2022 +Молодые специалисты, вошедшие в программы наставничества +0 +2 +0.0 % +– +нет")
                .contains("листьев: 12")
                .contains("Всё сходится.");
    }

    @Test
    void saysThatNoSignatureWasComparedWith() throws IOException {
        Answer answer = log.verified();
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("compared with nothing").doesNotContain("All holds.");
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

    /** What was committed late stands behind what came after it. */
    @Test
    void takesTheEventsOfAnAggregateInTheirOrderAndNotInThatOfTheLog() throws IOException {
        List<String> before = log.verified().lines();
        Collections.swap(log.lines, CORRECTION, 11);
        Collections.swap(log.lines, APPROVAL, 8);
        Answer answer = log.verified(log.head(13));
        assertThat(answer.status()).isZero();
        assertThat(answer.lines()).containsAll(before.subList(6, 11));
    }

    /** Until 2026 most events of a mentor's load did not say whose they were. */
    @Test
    void doesNotMindThatLoadsAreHiddenInPart() throws IOException {
        log.leaf(LOAD, 1, JUNE, "pairing.mentor-capacity-set", "1", "{}".getBytes(UTF_8))
                .hidden()
                .leaf(LOAD, 3, JUNE, "pairing.mentor-capacity-set", "1", "{}".getBytes(UTF_8));
        assertThat(log.verified(log.head(log.lines.size())).status()).isZero();
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
    void namesEventsThatItCannotRead() throws IOException {
        String type = "participants.person-registered";
        for (String payload : List.of("", "{}", "null", "[1]", "{\"person\":\"x\"}", "{\"institution\":null}")) {
            log.leaf(UUID.randomUUID(), 0, JUNE, type, "2", payload.getBytes(UTF_8));
        }
        log.leaf(UUID.randomUUID(), 0, JUNE, type, "99", "{}".getBytes(UTF_8));
        log.leaf(UUID.randomUUID(), 0, JUNE, type, "one", "{}".getBytes(UTF_8));
        log.tell(UUID.randomUUID(), 0, "yesterday", registered(ANNA, SCHOOL, "2022-09-01", "2022-09-01"));
        log.tell(
                UUID.randomUUID(),
                0,
                JUNE,
                new Answered(
                        SURVEY, SCHOOL, Audience.MENTEES, new Round(2023, 13), ANNA, Map.of(), Map.of(), 8, 1, true));
        Answer answer = log.verified(log.head(log.lines.size()));
        assertThat(answer.status()).isEqualTo(Verify.FINDINGS);
        assertThat(answer.out())
                .contains("Findings: 10")
                .contains("Line 14, event event-13: figures follow from it, but it cannot be read (" + type + ").");
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

    /** A name may hold whatever its institution has called itself. */
    @Test
    void printsNoLinesThatSomebodyElseHasWritten() throws IOException {
        UUID other = new UUID(1, 2);
        log.tell(other, 0, JUNE, new InstitutionEvent.Registered(other, "A\nAll holds.\u001b[2J", "Тест"))
                .tell(ANNA, 3, JUNE, registered(BORIS, other, "2022-09-01", "2022-09-01"));
        log.hide(1);
        assertThat(log.verified().lines())
                .contains("A All holds. [2J, " + other)
                .doesNotContain("All holds.");
    }

    @Test
    void everyFaultHasItsSentence() {
        for (String language : List.of("ru", "en")) {
            for (Fault fault : Fault.values()) {
                assertThat(Words.of(Locale.of(language)).say(fault.code(), 1, 2, 3, 4, 5))
                        .isNotBlank();
            }
        }
    }

    private List<byte[]> linesOf(List<byte[]> whole) {
        log.lines.clear();
        log.lines.addAll(whole);
        return log.lines;
    }
}
