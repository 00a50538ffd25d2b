package org.nastavnik.pairing.meeting;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which meetings a pair has had. */
@Component
public class MeetingQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    MeetingQueries(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /**
     * The meetings of a pair, in their order.
     *
     * @param readable whose feedback may be read; of the others' it is only told that they gave it
     */
    public List<MeetingOnRecord> of(UUID pair, Predicate<UUID> readable) {
        freshness.await(MeetingProjection.class);
        Map<Integer, List<FeedbackRow>> feedback = database
                .sql("SELECT n, person, rating, text FROM pairing.feedback WHERE pair = :pair ORDER BY n, person")
                .param("pair", pair)
                .query(FeedbackRow.class)
                .list()
                .stream()
                .collect(groupingBy(FeedbackRow::n));
        return database
                .sql("SELECT n, kind, held_on, topic FROM pairing.meeting WHERE pair = :pair ORDER BY n")
                .param("pair", pair)
                .query(MeetingRow.class)
                .list()
                .stream()
                .map(meeting -> meeting.with(feedback.getOrDefault(meeting.n(), List.of()).stream()
                        .map(row -> row.readableIf(readable))
                        .toList()))
                .toList();
    }

    /** A meeting, the {@code n}th of its pair, and who has told how it went. */
    public record MeetingOnRecord(
            int n, MeetingKind kind, LocalDate heldOn, Personal topic, List<FeedbackOnRecord> feedback) {}

    /** That somebody has told how it went and, for whoever may read it, what. */
    public record FeedbackOnRecord(
            UUID personId,
            @Nullable Integer rating,
            @Nullable Personal text) {}

    private record MeetingRow(int n, MeetingKind kind, LocalDate heldOn, Personal topic) {

        MeetingOnRecord with(List<FeedbackOnRecord> feedback) {
            return new MeetingOnRecord(n, kind, heldOn, topic, feedback);
        }
    }

    private record FeedbackRow(int n, UUID person, int rating, Personal text) {

        FeedbackOnRecord readableIf(Predicate<UUID> readable) {
            return readable.test(person)
                    ? new FeedbackOnRecord(person, rating, text)
                    : new FeedbackOnRecord(person, null, null);
        }
    }
}
