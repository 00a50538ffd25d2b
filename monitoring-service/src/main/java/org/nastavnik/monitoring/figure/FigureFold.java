package org.nastavnik.monitoring.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTargetsPlanned;
import org.nastavnik.monitoring.figure.Figure.Count;
import org.nastavnik.monitoring.kpitarget.TargetEvent;
import org.nastavnik.monitoring.survey.Audience;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;

/**
 * The figures of an institution, worked out from the events alone: the second definition, which shares nothing with the first
 * but the arithmetic of {@link Figure}. It takes what was told up to an instant, event by event, into a picture of the
 * programme, and then looks at everybody in it.
 *
 * <p>Only the order of each aggregate's events matters. An event is known from its timestamp on; where an aggregate's clock
 * went back, not before those that came before it.
 */
public final class FigureFold {

    /** The kinds of events that figures follow from. */
    public static final Set<Class<?>> EVENTS = Set.of(
            PersonEvent.Registered.class,
            PersonEvent.Changed.class,
            PersonEvent.Departed.class,
            PairEvent.Approved.class,
            PairEvent.Concluded.class,
            PairEvent.Dissolved.class,
            Answered.class,
            KpiTargetsPlanned.class,
            TargetEvent.Planned.class);

    private static final int YOUNG_YEARS = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final UUID institution;
    private final @Nullable Instant asOf;
    private final Map<UUID, Member> staff = new HashMap<>();
    private final Map<UUID, Pair> pairs = new HashMap<>();
    private final Map<UUID, Map<UUID, Response>> responses = new HashMap<>();
    private final Targets targets = new Targets();
    private final Map<UUID, Instant> latest = new HashMap<>();

    /**
     * Of nothing yet.
     *
     * @param asOf what was known up to and including then, to the microsecond; null for all that is told
     */
    public FigureFold(UUID institution, @Nullable Instant asOf) {
        this.institution = institution;
        this.asOf = asOf == null ? null : asOf.truncatedTo(ChronoUnit.MICROS);
    }

    /** Takes the next event of its aggregate; one of another institution tells nothing. */
    public void take(Told told) {
        if (!institution.equals(told.institution())) {
            return;
        }
        Instant at = told.at().truncatedTo(ChronoUnit.MICROS);
        if (isFact(told.event())) {
            at = latest.merge(told.aggregate(), at, (before, now) -> now.isBefore(before) ? before : now);
        }
        if (asOf == null || !at.isAfter(asOf)) {
            take(told, at);
        }
    }

    /** All indicators of a year as of a day of it; where the day is earlier, there is nobody to count. */
    public List<Figure> figures(int year, LocalDate on) {
        Moment moment = new Moment(year, on, asOf);
        return Arrays.stream(Kpi.values())
                .map(kpi -> Figure.of(
                        kpi, year, targets.of(kpi, year), moment.hasBegun() ? count(kpi, moment) : Count.NONE))
                .toList();
    }

    /** The years for which there are targets, and those in which anybody took part so far; from 1900 to 2199. */
    public Set<Integer> years(LocalDate today) {
        Set<Integer> years = new TreeSet<>();
        targets.years().forEach(years::add);
        pairs.values().forEach(pair -> pair.years(today).forEach(years::add));
        years.removeIf(year -> year < FIRST_YEAR || year > LAST_YEAR);
        return years;
    }

    /** What figures are counted from; of targets the latest holds, whoever set it. */
    private static boolean isFact(Object event) {
        return EVENTS.contains(event.getClass())
                && !(event instanceof KpiTargetsPlanned)
                && !(event instanceof TargetEvent);
    }

    private void take(Told told, Instant at) {
        switch (told.event()) {
            case PersonEvent.Registered now ->
                staff.put(now.person(), new Member(now.teachingSince(), now.hiredOn(), null));
            case PersonEvent.Changed now ->
                staff.computeIfPresent(
                        now.person(), (_, was) -> new Member(now.teachingSince(), now.hiredOn(), was.departed()));
            case PersonEvent.Departed now ->
                staff.computeIfPresent(
                        now.person(), (_, was) -> new Member(was.teachingSince(), was.hired(), now.on()));
            case PairEvent.Approved now ->
                pairs.put(
                        now.pair(),
                        new Pair(now.mentor(), now.mentees(), now.order().date(), null));
            case PairEvent.Concluded now -> end(now.pair(), now.concludedOn());
            case PairEvent.Dissolved now -> end(now.pair(), now.on());
            case Answered now ->
                responses.computeIfAbsent(now.person(), _ -> new HashMap<>()).put(now.survey(), Response.of(now, at));
            case KpiTargetsPlanned now ->
                now.targets().forEach(one -> targets.plan(one.kpi(), one.year(), one.target(), told, at));
            case TargetEvent.Planned now -> targets.plan(now.kpi(), now.year(), now.percent(), told, at);
            default -> {}
        }
    }

