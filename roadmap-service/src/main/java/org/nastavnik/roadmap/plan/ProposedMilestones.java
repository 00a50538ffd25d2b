package org.nastavnik.roadmap.plan;

import static org.nastavnik.roadmap.plan.Milestone.MENTEE_BASE_CLOSED;
import static org.nastavnik.roadmap.plan.Milestone.MENTORS_TRAINED;
import static org.nastavnik.roadmap.plan.Milestone.MENTOR_BASE_CLOSED;
import static org.nastavnik.roadmap.plan.Milestone.PAIRS_APPROVED;
import static org.nastavnik.roadmap.plan.Milestone.SURVEY_CLOSED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.schedule.Schedule;

/**
 * To which milestones the tasks of a document might be bound, by their titles. These are read as roadmaps put them, in
 * nouns: «Формирование базы наставников», «Подбор пар». What is done all the time is not done by an event of one day.
 */
final class ProposedMilestones {

    private static final Locale RUSSIAN = Locale.of("ru");

    private static final String MAKING =
            "(?:формирован|составлен|создан|подготовк|сбор|сформировать|составить|создать)\\S*(?: \\S+){0,3}";
    private static final String BASE =
            " (?:баз|списк|реестр)\\S*(?: данных)?(?: потенциальных| кандидатов в)? (?:\\S+-)?";
    private static final String MENTORS = "наставник(?:ов|ам|и)\\b";

    /** The first that fits holds. */
    private static final List<Rule> RULES = List.of(
            rule(MENTEE_BASE_CLOSED, MAKING + BASE + "наставляем\\S*+(?! и наставник)"),
            rule(MENTOR_BASE_CLOSED, MAKING + BASE + MENTORS + "(?! и наставляем)"),
            rule(
                    MENTORS_TRAINED,
                    "^(?:организация |проведение |отбор и |подбор и )?"
                            + "(?:обучени|подготовк|повышени\\S* квалификации)\\S*(?: и обучени\\S*)?"
                            + "(?: педагогов| будущих| потенциальных)? (?:\\S+-)?" + MENTORS),
            rule(
                    PAIRS_APPROVED,
                    "^(?:формирован|составлен|создан|подбор|организаци|утвержден|закреплен)\\S*(?: и \\S+)?"
                            + "(?: наставнических (?:пар|групп|тандемов)| пар| тандемов)\\b"),
            rule(PAIRS_APPROVED, "^закреплени\\S* (?:\\S+-)?" + MENTORS),
            rule(
                    SURVEY_CLOSED,
                    "^(?:(?:проведение|организация|сбор|сведение|обобщение|анализ)(?: \\S+){0,3} )?"
                            + "(?:анкетировани|опрос|мониторинг)"));

    private ProposedMilestones() {}

    /** By the numbers of the tasks, in their order. */
    static Map<String, Milestone> of(RoadmapDocument document) {
        Map<String, Milestone> proposed = new LinkedHashMap<>();
        document.tasks().forEach(task -> of(task).ifPresent(one -> proposed.put(task.number(), one)));
        return proposed;
    }

    private static Optional<Milestone> of(Task task) {
        return task.schedule() instanceof Schedule.Span || task.schedule() instanceof Schedule.WholePeriod
                ? Optional.empty()
                : of(task.title());
    }

    static Optional<Milestone> of(String title) {
        String words = title.strip().toLowerCase(RUSSIAN).replace('ё', 'е').replaceAll("\\s+", " ");
        return RULES.stream()
                .filter(rule -> rule.title().matcher(words).find())
                .map(Rule::milestone)
                .findFirst();
    }

    private static Rule rule(Milestone milestone, String title) {
        return new Rule(milestone, Pattern.compile(title, Pattern.UNICODE_CHARACTER_CLASS));
    }

    private record Rule(Milestone milestone, Pattern title) {}
}
