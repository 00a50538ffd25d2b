package org.nastavnik.monitoring.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.monitoring.CampaignEvent;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTarget;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTargetsPlanned;
import org.nastavnik.monitoring.kpitarget.TargetEvent;
import org.nastavnik.monitoring.survey.Audience;
import org.nastavnik.monitoring.survey.Round;
import org.nastavnik.monitoring.survey.SurveyEvent;

/**
 * Programmes of some institutions as nobody would run them: facts told late, in any order and wrong at first, people who
 * left before they came, pairs that ended before they began, clocks that were set back. All follows from the seed.
 */
public final class RandomProgramme {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 6 * 365;

    private final Random random;
    private final Map<UUID, List<Told>> histories = new LinkedHashMap<>();

    /** Those whose programmes they are. */
    public final List<UUID> institutions;

    public RandomProgramme(long seed) {
        random = new Random(seed);
        institutions = some(3);
        for (UUID institution : institutions) {
            List<UUID> people = some(8);
            people.forEach(person -> staff(institution, person));
            Stream.generate(this::id).limit(7).forEach(pair -> pair(institution, pair, people));
            Stream.generate(this::id).limit(5).forEach(survey -> survey(institution, survey, people));
            Stream.generate(this::id).limit(3).forEach(roadmap -> roadmap(institution, roadmap));
            Stream.generate(this::id).limit(4).forEach(target -> target(institution, target));
        }
    }

    /** What happened, in any order but for that of each aggregate's events. */
    public List<Told> told() {
        List<UUID> turns = new ArrayList<>();
        Map<UUID, Queue<Told>> left = new LinkedHashMap<>();
        histories.forEach((aggregate, history) -> {
            left.put(aggregate, new ArrayDeque<>(history));
            turns.addAll(Collections.nCopies(history.size(), aggregate));
        });
        Collections.shuffle(turns, random);
        return turns.stream()
                .map(aggregate -> Objects.requireNonNull(left.get(aggregate)).remove())
                .toList();
    }

    /** Whom it happened to. */
    public Stream<UUID> aggregates() {
        return histories.keySet().stream();
    }

    /** A day on which something begins or ends, or one beside it, or any other. */
    public LocalDate someDay() {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(6)) {
            case 0 -> LocalDate.of(day.getYear(), 12, 31);
            case 1 -> LocalDate.of(day.getYear(), 1, 1);
            case 2 -> day.withDayOfMonth(1);
            case 3 -> LocalDate.of(2024, 2, 27).plusDays(random.nextInt(4));
            case 4 -> LocalDate.of(2023, 2, 27).plusDays(random.nextInt(3));
            default -> day;
        };
    }

    /** The instant of an event, or one a microsecond beside it, or any other. */
    public Instant someInstant(List<Told> told) {
        Instant at = told.get(random.nextInt(told.size())).at();
        return switch (random.nextInt(4)) {
            case 0 -> at;
            case 1 -> at.minusNanos(1_000);
            case 2 -> at.plusNanos(1_000);
            default -> at.plus(Duration.ofDays(random.nextInt(-300, 300)));
        };
    }

    private void staff(UUID institution, UUID person) {
        tell(
                person,
                new PersonEvent.Registered(
                        person,
                        institution,
                        Personal.of("A"),
                        Personal.of("teacher"),
                        teachingSince(),
                        day(),
                        Optional.empty()));
        for (int more = random.nextInt(4); more > 0; more--) {
            tell(
                    person,
                    switch (random.nextInt(4)) {
                        case 0 -> new PersonEvent.Departed(person, institution, day());
                        case 1 ->
                            new PersonEvent.ConsentGiven(
                                    person, institution, day(), Personal.of("№ 1"), Optional.empty(), Optional.empty());
                        default ->
                            new PersonEvent.Changed(
                                    person,
                                    institution,
                                    Personal.of("B"),
                                    Personal.of("teacher"),
                                    teachingSince(),
                                    day(),
                                    Optional.empty());
                    });
        }
    }

    private void pair(UUID institution, UUID pair, List<UUID> people) {
        List<UUID> mentees = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(_ -> any(people))
                .toList();
        tell(
                pair,
                new PairEvent.Approved(
                        pair,
                        institution,
                        "ANY",
                        any(people),
                        mentees,
                        new Order("1", day(), Personal.of("On a group"))));
        switch (random.nextInt(3)) {
            case 0 ->
                tell(
                        pair,
                        new PairEvent.Concluded(
                                pair, institution, day(), Personal.of("r"), Personal.of("e"), Personal.of("o"), false));
            case 1 -> tell(pair, new PairEvent.Dissolved(pair, institution, day(), Personal.of("Because")));
            default -> {}
        }
    }

    private void survey(UUID institution, UUID survey, List<UUID> people) {
        Audience audience = random.nextBoolean() ? Audience.MENTEES : Audience.MENTORS;
        Round round = new Round(2021 + random.nextInt(3), random.nextBoolean() ? 6 : 12);
        for (int answers = random.nextInt(20); answers > 0; answers--) {
            int sum = 1 + random.nextInt(20);
            tell(
                    survey,
                    new SurveyEvent.Answered(
                            survey, institution, audience, round, any(people), Map.of(), Map.of(), sum, 2, sum >= 14));
        }
        tell(survey, new CampaignEvent.Closed(survey, institution));
    }

    private void roadmap(UUID institution, UUID roadmap) {
        for (int versions = 1 + random.nextInt(2); versions > 0; versions--) {
            List<KpiTarget> targets = Stream.generate(
                            () -> new KpiTarget(kpi(), 2021 + random.nextInt(3), random.nextInt(101)))
                    .limit(6)
                    .toList();
            tell(roadmap, new KpiTargetsPlanned(roadmap, institution, targets));
        }
    }

    private void target(UUID institution, UUID target) {
        Kpi kpi = kpi();
        int year = 2021 + random.nextInt(3);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            tell(target, new TargetEvent.Planned(target, institution, kpi, year, random.nextInt(101)));
        }
    }

    /** As a rule after what was told before; sometimes at the same instant, or, by a wrong clock, before. */
    private void tell(UUID aggregate, Object event) {
        List<Told> history = histories.computeIfAbsent(aggregate, _ -> new ArrayList<>());
        Instant before = history.isEmpty()
                ? FIRST_DAY.plusDays(random.nextInt(DAYS)).atTime(8, 0).toInstant(ZoneOffset.UTC)
                : history.getLast().at();
        Instant at = switch (random.nextInt(6)) {
            case 0 -> before;
            case 1 -> before.plusNanos(random.nextInt(3_000));
            case 2 -> before.minus(Duration.ofDays(random.nextInt(100)));
            default -> before.plus(Duration.ofDays(random.nextInt(300))).plusNanos(random.nextInt(1_000_000_000));
        };
        history.add(new Told(aggregate, history.size(), at, event));
    }

    private Optional<LocalDate> teachingSince() {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(LocalDate.of(2020, 2, 28).plusDays(random.nextInt(3)));
            default -> Optional.of(day());
        };
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private Kpi kpi() {
        return any(Arrays.asList(Kpi.values()));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<UUID> some(int count) {
        return Stream.generate(this::id).limit(count).toList();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
