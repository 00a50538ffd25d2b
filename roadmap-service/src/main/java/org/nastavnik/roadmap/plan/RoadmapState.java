package org.nastavnik.roadmap.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.nastavnik.roadmap.plan.PlanRefusal.CHANGED;
import static org.nastavnik.roadmap.plan.PlanRefusal.UNKNOWN;
import static org.nastavnik.roadmap.plan.RoadmapStatus.AGREED;
import static org.nastavnik.roadmap.plan.RoadmapStatus.APPROVED;
import static org.nastavnik.roadmap.plan.RoadmapStatus.CLOSED;
import static org.nastavnik.roadmap.plan.RoadmapStatus.DRAFT;
import static org.nastavnik.roadmap.plan.RoadmapStatus.SUBMITTED;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.roadmap.RoadmapEvent;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Controlled;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Reopened;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Waived;
import org.nastavnik.roadmap.plan.PlanEvent.Agreed;
import org.nastavnik.roadmap.plan.PlanEvent.Closed;
import org.nastavnik.roadmap.plan.PlanEvent.Drafted;
import org.nastavnik.roadmap.plan.PlanEvent.ExecutorErased;
import org.nastavnik.roadmap.plan.PlanEvent.Imported;
import org.nastavnik.roadmap.plan.PlanEvent.SectionAdded;
import org.nastavnik.roadmap.plan.PlanEvent.Submitted;
import org.nastavnik.roadmap.plan.PlanEvent.TaskChanged;
import org.nastavnik.roadmap.plan.PlanEvent.TaskPlanned;
import org.nastavnik.roadmap.plan.PlanEvent.TaskRemoved;
import org.nastavnik.roadmap.schedule.Occurrence;
import org.nastavnik.roadmap.schedule.Period;

/**
 * How a roadmap stands after all that has happened to it. Planning and carrying out are decided apart, each by an aggregate
 * of its own, over one history: what the one appends, the other has to have seen, for each place in it is taken only once.
 */
public final class RoadmapState {

    private final Set<String> sections = new HashSet<>();
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Occurrence>> windows = new HashMap<>();
    private final Map<String, Map<Integer, Completed>> done = new HashMap<>();
    private final Map<String, Set<Integer>> waived = new HashMap<>();
    private final Map<UUID, Executor> executors = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();
    private RoadmapStatus status = DRAFT;
    private @Nullable PlanEvent begun;
    private @Nullable Period period;
    private long change;

    /**
     * Whose roadmap it is, for who may know of it.
     *
     * @param seen the change that whoever asks has seen last; none if that makes no difference
     */
    public UUID institutionFor(Actor actor, @Nullable Long seen) {
        if (begun == null || !actor.belongsTo(begun.institution())) {
            throw UNKNOWN.refused();
        }
        CHANGED.when(seen != null && seen != change);
        return begun.institution();
    }

    /** The same for who may change the plan: as a draft freely, once approved for a reason, and else not at all. */
    UUID changeableFor(Actor actor, @Nullable Long seen, @Nullable String reason) {
        UUID institution = institutionFor(actor, seen);
        switch (status) {
            case DRAFT -> {}
            case SUBMITTED, AGREED -> throw PlanRefusal.UNDER_REVIEW.refused();
            case APPROVED -> PlanRefusal.REASON_MISSING.when(reason == null || reason.isBlank());
            case CLOSED -> throw PlanRefusal.CLOSED.refused();
        }
        return institution;
    }

    /** How far it has come. */
    public RoadmapStatus status() {
        return status;
    }

    /** A due window of a task, if there is one of that number. */
    public Optional<Occurrence> window(String task, int n) {
        return Optional.ofNullable(windowsOf(task).get(n));
    }

    /** Whether there is a task of that number. */
    public boolean hasTask(String number) {
        return tasks.containsKey(number);
    }

    /** Which due window of a task would be the next to be made. */
    public int nextWindow(String task) {
        return windowsOf(task).isEmpty() ? 1 : windowsOf(task).lastKey() + 1;
    }

    /** That a due window was done, if it was. */
    public Optional<Completed> completion(String task, int n) {
        return Optional.ofNullable(doneOf(task).get(n));
    }

    /** Whether a due window need not be done any more. */
    public boolean isWaived(String task, int n) {
        return waivedOf(task).contains(n);
    }

    @Nullable
    PlanEvent begun() {
        return begun;
    }

    /** What it is made for. */
    public Period period() {
        return Objects.requireNonNull(period);
    }

    boolean hasSection(String number) {
        return sections.contains(number);
    }

    boolean hasTasks() {
        return !tasks.isEmpty();
    }

