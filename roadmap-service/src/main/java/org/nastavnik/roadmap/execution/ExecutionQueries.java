package org.nastavnik.roadmap.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.nastavnik.platform.personaldata.SealedJson;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.roadmap.execution.Standing.ControlResult;
import org.nastavnik.roadmap.execution.Standing.OccurrenceStanding;
import org.nastavnik.roadmap.execution.Standing.TaskStanding;
import org.nastavnik.roadmap.milestone.WhenMilestoneReachedCompleteOccurrences;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how roadmaps stand on a day, by all that is known the moment it is asked. */
@Component
public class ExecutionQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final PlanQueries plans;
    private final SealedJson json;
    private final PersonalTexts texts;

    ExecutionQueries(
            JdbcClient database,
            ProjectionFreshness freshness,
            PlanQueries plans,
            SealedJson json,
            PersonalTexts texts) {
        this.database = database;
        this.freshness = freshness;
        this.plans = plans;
        this.json = json;
        this.texts = texts;
    }

    /** The roadmap of that id, for who may know of it. */
    public Optional<Standing> find(UUID id, Actor actor, LocalDate on) {
        // Before the plan: should that change meanwhile, the version is one that has been overtaken.
        Facts facts = factsOf(List.of(id), on);
        return plans.find(id)
                .filter(found -> actor.belongsTo(found.institution()))
                .map(facts::complete);
    }

    /** Those of an institution, the one that begins last first, from after a place in that order. */
    public Page<Standing> of(UUID institution, PlanQueries.@Nullable Cursor after, int limit, LocalDate on) {
        Page<Plan> page = plans.of(institution, after, limit);
        Facts facts = factsOf(page.items().stream().map(Plan::id).toList(), on);
        return new Page<>(page.items().stream().map(facts::complete).toList(), page.next());
    }

    private Facts factsOf(Collection<UUID> roadmaps, LocalDate on) {
        // What other services have made known may complete something, which is projected then.
        freshness.await(WhenMilestoneReachedCompleteOccurrences.class);
        freshness.await(ExecutionProjection.class);
        if (roadmaps.isEmpty()) {
            return new Facts(Map.of(), Map.of());
        }
        Map<UUID, Long> versions = database
                .sql("SELECT roadmap, seq FROM roadmap.version WHERE roadmap IN (:roadmaps)")
                .param("roadmaps", roadmaps)
                .query((row, _) -> Map.entry(row.getObject("roadmap", UUID.class), row.getLong("seq")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Place, List<OccurrenceStanding>> occurrences = database
                .sql("SELECT * FROM roadmap.occurrence WHERE roadmap IN (:roadmaps) ORDER BY n")
                .param("roadmaps", roadmaps)
                .query((row, _) -> Map.entry(
                        new Place(row.getObject("roadmap", UUID.class), row.getString("task")), occurrence(row, on)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new Facts(versions, occurrences);
    }

    private OccurrenceStanding occurrence(ResultSet row, LocalDate on) throws SQLException {
        LocalDate to = row.getObject("due_to", LocalDate.class);
        LocalDate completedOn = row.getObject("completed_on", LocalDate.class);
        String evidence = row.getString("evidence");
        Personal verdict = text(row, "verdict");
        Personal waivedBecause = text(row, "waived_because");
        return new OccurrenceStanding(
                row.getInt("n"),
                row.getObject("due_from", LocalDate.class),
                to,
                waivedBecause == null ? OccurrenceStatus.of(to, completedOn, on) : OccurrenceStatus.WAIVED,
                text(row, "dates_reason"),
                completedOn,
                evidence == null ? null : json.read(evidence, Evidence.class),
                text(row, "reopened_because"),
                waivedBecause,
                verdict == null ? null : new ControlResult(verdict, text(row, "verdict_note")));
    }

    private @Nullable Personal text(ResultSet row, String column) throws SQLException {
        String sealed = row.getString(column);
        return sealed == null ? null : texts.kept(sealed);
    }

    private record Place(UUID roadmap, String task) {}

    private record Facts(Map<UUID, Long> versions, Map<Place, List<OccurrenceStanding>> occurrences) {

        Standing complete(Plan plan) {
            return new Standing(
                    versions.getOrDefault(plan.id(), 0L),
                    plan,
                    plan.tasks().stream()
                            .map(task -> new TaskStanding(
                                    task, occurrences.getOrDefault(new Place(plan.id(), task.number()), List.of())))
                            .toList());
        }
    }
}
