package org.nastavnik.roadmap.plan;

import static org.nastavnik.contracts.monitoring.Kpi.MENTEE_SATISFACTION;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.roadmap.RoadmapEvent.Approved;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.KpiTarget;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.plan.PlanEvent.Agreed;
import org.nastavnik.roadmap.plan.PlanEvent.Imported;
import org.nastavnik.roadmap.plan.PlanEvent.Submitted;
import org.nastavnik.roadmap.plan.PlanEvent.TaskPlanned;
import org.nastavnik.roadmap.schedule.Period;
import org.nastavnik.roadmap.schedule.Schedule;
import org.nastavnik.roadmap.schedule.SchedulePhrase;

/**
 * A roadmap to test with: a coordinator is appointed once (1.1), pairs are formed each September (2.1), and mentors are
 * trained by a timetable that is yet to come (2.2).
 */
public final class Plans {

    public static final UUID ROADMAP = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    public static final UUID SCHOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
    public static final Period PERIOD = Period.ofYears(2022, 2024);

    public static final RoadmapDocument DOCUMENT = new RoadmapDocument(
            "Roadmap for 2022–2024",
            PERIOD,
            List.of(new Section("1", "Conditions"), new Section("2", "Pairs")),
            List.of(
                    task("1.1", "1", "Appoint a coordinator", "до 30.05.2022"),
                    task("2.1", "2", "Form pairs", "с 16 по 30 сентября ежегодно"),
                    task("2.2", "2", "Train mentors", "по отдельному графику")),
            List.of(new KpiTarget(MENTEE_SATISFACTION, 2022, BigDecimal.valueOf(60))),
            List.of());

    public static final Imported IMPORTED = new Imported(ROADMAP, SCHOOL, DOCUMENT);

    private Plans() {}

    /** A task as it stands in a plan. */
    public static Task task(String number, String section, String title, String phrase) {
        Schedule schedule = SchedulePhrase.parse(phrase, PERIOD);
        return new Task(
                number,
                section,
                null,
                title,
                phrase,
                schedule,
                schedule.occurrences(PERIOD),
                List.of(Executor.of("Координатор")),
                List.of("Order"),
                List.of());
    }

    /** All that has happened to a roadmap that is approved, and what has happened since. */
    public static List<Object> approvedAnd(Object... since) {
        return Stream.concat(agreed(new Approved(ROADMAP, SCHOOL, order())), Arrays.stream(since))
                .toList();
    }

    static Stream<Object> agreed(Object... since) {
        return Stream.concat(
                Stream.of(
                        IMPORTED,
                        new Submitted(ROADMAP, SCHOOL),
                        new Agreed(ROADMAP, SCHOOL, stored("Pedagogical council"), "No. 3 of 2022-09-02")),
                Arrays.stream(since));
    }

    /** One more task by hand. */
    static TaskPlanned planned(Task task) {
        return new TaskPlanned(ROADMAP, SCHOOL, task, Optional.empty());
    }

    static Order order() {
        return new Order("12", LocalDate.of(2022, 9, 5), Personal.of("On the roadmap"));
    }
}
