package org.nastavnik.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A projection that is told a story of several kinds of aggregates, in several tables: however often it is told, and in
 * whatever order but for the events of each aggregate, one by one or many at once, it finds the same rows.
 */
public record Retold(Object projection, JdbcClient database, List<String> tables) {

    private static final int TIMES = 20;

    /** Tells the story in its order, and then in others, every event twice. */
    public List<String> findsTheSameRows(List<DomainEventMessage<?>> story) {
        List<String> rows = rowsAfter(inBatches(story, () -> 1));
        for (int seed = 0; seed < TIMES; seed++) {
            Random random = new Random(seed);
            List<DomainEventMessage<?>> retold = twiceInAnyOrder(story, random);
            assertThat(rowsAfter(inBatches(retold, () -> 1 + random.nextInt(retold.size()))))
                    .as("seed %d", seed)
                    .isEqualTo(rows);
        }
        return rows;
    }

    /** Fills empty tables with one history after another, of which a batch may end in the middle. */
    public List<String> rowsOfHistories(List<DomainEventMessage<?>> story, Consumer<Runnable> filling) {
        List<DomainEventMessage<?>> histories = story.stream()
                .sorted(Comparator.comparing(DomainEventMessage<?>::getAggregateIdentifier))
                .toList();
        forget();
        filling.accept(() -> handle(inBatches(histories, () -> 3)));
        return rows();
    }

    /** The next event of an aggregate's story, with a number that follows from how many there are. */
    public static void add(List<DomainEventMessage<?>> story, UUID aggregate, Object event) {
        long seq = story.stream()
                .filter(before -> before.getAggregateIdentifier().equals(aggregate.toString()))
                .count();
        story.add(new GenericDomainEventMessage<>("Retold", aggregate.toString(), seq, event));
    }

    private static List<DomainEventMessage<?>> twiceInAnyOrder(List<DomainEventMessage<?>> story, Random random) {
        Map<String, Queue<DomainEventMessage<?>>> left = new HashMap<>();
        List<String> turns = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            for (DomainEventMessage<?> event : story) {
                left.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayDeque<>())
                        .add(event);
                turns.add(event.getAggregateIdentifier());
            }
        }
        Collections.shuffle(turns, random);
        return turns.stream()
                .<DomainEventMessage<?>>map(
                        aggregate -> Objects.requireNonNull(left.get(aggregate)).remove())
                .toList();
    }

    private static List<List<DomainEventMessage<?>>> inBatches(List<DomainEventMessage<?>> told, IntSupplier size) {
        List<List<DomainEventMessage<?>>> batches = new ArrayList<>();
        for (int from = 0; from < told.size(); ) {
            int to = Math.min(told.size(), from + size.getAsInt());
            batches.add(told.subList(from, to));
            from = to;
        }
        return batches;
    }

    private List<String> rowsAfter(List<List<DomainEventMessage<?>>> batches) {
        forget();
        handle(batches);
        return rows();
    }

    private void forget() {
        database.sql("TRUNCATE " + String.join(", ", tables)).update();
    }

    private void handle(List<List<DomainEventMessage<?>>> batches) {
        var handlers = new AnnotationEventHandlerAdapter(projection);
        for (List<DomainEventMessage<?>> batch : batches) {
            var unit = new BatchingUnitOfWork<>(batch);
            var done = unit.executeWithResult(() -> handlers.handle(unit.getMessage()));
            assertThat(done.isExceptional()).as(done.toString()).isFalse();
        }
    }

    private List<String> rows() {
        return tables.stream()
                .flatMap(
                        table -> database
                                .sql("SELECT line::text FROM " + table + " line ORDER BY 1")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }
}
