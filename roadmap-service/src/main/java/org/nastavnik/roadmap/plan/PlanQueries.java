package org.nastavnik.roadmap.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Order;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.nastavnik.platform.personaldata.SealedJson;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.KpiTarget;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Warning;
import org.nastavnik.roadmap.plan.Plan.Agreement;
import org.nastavnik.roadmap.plan.Plan.PlannedTask;
import org.nastavnik.roadmap.schedule.Period;
import org.nastavnik.roadmap.schedule.Schedule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is planned, as of the moment it is asked. */
@Component
public class PlanQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final SealedJson json;
    private final PersonalTexts texts;

    PlanQueries(JdbcClient database, ProjectionFreshness freshness, SealedJson json, PersonalTexts texts) {
        this.database = database;
        this.freshness = freshness;
        this.json = json;
        this.texts = texts;
    }

    /** The roadmap of that id. */
    public Optional<Plan> find(UUID id) {
        freshness.await(PlanProjection.class);
        return complete(database.sql("SELECT * FROM roadmap.roadmap WHERE roadmap = :roadmap")
                        .param("roadmap", id)
                        .query((row, _) -> head(row))
                        .list())
                .stream()
                .findFirst();
    }

    /**
     * The roadmap of that id, for a page of the institution whose it is.
     *
     * @throws org.nastavnik.platform.messaging.Refused if it has none of that id
     */
    public Plan of(UUID institution, UUID id) {
        return find(id).filter(plan -> plan.institution().equals(institution))
                .orElseThrow(PlanRefusal.UNKNOWN::refused);
    }

    /** Whether there is a roadmap of that id, and the actor may know of it. */
    public boolean isKnownTo(Actor actor, UUID id) {
        return institutionOf(id).filter(actor::belongsTo).isPresent();
    }

    /** Whose the roadmap of that id is, if there is one. */
    public Optional<UUID> institutionOf(UUID id) {
        freshness.await(PlanProjection.class);
        return database.sql("SELECT institution FROM roadmap.roadmap WHERE roadmap = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** Those of an institution, the one that begins last first, from after a place in that order. */
    public Page<Plan> of(UUID institution, @Nullable Cursor after, int limit) {
        freshness.await(PlanProjection.class);
        Cursor start = after == null ? Cursor.START : after;
        List<Plan> found = database.sql("""
            SELECT * FROM roadmap.roadmap
             WHERE institution = :institution AND (period_from, roadmap) < (:from, :roadmap)
             ORDER BY period_from DESC, roadmap DESC
             LIMIT :limit + 1
            """)
                .param("institution", institution)
                .param("from", start.from())
                .param("roadmap", start.roadmap())
                .param("limit", limit)
                .query((row, _) -> head(row))
                .list();
        return Page.of(complete(found), limit, last -> new Cursor(last.period().from(), last.id()));
    }

    /** The roadmaps of an institution with tasks that are bound to the milestone. */
    public List<UUID> boundTo(UUID institution, Milestone milestone) {
        freshness.await(PlanProjection.class);
        return database.sql("""
            SELECT roadmap FROM roadmap.roadmap
             WHERE institution = :institution AND EXISTS (
                   SELECT FROM roadmap.task WHERE task.roadmap = roadmap.roadmap AND milestone = :milestone)
             ORDER BY roadmap
            """)
                .param("institution", institution)
                .param("milestone", milestone.name())
                .query(UUID.class)
                .list();
    }

    /** Those in force, of whichever institution, as the rows have it now. */
    public List<InForce> inForce() {
        return database.sql(
                        "SELECT roadmap, institution FROM roadmap.roadmap WHERE status = 'APPROVED' ORDER BY roadmap")
                .query(InForce.class)
                .list();
    }

    /** Every executor whose name was erased, of whichever roadmap, as the rows have it now. */
    List<UUID> erasedExecutors() {
        return database.sql("SELECT executor FROM roadmap.erased_executor ORDER BY executor")
                .query(UUID.class)
                .list();
    }

    private List<Plan> complete(List<Plan> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        List<UUID> ids = heads.stream().map(Plan::id).toList();
        Map<UUID, List<Section>> sections = byRoadmap(database.sql("""
            SELECT roadmap, number, title FROM roadmap.section WHERE roadmap IN (:ids) ORDER BY place
            """)
                .param("ids", ids)
                .query((row, _) -> Map.entry(
                        row.getObject("roadmap", UUID.class),
                        new Section(row.getString("number"), row.getString("title"))))
                .list());
        Map<UUID, List<PlannedTask>> tasks =
                byRoadmap(database.sql("SELECT * FROM roadmap.task WHERE roadmap IN (:ids) ORDER BY place")
                        .param("ids", ids)
                        .query((row, _) -> Map.entry(row.getObject("roadmap", UUID.class), task(row)))
                        .list());
        return heads.stream()
                .map(head -> new Plan(
                        head.id(),
                        head.institution(),
                        head.status(),
                        head.title(),
                        head.period(),
                        sections.getOrDefault(head.id(), List.of()),
                        tasks.getOrDefault(head.id(), List.of()),
                        head.kpiTargets(),
                        head.warnings(),
                        head.agreement(),
                        head.order()))
                .toList();
    }

    private static <T> Map<UUID, List<T>> byRoadmap(List<Map.Entry<UUID, T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Plan head(ResultSet row) throws SQLException {
        String body = row.getString("agreed_by");
        String number = row.getString("order_number");
        return new Plan(
                row.getObject("roadmap", UUID.class),
                row.getObject("institution", UUID.class),
                RoadmapStatus.valueOf(row.getString("status")),
                row.getString("title"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                List.of(),
                List.of(),
                listOf(KpiTarget[].class, row.getString("kpi_targets")),
                listOf(Warning[].class, row.getString("warnings")),
                body == null ? null : new Agreement(texts.kept(body), row.getString("protocol")),
                number == null
                        ? null
                        : new Order(
                                number,
                                row.getObject("order_date", LocalDate.class),
                                texts.kept(row.getString("order_title"))));
    }

    private PlannedTask task(ResultSet row) throws SQLException {
        String milestone = row.getString("milestone");
        return new PlannedTask(
                row.getString("number"),
                row.getString("section"),
                row.getString("heading"),
                row.getString("title"),
                row.getString("phrase"),
                json.read(row.getString("schedule"), Schedule.class),
                listOf(Executor[].class, row.getString("responsible")),
                List.of((String[]) row.getArray("deliverables").getArray()),
                listOf(Warning[].class, row.getString("warnings")),
                milestone == null ? null : Milestone.valueOf(milestone));
    }

    private <T> List<T> listOf(Class<T[]> type, String written) {
        return List.of(json.read(written, type));
    }

    /** A roadmap in force, and whose it is. */
    public record InForce(UUID roadmap, UUID institution) {}

    /** A place in the list, written {@code 2022-01-01_<id>}. */
    public record Cursor(LocalDate from, UUID roadmap) {

        /** Before all others; PostgreSQL calls that day infinity. */
        private static final Cursor START = new Cursor(LocalDate.MAX, new UUID(-1, -1));

        /** Reads what {@link #toString} has written; Spring calls it for request parameters. */
        public static Cursor of(String written) {
            String[] parts = written.split("_", 2);
            return new Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        }

        @Override
        public String toString() {
            return from + "_" + roadmap;
        }
    }
}
