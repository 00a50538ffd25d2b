package org.nastavnik.roadmap.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.roadmap.execution.ExecutionQueries;
import org.nastavnik.roadmap.execution.OccurrenceStatus;
import org.nastavnik.roadmap.execution.Standing;
import org.nastavnik.roadmap.plan.RoadmapStatus;
import org.nastavnik.roadmap.reminder.Digest.Line;
import org.nastavnik.roadmap.reminder.Recipients.Known;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what somebody is to be reminded of. What was done meanwhile is not told of. */
@Component
class Digests {

    private static final int MOST = 50;

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final ExecutionQueries roadmaps;

    Digests(JdbcClient database, ProjectionFreshness freshness, ExecutionQueries roadmaps) {
        this.database = database;
        this.freshness = freshness;
        this.roadmaps = roadmaps;
    }

    /**
     * What one recipient is to be reminded of.
     *
     * @param today by which it is told what is still to be done
     */
    Digest of(Known recipient, Reminder reminder, LocalDate today) {
        freshness.await(FallenDueProjection.class);
        Map<Window, Instant> fallen = fallen(recipient.institution());
        List<Open> open = roadmaps.of(recipient.institution(), null, MOST, today).items().stream()
                .filter(one -> one.plan().status() == RoadmapStatus.APPROVED)
                .flatMap(one -> open(one, recipient))
                .sorted(Comparator.comparing(one -> one.line().to()))
                .toList();
        Predicate<Open> news = one -> {
            Instant at = fallen.get(one.window());
            return at != null && at.isAfter(reminder.since()) && !at.isAfter(reminder.upto());
        };
        Predicate<Open> known = one -> {
            Instant at = fallen.get(one.window());
            return at != null && !at.isAfter(reminder.since());
        };
        boolean weekly = reminder.day().getDayOfWeek() == DayOfWeek.MONDAY;
        return new Digest(
                reminder.day(),
                lines(open, news.and(one -> one.window().status() == OccurrenceStatus.DUE_SOON)),
                lines(open, news.and(one -> one.window().status() == OccurrenceStatus.OVERDUE)),
                lines(open, known.and(one -> weekly && one.window().status() == OccurrenceStatus.OVERDUE)));
    }

    private static Stream<Open> open(Standing standing, Known recipient) {
        return standing.dues()
                .filter(due -> !due.occurrence().status().isSettled())
                .filter(due -> due.task().responsible().stream().anyMatch(recipient::isFor))
                .map(due -> new Open(
                        new Window(
                                standing.plan().id(),
                                due.task().number(),
                                due.occurrence().n(),
                                due.occurrence().status()),
                        new Line(
                                standing.plan().title(),
                                due.task().number(),
                                due.task().title(),
                                due.occurrence().to())));
    }

    private static List<Line> lines(List<Open> open, Predicate<Open> wanted) {
        return open.stream().filter(wanted).map(Open::line).toList();
    }

    private Map<Window, Instant> fallen(UUID institution) {
        return database
                .sql("SELECT roadmap, task, n, status, at FROM roadmap.fallen_due WHERE institution = ?")
                .param(institution)
                .query((row, _) -> Map.entry(
                        new Window(
                                row.getObject("roadmap", UUID.class),
                                row.getString("task"),
                                row.getInt("n"),
                                OccurrenceStatus.valueOf(row.getString("status"))),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A due window that stands so. */
    private record Window(UUID roadmap, String task, int n, OccurrenceStatus status) {}

    private record Open(Window window, Line line) {}
}
