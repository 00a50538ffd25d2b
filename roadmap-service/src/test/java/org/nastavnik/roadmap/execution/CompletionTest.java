package org.nastavnik.roadmap.execution;

import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.roadmap.execution.ExecutionFixture.DONE;
import static org.nastavnik.roadmap.execution.ExecutionFixture.PROOF;
import static org.nastavnik.roadmap.execution.ExecutionFixture.TODAY;
import static org.nastavnik.roadmap.execution.ExecutionFixture.complete;
import static org.nastavnik.roadmap.execution.ExecutionFixture.given;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.Plans.approvedAnd;
import static org.nastavnik.testing.Refusals.refused;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.execution.ExecutionCommand.CompleteWithFile;
import org.nastavnik.roadmap.execution.ExecutionCommand.Control;
import org.nastavnik.roadmap.execution.ExecutionCommand.EvidenceOnPaper;
import org.nastavnik.roadmap.execution.ExecutionCommand.Reopen;
import org.nastavnik.roadmap.execution.ExecutionCommand.Waive;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.EvidenceFile;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Controlled;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Reopened;
import org.nastavnik.testing.As;

/** How an occurrence is reported done, reopened and controlled. */
class CompletionTest {

    private static final String EVENT = "0198c0de-0000-7000-8000-0000000000ee";

    @Test
    void isReportedWithWhatProvesIt() {
        given(approvedAnd()).when(complete("1.1", 1, TODAY)).expectEvents(DONE);
        given(approvedAnd())
                .when(
                        complete("1.1", 1, TODAY),
                        As.a(EXECUTOR).of(SCHOOL).actor().asMetaData())
                .expectEvents(DONE);
    }

    /** Facts are recorded late: most of a roadmap's first tasks come before the order that approves it. */
    @Test
    void mayHaveBeenDoneLongAgo() {
        LocalDate before = LocalDate.of(2022, 5, 27);
        given(approvedAnd())
                .when(complete("1.1", 1, before))
                .expectEvents(new Completed(ROADMAP, SCHOOL, "1.1", 1, before, PROOF));
    }

    @Test
    void isReportedButOnceHoweverOftenItIsAsked() {
        given(approvedAnd(DONE))
                .when(complete("1.1", 1, TODAY))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        refused(ExecutionRefusal.DONE, given(approvedAnd(DONE)).when(complete("1.1", 1, TODAY.minusDays(1))));
    }

    /** Whoever reports it knows of an order that the platform does not. */
    @Test
    void isReportedInPlaceOfWhatThePlatformFoundByItself() {
        Completed found =
                new Completed(ROADMAP, SCHOOL, "1.1", 1, TODAY, Evidence.ofEvent(EVENT, TODAY, "A base is closed"));
        given(approvedAnd(found)).when(complete("1.1", 1, TODAY)).expectEvents(DONE);
        refused(ExecutionRefusal.DONE, given(approvedAnd(found, DONE)).when(complete("1.1", 1, TODAY.minusDays(1))));
        refused(
                ExecutionRefusal.DONE,
                given(approvedAnd(found)).when(new Waive(ROADMAP, null, "1.1", 1, "No candidates")));
        given(approvedAnd(found))
                .when(new Reopen(ROADMAP, null, "1.1", 1, "The wrong one"))
                .expectEvents(new Reopened(ROADMAP, SCHOOL, "1.1", 1, stored("The wrong one")));
    }

    /** Such as a public one, which somebody reports. */
    @Test
    void anEventThatIsNotOfThePlatformIsAReportLikeAnyOther() {
        EvidenceOnPaper meeting = new EvidenceOnPaper("EVENT", "7", TODAY, "Open day", null, null);
        Completed reported = new Completed(ROADMAP, SCHOOL, "1.1", 1, TODAY, meeting.asEvidence(null));
        given(approvedAnd()).when(complete(meeting)).expectEvents(reported);
        refused(ExecutionRefusal.DONE, given(approvedAnd(reported)).when(complete("1.1", 1, TODAY)));
    }

    @Test
    void isNotReportedAhead() {
        refused(ExecutionRefusal.IN_FUTURE, given(approvedAnd()).when(complete("1.1", 1, TODAY.plusDays(1))));
    }

    @Test
    void isProvedByWhatIsThereAndCanBeFound() {
        EvidenceOnPaper ahead = new EvidenceOnPaper("ORDER", "7", TODAY.plusDays(1), null, null, null);
        EvidenceOnPaper vague = new EvidenceOnPaper("ORDER", null, TODAY, null, null, null);
        EvidenceOnPaper link =
                new EvidenceOnPaper("PUBLICATION", null, null, null, URI.create("https://example.org/pairs"), null);
        refused(ExecutionRefusal.EVIDENCE_IN_FUTURE, given(approvedAnd()).when(complete(ahead)));
        refused(ExecutionRefusal.EVIDENCE_VAGUE, given(approvedAnd()).when(complete(vague)));
        given(approvedAnd())
                .when(complete(link))
                .expectEvents(new Completed(ROADMAP, SCHOOL, "1.1", 1, TODAY, link.asEvidence(null)));
    }

    /** Whoever asks for it has looked the file up; one that was not looked up proves nothing. */
    @Test
    void isProvedByAFileAlone() {
        EvidenceFile file =
                new EvidenceFile(UUID.randomUUID(), "9f86", 48_213, "application/pdf", null, stored("Order.pdf"));
        EvidenceOnPaper paper = new EvidenceOnPaper("ORDER", null, null, null, null, file.id());
        Completed done = new Completed(ROADMAP, SCHOOL, "1.1", 1, TODAY, paper.asEvidence(file));
        CompleteWithFile asked = new CompleteWithFile(ROADMAP, complete(paper), file);
        given(approvedAnd()).when(asked).expectEvents(done);
        given(approvedAnd(done)).when(asked).expectNoEvents().expectSuccessfulHandlerExecution();
        refused(ExecutionRefusal.EVIDENCE_FILE_UNKNOWN, given(approvedAnd()).when(complete(paper)));
        EvidenceOnPaper another = new EvidenceOnPaper("ORDER", null, null, null, null, UUID.randomUUID());
        refused(
                ExecutionRefusal.EVIDENCE_FILE_UNKNOWN,
                given(approvedAnd()).when(new CompleteWithFile(ROADMAP, complete(another), file)));
    }

    @Test
    void isReopenedAndDoneAgain() {
        Reopened reopened = new Reopened(ROADMAP, SCHOOL, "1.1", 1, stored("Not signed"));
        given(approvedAnd(DONE))
                .when(new Reopen(ROADMAP, null, "1.1", 1, "Not signed"))
                .expectEvents(reopened);
        given(approvedAnd(DONE, reopened)).when(complete("1.1", 1, TODAY)).expectEvents(DONE);
    }

    @Test
    void isNotReopenedUnlessDone() {
        refused(
                ExecutionRefusal.NOT_DONE,
                given(approvedAnd()).when(new Reopen(ROADMAP, null, "1.1", 1, "Not signed")));
    }

    @Test
    void isControlledDoneOrNot() {
        given(approvedAnd())
                .when(new Control(ROADMAP, null, "1.1", 1, "REJECTED", null))
                .expectEvents(new Controlled(ROADMAP, SCHOOL, "1.1", 1, stored("REJECTED"), Optional.empty()));
        given(approvedAnd(DONE))
                .when(new Control(ROADMAP, null, "1.1", 1, "ACCEPTED", "In order"))
                .expectEvents(
                        new Controlled(ROADMAP, SCHOOL, "1.1", 1, stored("ACCEPTED"), Optional.of(stored("In order"))));
    }
}
