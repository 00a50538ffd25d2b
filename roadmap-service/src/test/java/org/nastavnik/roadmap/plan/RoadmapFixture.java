package org.nastavnik.roadmap.plan;

import static org.nastavnik.roadmap.plan.Plans.PERIOD;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.Plans.approvedAnd;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.PlanEvent.Closed;
import org.nastavnik.roadmap.plan.PlanEvent.Drafted;
import org.nastavnik.roadmap.plan.PlanEvent.SectionAdded;

/** What a roadmap is given in tests of its decisions. */
final class RoadmapFixture {

    static final LocalDate TODAY = LocalDate.of(2022, 9, 5);
    static final Drafted DRAFTED = new Drafted(ROADMAP, SCHOOL, "By hand", PERIOD);
    static final SectionAdded SECTION =
            new SectionAdded(ROADMAP, SCHOOL, new Section("1", "Conditions"), Optional.empty());
    static final Completed APPOINTED = done("1.1", 1);

    private RoadmapFixture() {}

    static TestExecutor<Roadmap> given(Object... happened) {
        return given(Arrays.asList(happened));
    }

    static TestExecutor<Roadmap> given(List<?> happened) {
        var fixture = new AggregateTestFixture<>(Roadmap.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        var made = new AtomicLong();
        Ids ids = () -> new UUID(0, made.incrementAndGet());
        fixture.registerInjectableResource(ids);
        return happened.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(happened);
    }

    /** A roadmap that has come so far. */
    static List<Object> until(RoadmapStatus status) {
        return switch (status) {
            case DRAFT -> approvedAnd().subList(0, 1);
            case SUBMITTED -> approvedAnd().subList(0, 2);
            case AGREED -> approvedAnd().subList(0, 3);
            case APPROVED -> approvedAnd();
            case CLOSED -> finishedAnd(new Closed(ROADMAP, SCHOOL));
        };
    }

    /** An approved roadmap with nothing left to do. */
    static List<Object> finishedAnd(Object... since) {
        List<Object> all = new ArrayList<>(approvedAnd(APPOINTED, done("2.1", 1), done("2.1", 2), done("2.1", 3)));
        all.addAll(Arrays.asList(since));
        return all;
    }

    static Completed done(String task, int n) {
        return new Completed(ROADMAP, SCHOOL, task, n, TODAY, new Evidence("ORDER", "7", null, null, null, null));
    }
}
