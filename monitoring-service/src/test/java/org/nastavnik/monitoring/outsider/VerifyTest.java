package org.nastavnik.monitoring.outsider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.OtherServices.registered;
import static org.nastavnik.monitoring.outsider.SchoolLog.ANNA;
import static org.nastavnik.monitoring.outsider.SchoolLog.APPROVAL;
import static org.nastavnik.monitoring.outsider.SchoolLog.BORIS;
import static org.nastavnik.monitoring.outsider.SchoolLog.CORRECTION;
import static org.nastavnik.monitoring.outsider.SchoolLog.JUNE;
import static org.nastavnik.monitoring.outsider.SchoolLog.LOAD;
import static org.nastavnik.monitoring.outsider.SchoolLog.SCHOOL;
import static org.nastavnik.monitoring.outsider.SchoolLog.SURVEY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.monitoring.outsider.Export.Answer;
import org.nastavnik.monitoring.survey.Audience;
import org.nastavnik.monitoring.survey.Round;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;

/** What the verifier says of a log as it was signed. */
class VerifyTest {

    @TempDir
    Path directory;

    private Export log = new Export(Path.of("."));

    @BeforeEach
    void aLog() {
        log = SchoolLog.in(directory);
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
}
