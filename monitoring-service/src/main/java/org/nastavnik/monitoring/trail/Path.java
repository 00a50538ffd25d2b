package org.nastavnik.monitoring.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where in a record something stands: written {@code tasks[1.1].occurrences[2].to}. */
record Path(List<Step> steps) {

    static final Path WHOLE = new Path(List.of());

    /** The part of that name. */
    Path to(String name) {
        return with(new Step(name, null));
    }

    /** One of the parts that this leads to, by what it is told apart by. */
    Path at(String key) {
        List<Step> all = new ArrayList<>(steps);
        Step last = all.removeLast();
        all.add(new Step(last.name(), key));
        return new Path(List.copyOf(all));
    }

    /** Whether that is part of this. */
    boolean contains(Path other) {
        return other.steps.size() > steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }

    /** Whether this is one of the list that stands there, or part of it. */
    boolean isIn(Path whole) {
        int last = whole.steps.size() - 1;
        return steps.size() > last
                && steps.subList(0, last).equals(whole.steps.subList(0, last))
                && steps.get(last).name().equals(whole.steps.get(last).name())
                && (steps.get(last).key() != null || whole.contains(this));
    }

    private Path with(Step next) {
        return new Path(Stream.concat(steps.stream(), Stream.of(next)).toList());
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("."));
    }

    /**
     * A step on the way.
     *
     * @param key which of several; null if there is but one
     */
    record Step(String name, @Nullable String key) {

        @Override
        public String toString() {
            return key == null ? name : name + "[" + key + "]";
        }
    }
}
