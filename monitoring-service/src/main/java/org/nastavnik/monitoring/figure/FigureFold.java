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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * The figures, worked out from the events alone: the second definition, which shares nothing with the first but the
 * arithmetic of {@link Figure}. It takes what was told up to an instant, event by event, into a picture of the programme,
 * and then looks at everybody in it.
 *
 * <p>An event is known from its timestamp on; where an aggregate's clock went back, not before those that came before it.
 */
final class FigureFold {

    private static final int YOUNG_YEARS = 3;

    private final Map<UUID, Member> staff = new HashMap<>();
    private final Map<UUID, Pair> pairs = new HashMap<>();
    private final Map<List<UUID>, Response> responses = new HashMap<>();
    private final Map<Aim, Planned> targets = new HashMap<>();

    private FigureFold() {}

    /**
     * The figures of an institution.
     *
     * @param told events of all kinds and institutions, those of each aggregate in their order
     */
    static List<Figure> figures(List<Told> told, UUID institution, Moment moment) {
        FigureFold programme = asKnown(told, moment.asOf());
        return Arrays.stream(Kpi.values())
                .map(kpi -> Figure.of(
                        kpi,
                        moment.year(),
                        programme.target(institution, kpi, moment.year()),
                        moment.hasBegun() ? programme.count(kpi, institution, moment) : Count.NONE))
                .toList();
    }

    private static FigureFold asKnown(List<Told> told, @Nullable Instant asOf) {
        FigureFold programme = new FigureFold();
        Map<UUID, Instant> latest = new HashMap<>();
        for (Told one : told) {
            Instant at = one.at().truncatedTo(ChronoUnit.MICROS);
            if (isFact(one.event())) {
                at = latest.merge(one.aggregate(), at, (before, now) -> now.isBefore(before) ? before : now);
            }
            if (asOf == null || !at.isAfter(asOf)) {
                programme.take(one, at);
            }
        }
        return programme;
    }

    /** What figures are counted from; of targets the latest holds, whoever set it. */
    private static boolean isFact(Object event) {
        return switch (event) {
            case PersonEvent.Registered _, PersonEvent.Changed _, PersonEvent.Departed _, PairEvent _, Answered _ ->
                true;
            default -> false;
        };
    }

    private void take(Told told, Instant at) {
        switch (told.event()) {
            case PersonEvent.Registered now ->
                staff.put(now.person(), new Member(now.institution(), now.teachingSince(), now.hiredOn(), null));
            case PersonEvent.Changed now ->
                staff.computeIfPresent(
                        now.person(),
                        (_, was) -> new Member(was.institution(), now.teachingSince(), now.hiredOn(), was.departed()));
            case PersonEvent.Departed now ->
                staff.computeIfPresent(
                        now.person(),
                        (_, was) -> new Member(was.institution(), was.teachingSince(), was.hired(), now.on()));
            case PairEvent.Approved now ->
                pairs.put(
                        now.pair(),
                        new Pair(
                                now.institution(),
                                now.mentor(),
                                now.mentees(),
                                now.order().date(),
                                null));
            case PairEvent.Concluded now -> end(now.pair(), now.concludedOn());
            case PairEvent.Dissolved now -> end(now.pair(), now.on());
            case Answered now -> responses.put(List.of(now.survey(), now.person()), new Response(now, at));
            case KpiTargetsPlanned now ->
                now.targets()
                        .forEach(one -> aim(
                                new Aim(now.institution(), one.kpi(), one.year()),
                                new Planned(at, told.aggregate(), told.seq(), one.target())));
            case TargetEvent.Planned now ->
                aim(
                        new Aim(now.institution(), now.kpi(), now.year()),
                        new Planned(at, told.aggregate(), told.seq(), now.percent()));
            default -> {}
        }
    }

    private void end(UUID pair, LocalDate lastDay) {
        pairs.computeIfPresent(
                pair, (_, was) -> new Pair(was.institution(), was.mentor(), was.mentees(), was.order(), lastDay));
    }

    private void aim(Aim aim, Planned now) {
        targets.merge(aim, now, (was, is) -> Planned.LATEST.compare(was, is) > 0 ? was : is);
    }

    private @Nullable Integer target(UUID institution, Kpi kpi, int year) {
        Planned planned = targets.get(new Aim(institution, kpi, year));
        return planned == null ? null : planned.percent();
    }

    private Count count(Kpi kpi, UUID institution, Moment moment) {
        return switch (kpi) {
            case YOUNG_SPECIALISTS_MENTORED -> youngSpecialists(institution, moment.on());
            case MENTEE_SATISFACTION -> satisfied(institution, moment, Audience.MENTEES, Pair::mentees);
            case MENTOR_SATISFACTION ->
                satisfied(institution, moment, Audience.MENTORS, pair -> List.of(pair.mentor()));
        };
    }

    private Count youngSpecialists(UUID institution, LocalDate on) {
        Set<UUID> entered = pairs.values().stream()
                .filter(pair ->
                        pair.institution().equals(institution) && !pair.order().isAfter(on))
                .flatMap(pair -> pair.mentees().stream())
                .collect(Collectors.toSet());
        Set<UUID> young = staff.entrySet().stream()
                .filter(one -> one.getValue().institution().equals(institution)
                        && one.getValue().isYoungSpecialist(on))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        int all = young.size();
        young.retainAll(entered);
        return new Count(young.size(), all, 0);
    }

    private Count satisfied(UUID institution, Moment moment, Audience audience, Function<Pair, List<UUID>> who) {
        Set<UUID> took = new HashSet<>();
        pairs.values().stream()
                .filter(pair -> pair.institution().equals(institution) && pair.wasActive(moment))
                .forEach(pair -> took.addAll(who.apply(pair)));
        long answered = 0;
        long satisfied = 0;
        for (UUID person : took) {
            Optional<Response> last = responses.values().stream()
                    .filter(one -> one.counts(institution, moment, audience, person))
                    .max(Response.LAST);
            answered += last.isPresent() ? 1 : 0;
            satisfied += last.isPresent() && last.get().answer().satisfied() ? 1 : 0;
        }
        return new Count(satisfied, took.size(), answered);
    }

    private record Member(
            UUID institution,
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
            UUID institution,
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
    }

    private record Response(Answered answer, Instant at) {

        /** Of the answers to several rounds that to the latest, then the one given last; ids settle what is left. */
        static final Comparator<Response> LAST = Comparator.<Response, LocalDate>comparing(
                        one -> one.answer().round().firstDay())
                .thenComparing(Response::at)
                .thenComparing(one -> one.answer().survey().toString());

        boolean counts(UUID institution, Moment moment, Audience audience, UUID person) {
            return answer.institution().equals(institution)
                    && answer.audience() == audience
                    && answer.person().equals(person)
                    && answer.round().year() == moment.year()
                    && !answer.round().firstDay().isAfter(moment.on());
        }
    }

    private record Aim(UUID institution, Kpi kpi, int year) {}

    private record Planned(Instant at, UUID by, long seq, int percent) {

        static final Comparator<Planned> LATEST = Comparator.comparing(Planned::at)
                .thenComparing(one -> one.by().toString())
                .thenComparingLong(Planned::seq);
    }
}
