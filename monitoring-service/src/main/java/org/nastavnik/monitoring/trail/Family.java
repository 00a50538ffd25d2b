package org.nastavnik.monitoring.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An entry among those that came of the same command.
 *
 * @param others all of them but itself
 */
record Family(Row one, List<Row> others) {

    static Family of(Row one, List<Row> all) {
        return new Family(
                one, all.stream().filter(row -> row.number() != one.number()).toList());
    }

    /** The entry that it was a reaction to, and so on. */
    List<Row> causes() {
        Map<String, Row> byEvent =
                others.stream().collect(Collectors.toMap(Row::eventId, Function.identity(), (first, _) -> first));
        List<Row> causes = new ArrayList<>();
        // Metadata that somebody has changed may go round in circles.
        Row next = byEvent.remove(String.valueOf(one.cause()));
        while (next != null) {
            causes.add(next);
            next = byEvent.remove(String.valueOf(next.cause()));
        }
        return causes;
    }

    /** What the same command has done besides. */
    List<Row> together() {
        String command = one.metadata().origin();
        return command == null
                ? List.of()
                : others.stream()
                        .filter(row -> command.equals(row.metadata().origin()))
                        .toList();
    }

    /** Reactions to that event. */
    List<Row> effects(String event) {
        return others.stream().filter(row -> Objects.equals(row.cause(), event)).toList();
    }
}
