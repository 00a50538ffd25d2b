package org.nastavnik.roadmap.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.KpiTarget;
import org.nastavnik.roadmap.execution.Standing;
import org.nastavnik.roadmap.execution.Standing.OccurrenceStanding;
import org.nastavnik.roadmap.execution.Standing.TaskStanding;
import org.nastavnik.roadmap.export.RoadmapTable.Row;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.Plan.PlannedTask;
import org.nastavnik.roadmap.schedule.Period;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts roadmaps into words, row by row. */
@Component
class RoadmapTables {

    private static final List<String> COLUMNS =
            List.of("number", "title", "phrase", "responsible", "deliverables", "state");

    /** As the import reads the days of the period, whatever the language. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final MessageSource sentences;

    RoadmapTables(MessageSource sentences) {
        this.sentences = sentences;
    }

    /** Of a roadmap as it stands on a day, in a language. */
    RoadmapTable of(Standing standing, LocalDate on, Locale language) {
        return new Writing(language).table(standing, on);
    }

    /** In one language. */
    private final class Writing {

        private final Locale language;
        private final DateTimeFormatter dates;

        Writing(Locale language) {
            this.language = language;
            this.dates = DateTimeFormatter.ofPattern(say("roadmap.date"), language);
        }

        RoadmapTable table(Standing standing, LocalDate on) {
            Plan plan = standing.plan();
            Period period = plan.period();
            return new RoadmapTable(
                    plan.title(),
                    say("export.period", DAY.format(period.from()), DAY.format(period.to())),
                    COLUMNS.stream().map(column -> say("export.head." + column)).toList(),
                    rows(standing),
                    indicators(plan.kpiTargets()),
                    standing(plan, on));
        }

        private String standing(Plan plan, LocalDate on) {
            String status = say("roadmap." + plan.status());
            Order order = plan.order();
            return order == null
                    ? say("export.standing", status, dates.format(on))
                    : say(
                            "export.standing-by-order",
                            status,
                            order.number(),
                            dates.format(order.date()),
                            dates.format(on));
        }

        private List<Row> rows(Standing standing) {
            List<Row> rows = new ArrayList<>();
            standing.plan().sections().forEach(section -> {
                rows.add(heading(section.number(), section.title()));
                Map<String, String> headings = new LinkedHashMap<>();
                for (TaskStanding task : standing.tasks()) {
                    if (task.task().section().equals(section.number())) {
                        headingAbove(task.task(), standing, headings).ifPresent(rows::add);
                        rows.add(row(task));
                    }
                }
            });
            return rows;
        }

        /** A sub-heading stands once, above the first of its tasks, with the number that theirs begin with. */
        private Optional<Row> headingAbove(PlannedTask task, Standing standing, Map<String, String> before) {
            String number = task.number().substring(0, task.number().lastIndexOf('.'));
            boolean free = number.contains(".")
                    && standing.tasks().stream()
                            .noneMatch(one -> one.task().number().equals(number));
            if (task.heading() == null || !free || before.containsKey(number)) {
                return Optional.empty();
            }
            String above = before.entrySet().stream()
                    .filter(one -> number.startsWith(one.getKey() + "."))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining(" "));
            if (task.heading().equals(above)) {
                return Optional.empty();
            }
            String own = !above.isEmpty() && task.heading().startsWith(above + " ")
                    ? task.heading().substring(above.length() + 1)
                    : task.heading();
            before.put(number, own);
            return Optional.of(heading(number, own));
        }

        private Row heading(String number, String title) {
            return new Row(true, List.of(number, title, "", "", "", ""));
        }

        private Row row(TaskStanding standing) {
            PlannedTask task = standing.task();
            return new Row(
                    false,
                    List.of(
                            task.number(),
                            task.title(),
                            task.phrase(),
                            listed(task.responsible().stream().map(Executor::text)),
                            listed(task.deliverables().stream()),
                            state(standing.occurrences())));
        }

        /** So that they are told apart again, whatever letter each begins with. */
        private String listed(Stream<String> items) {
            return items.collect(Collectors.joining(";\n"));
        }

        private String state(List<OccurrenceStanding> occurrences) {
            return occurrences.isEmpty()
                    ? say("occurrence.UNDATED")
                    : occurrences.stream().map(this::state).collect(Collectors.joining("\n"));
        }

        private String state(OccurrenceStanding one) {
            LocalDate completedOn = one.completedOn();
            Evidence evidence = one.status().isDone() ? one.evidence() : null;
            String state = say("export.state." + one.status(), completedOn == null ? null : dates.format(completedOn));
            return say("export.state", window(one), state) + (evidence == null ? "" : ", " + evidence(evidence));
        }

        private String window(OccurrenceStanding one) {
            LocalDate from = one.from();
            return from == null
                    ? say("occurrence.by", dates.format(one.to()))
                    : say("occurrence.within", dates.format(from), dates.format(one.to()));
        }

        /** Its title may name somebody, and stays where it is. */
        private String evidence(Evidence evidence) {
            String kind = evidence.event().isPresent()
                    ? say("evidence.event")
                    : sentences.getMessage("evidence." + evidence.kind(), null, evidence.kind(), language);
            LocalDate date = evidence.date();
            return Stream.of(
                            kind,
                            evidence.number() == null ? null : "№ " + evidence.number(),
                            date == null ? null : say("evidence.of", dates.format(date)))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }

        private List<List<String>> indicators(List<KpiTarget> targets) {
            if (targets.isEmpty()) {
                return List.of();
            }
            List<Integer> years =
                    targets.stream().map(KpiTarget::year).distinct().sorted().toList();
            List<List<String>> rows = new ArrayList<>();
            rows.add(Stream.concat(
                            Stream.of(say("export.indicator")), years.stream().map(year -> year.toString()))
                    .toList());
            for (Kpi kpi : targets.stream().map(KpiTarget::kpi).distinct().toList()) {
                rows.add(Stream.concat(
                                Stream.of(say("export.indicator." + kpi)),
                                years.stream().map(year -> target(kpi, year, targets)))
                        .toList());
            }
            return rows;
        }

        private String target(Kpi kpi, int year, List<KpiTarget> targets) {
            return targets.stream()
                    .filter(target -> target.kpi() == kpi && target.year() == year)
                    .map(target -> target.target().toPlainString() + " %")
                    .findFirst()
                    .orElse("–");
        }

        private String say(String sentence, @Nullable Object... values) {
            return sentences.getMessage(sentence, values, language);
        }
    }
}
