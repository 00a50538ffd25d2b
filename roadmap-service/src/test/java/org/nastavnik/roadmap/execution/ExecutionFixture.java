package org.nastavnik.roadmap.execution;

import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.roadmap.execution.ExecutionCommand.Complete;
import org.nastavnik.roadmap.execution.ExecutionCommand.EvidenceOnPaper;
import org.nastavnik.roadmap.execution.ExecutionCommand.SetDates;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.testing.TransparentSeals;

/** What an approved roadmap is asked in tests of its execution, in the month of its approval. */
final class ExecutionFixture {

    static final LocalDate TODAY = LocalDate.of(2022, 9, 20);
    static final EvidenceOnPaper ORDER = new EvidenceOnPaper("ORDER", "7", TODAY, "On the coordinator", null, null);
    static final Evidence PROOF = new Evidence("ORDER", "7", TODAY, stored("On the coordinator"), null, null);
    static final Completed DONE = new Completed(ROADMAP, SCHOOL, "1.1", 1, TODAY, PROOF);
    static final DatesSet TIMETABLE = dates("2.2", 1, TODAY, TODAY.plusDays(9), null);

    private ExecutionFixture() {}

    static Complete complete(String task, int n, LocalDate on) {
        return new Complete(ROADMAP, null, task, n, on, ORDER);
    }

    static Complete complete(EvidenceOnPaper evidence) {
        return new Complete(ROADMAP, null, "1.1", 1, TODAY, evidence);
    }

    static DatesSet dates(String task, int n, @Nullable LocalDate from, LocalDate to, @Nullable String reason) {
        return new DatesSet(
                ROADMAP,
                SCHOOL,
                task,
                n,
                Optional.ofNullable(from),
                to,
                Optional.ofNullable(reason).map(TransparentSeals::stored));
    }

    static SetDates set(DatesSet wanted) {
        return new SetDates(
                ROADMAP,
                null,
                wanted.task(),
                wanted.n(),
                wanted.from().orElse(null),
                wanted.to(),
                wanted.reason().map(Personal::text).orElse(null));
    }

    static TestExecutor<Execution> given(List<Object> happened) {
        return fixture().given(happened);
    }

    static AggregateTestFixture<Execution> fixture() {
        var fixture = new AggregateTestFixture<>(Execution.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return fixture;
    }
}