    Optional<Task> task(String number) {
        return Optional.ofNullable(tasks.get(number));
    }

    /** Whoever is named or has been, by entry; but not those whose name was erased. */
    Map<UUID, Executor> executors() {
        return Map.copyOf(executors);
    }

    boolean isErased(UUID executor) {
        return erased.contains(executor);
    }

    /** The due windows of a task as they are now, in the order of their numbers. */
    public List<Occurrence> windows(String task) {
        return List.copyOf(windowsOf(task).values());
    }

    /** Whether each due window is done or waived. */
    boolean isFinished() {
        return openWindows().values().stream().allMatch(List::isEmpty);
    }

    /** Whether what is done of a task would still be there if these were its due windows. */
    boolean isDoneAmong(String task, Collection<Occurrence> planned) {
        return doneOf(task).keySet().stream().map(windowsOf(task)::get).allMatch(planned::contains);
    }

    /** The due windows that are neither done nor waived, by the number of their task. */
    public Map<String, List<Occurrence>> openWindows() {
        Map<String, List<Occurrence>> open = new TreeMap<>();
        windows.forEach((task, all) -> open.put(
                task,
                all.values().stream()
                        .filter(one -> !doneOf(task).containsKey(one.n()) && !isWaived(task, one.n()))
                        .toList()));
        return open;
    }

    /** Takes in what has happened to the plan. */
    public void evolve(PlanEvent happened) {
        change = getVersion();
        switch (happened) {
            case Imported imported -> {
                begin(happened, imported.document().period());
                imported.document().sections().forEach(this::plan);
                imported.document().tasks().forEach(this::plan);
            }
            case Drafted drafted -> begin(happened, drafted.period());
            case SectionAdded added -> plan(added.section());
            case TaskPlanned planned -> plan(planned.task());
            case TaskChanged changed -> plan(changed.task());
            case TaskRemoved removed -> {
                tasks.remove(removed.number());
                windows.remove(removed.number());
                waived.remove(removed.number());
            }
            case ExecutorErased erasure -> {
                executors.remove(erasure.executor());
                erased.add(erasure.executor());
            }
            case Submitted _ -> status = SUBMITTED;
            case Agreed _ -> status = AGREED;
            case Closed _ -> status = CLOSED;
        }
    }

    /** Takes in what has happened to a due window. */
    public void evolve(OccurrenceEvent happened) {
        change = getVersion();
        switch (happened) {
            case Completed completed ->
                done.computeIfAbsent(completed.task(), _ -> new HashMap<>()).put(completed.n(), completed);
            case Reopened reopened -> {
                doneOf(reopened.task()).remove(reopened.n());
                waivedOf(reopened.task()).remove(reopened.n());
            }
            case Waived gone ->
                waived.computeIfAbsent(gone.task(), _ -> new HashSet<>()).add(gone.n());
            case DatesSet set ->
                windowsOf(set.task())
                        .put(set.n(), new Occurrence(set.n(), set.from().orElse(null), set.to()));
            case Controlled _ -> {}
        }
    }

    /** Takes in what others know of, too. */
    public void evolve(RoadmapEvent happened) {
        change = getVersion();
        if (happened instanceof RoadmapEvent.Approved) {
            status = APPROVED;
        }
    }

    /** What its tasks are bound to is no part of it, but a change. */
    public void evolve(MilestoneEvent happened) {
        change = getVersion();
    }

    private void begin(PlanEvent happened, Period over) {
        begun = happened;
        period = over;
    }

    private void plan(Section section) {
        sections.add(section.number());
    }

    private void plan(Task task) {
        tasks.put(task.number(), task);
        task.responsible().stream()
                .filter(one -> one.entry() != null && !erased.contains(one.entry()))
                .forEach(one -> executors.put(Objects.requireNonNull(one.entry()), one));
        NavigableMap<Integer, Occurrence> planned = new TreeMap<>();
        task.occurrences().forEach(window -> planned.put(window.n(), window));
        NavigableMap<Integer, Occurrence> before = windows.put(task.number(), planned);
        // What was waived are these days; a window of others is another one.
        waivedOf(task.number()).removeIf(n -> before == null || !Objects.equals(before.get(n), planned.get(n)));
    }

    private NavigableMap<Integer, Occurrence> windowsOf(String task) {
        return windows.getOrDefault(task, new TreeMap<>());
    }

    private Set<Integer> waivedOf(String task) {
        return waived.getOrDefault(task, new HashSet<>());
    }

    private Map<Integer, Completed> doneOf(String task) {
        return done.getOrDefault(task, new HashMap<>());
    }
}
