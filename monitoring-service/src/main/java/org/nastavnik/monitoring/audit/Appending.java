package org.nastavnik.monitoring.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.GrowingTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts events at the end of the log. One at a time does, whoever holds the log's position. */
@Component
class Appending {

    private final JdbcClient database;
    private final LogNodes nodes;
    private final Institutions institutions;
    private final List<BesideLeaves> beside;

    Appending(JdbcClient database, LogNodes nodes, Institutions institutions, List<BesideLeaves> beside) {
        this.database = database;
        this.nodes = nodes;
        this.institutions = institutions;
        this.beside = beside;
    }

    /** Those that have no leaf yet get one, in this order. */
    void append(List<Taken> events) {
        Set<String> logged = logged(events);
        List<Taken> fresh =
                events.stream().filter(event -> logged.add(event.eventId())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<String, UUID> elsewhere = institutions.ofAggregates(fresh.stream()
                .filter(event -> event.institution() == null)
                .map(Taken::aggregate)
                .collect(Collectors.toSet()));
        long size = nodes.size();
        GrowingTree tree = GrowingTree.of(size, nodes);
        Long[] numbers = new Long[fresh.size()];
        byte[][] completed = new byte[fresh.size()][];
        for (int one = 0; one < fresh.size(); one++) {
            numbers[one] = size + one;
            completed[one] = LogRow.together(tree.add(fresh.get(one).hash()));
        }
        database.sql("""
            INSERT INTO monitoring.audit_leaf (number, event_id, place, institution, hash, completed)
            SELECT number, event_id, place, institution::uuid, hash, completed
              FROM unnest(?, ?, ?, ?, ?, ?) AS leaf (number, event_id, place, institution, hash, completed)
            """)
                .param(numbers)
                .param(fresh.stream().map(Taken::eventId).toArray(String[]::new))
                .param(fresh.stream().map(Taken::place).toArray(Long[]::new))
                .param(fresh.stream()
                        .map(event -> institution(event, elsewhere))
                        .map(owner -> owner == null ? null : owner.toString())
                        .toArray(String[]::new))
                .param(fresh.stream().map(event -> event.hash().bytes()).toArray(byte[][]::new))
                .param(completed)
                .update();
        List<Logged> appended = new ArrayList<>();
        for (Taken event : fresh) {
            appended.add(event.at(size + appended.size(), institution(event, elsewhere)));
        }
        beside.forEach(one -> one.add(appended));
    }

    private Set<String> logged(List<Taken> events) {
        return new HashSet<>(database.sql("SELECT event_id FROM monitoring.audit_leaf WHERE event_id = ANY (?)")
                .param(events.stream().map(Taken::eventId).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static @Nullable UUID institution(Taken event, Map<String, UUID> elsewhere) {
        return event.institution() == null ? elsewhere.get(event.aggregate()) : event.institution();
    }
}