    private void end(UUID pair, LocalDate lastDay) {
        pairs.computeIfPresent(pair, (_, was) -> new Pair(was.mentor(), was.mentees(), was.order(), lastDay));
    }

    private Count count(Kpi kpi, Moment moment) {
        return switch (kpi) {
            case YOUNG_SPECIALISTS_MENTORED -> youngSpecialists(moment.on());
            case MENTEE_SATISFACTION -> satisfied(moment, Audience.MENTEES, Pair::mentees);
            case MENTOR_SATISFACTION -> satisfied(moment, Audience.MENTORS, pair -> List.of(pair.mentor()));
        };
    }

    private Count youngSpecialists(LocalDate on) {
        Set<UUID> entered = pairs.values().stream()
                .filter(pair -> !pair.order().isAfter(on))
                .flatMap(pair -> pair.mentees().stream())
                .collect(Collectors.toSet());
        Set<UUID> young = staff.entrySet().stream()
                .filter(one -> one.getValue().isYoungSpecialist(on))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        int all = young.size();
        young.retainAll(entered);
        return new Count(young.size(), all, 0);
    }

    private Count satisfied(Moment moment, Audience audience, Function<Pair, List<UUID>> who) {
        Set<UUID> took = new HashSet<>();
        pairs.values().stream().filter(pair -> pair.wasActive(moment)).forEach(pair -> took.addAll(who.apply(pair)));
        long answered = 0;
        long satisfied = 0;
        for (UUID person : took) {
            Optional<Response> last = responses.getOrDefault(person, Map.of()).values().stream()
                    .filter(one -> one.counts(moment, audience))
                    .max(Response.LAST);
            answered += last.isPresent() ? 1 : 0;
            satisfied += last.isPresent() && last.get().satisfied() ? 1 : 0;
        }
        return new Count(satisfied, took.size(), answered);
    }

    private record Member(
            Optional<LocalDate> teachingSince,
            LocalDate hired,
            @Nullable LocalDate departed) {

        /** Who does not teach, or not yet, is none; full years are complete on their anniversary. */
        boolean isYoungSpecialist(LocalDate on) {
            boolean employed = !hired.isAfter(on) && (departed == null || departed.isAfter(on));
            return employed
                    && teachingSince
                            .filter(since -> !since.isAfter(on) && ChronoUnit.YEARS.between(since, on) < YOUNG_YEARS)
                            .isPresent();
        }
    }

    private record Pair(
            UUID mentor,
            List<UUID> mentees,
            LocalDate order,
            @Nullable LocalDate lastDay) {

        /** On at least one day of the year; the day of the order and the last day are such days. */
        boolean wasActive(Moment moment) {
            LocalDate end = lastDay == null || lastDay.isAfter(moment.on()) ? moment.on() : lastDay;
            LocalDate start = order.isBefore(moment.newYear()) ? moment.newYear() : order;
            return !start.isAfter(end) && !order.isAfter(end);
        }

        /** From that of the order to that of the last day so far; none if it ended before it began. */
        IntStream years(LocalDate today) {
            if (lastDay != null && lastDay.isBefore(order)) {
                return IntStream.empty();
            }
            LocalDate end = lastDay == null || lastDay.isAfter(today) ? today : lastDay;
            return IntStream.rangeClosed(Math.max(order.getYear(), FIRST_YEAR), Math.min(end.getYear(), LAST_YEAR));
        }
    }

    private record Response(UUID survey, Audience audience, int year, LocalDate from, boolean satisfied, Instant at) {

        /** Of the answers to several rounds that to the latest, then the one given last; ids settle what is left. */
        static final Comparator<Response> LAST = Comparator.comparing(Response::from)
                .thenComparing(Response::at)
                .thenComparing(one -> one.survey().toString());

        static Response of(Answered now, Instant at) {
            return new Response(
                    now.survey(),
                    now.audience(),
                    now.round().year(),
                    now.round().firstDay(),
                    now.satisfied(),
                    at);
        }

        boolean counts(Moment moment, Audience wanted) {
            return audience == wanted && year == moment.year() && !from.isAfter(moment.on());
        }
    }
}
