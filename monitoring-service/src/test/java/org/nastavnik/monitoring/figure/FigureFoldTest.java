package org.nastavnik.monitoring.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.contracts.monitoring.Kpi.MENTEE_SATISFACTION;
import static org.nastavnik.contracts.monitoring.Kpi.MENTOR_SATISFACTION;
import static org.nastavnik.contracts.monitoring.Kpi.YOUNG_SPECIALISTS_MENTORED;
import static org.nastavnik.monitoring.survey.Audience.MENTEES;
import static org.nastavnik.monitoring.survey.Audience.MENTORS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTarget;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTargetsPlanned;
import org.nastavnik.monitoring.kpitarget.TargetEvent;
import org.nastavnik.monitoring.survey.Audience;
import org.nastavnik.monitoring.survey.Round;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;

/** What counts, case by case; that rows and SQL count the same is for {@link FiguresAgreeTest}. */
class FigureFoldTest {

    private static final Instant EARLY = Instant.parse("2022-01-01T00:00:00Z");

    private final UUID school = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();
    private final UUID boris = UUID.randomUUID();
    private final UUID pair = UUID.randomUUID();
    private final List<Told> told = new ArrayList<>();

    /** Three full years are complete on the anniversary, or on 1 March where there is none. */
    @ParameterizedTest
    @CsvSource({
        "2020-09-02, 2023-09-01, 1",
        "2020-09-01, 2023-09-01, 0",
        "2020-02-29, 2023-02-28, 1",
        "2020-02-29, 2023-03-01, 0",
        "2021-02-28, 2024-02-27, 1",
        "2021-02-28, 2024-02-28, 0",
        "2021-03-01, 2024-02-29, 1",
        "2023-09-01, 2023-09-01, 1",
        "2023-09-02, 2023-09-01, 0",
        ", 2023-09-01, 0"
    })
    void aYoungSpecialistHasLessThanThreeFullYears(@Nullable LocalDate teachingSince, LocalDate on, long counted) {
        register(anna, LocalDate.of(2000, 1, 1), teachingSince);
        assertThat(count(YOUNG_SPECIALISTS_MENTORED, on)).isEqualTo("0 of " + counted);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-31, 0", "2023-02-01, 1", "2023-05-31, 1", "2023-06-01, 0"})
    void isOnTheStaffFromTheDayOfHiringToTheDayBeforeTheDeparture(LocalDate on, long counted) {
        register(anna, LocalDate.of(2023, 2, 1), LocalDate.of(2022, 9, 1));
        tell(anna, new PersonEvent.Departed(anna, school, LocalDate.of(2023, 6, 1)));
        assertThat(count(YOUNG_SPECIALISTS_MENTORED, on)).isEqualTo("0 of " + counted);
    }

    @ParameterizedTest
    @CsvSource({"2023-02-28, 0", "2023-03-01, 1", "2023-04-01, 1", "2023-12-31, 1"})
    void whoEnteredAProgrammeHasDoneSoForGood(LocalDate on, long counted) {
        register(anna, LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 1));
        approve("2023-03-01");
        conclude("2023-03-31");
        assertThat(count(YOUNG_SPECIALISTS_MENTORED, on)).isEqualTo(counted + " of 1");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-01, 2023-06-30, 2023-02-28, 0",
        "2023-03-01, 2023-06-30, 2023-03-01, 1",
        "2023-03-01, 2023-06-30, 2023-12-31, 1",
        "2023-03-01, 2023-06-30, 2024-12-31, 0",
        "2022-03-01, 2023-01-01, 2023-12-31, 1",
        "2022-03-01, 2022-12-31, 2023-12-31, 0",
        "2022-03-01, , 2023-12-31, 1",
        "2023-03-01, 2023-02-01, 2023-12-31, 0"
    })
    void whoeverIsInAPairOnADayOfTheYearTakesPart(String order, @Nullable String lastDay, LocalDate on, long counted) {
        approve(order);
        if (lastDay != null) {
            conclude(lastDay);
        }
        assertThat(count(MENTEE_SATISFACTION, on)).isEqualTo("0 of " + counted);
        assertThat(count(MENTOR_SATISFACTION, on)).isEqualTo("0 of " + counted);
    }

    @Test
    void aPersonCountsOnceHoweverManyPairs() {
        approve("2023-03-01");
        UUID another = UUID.randomUUID();
        tell(another, new PairEvent.Approved(another, school, "ANY", boris, List.of(anna, boris), order("2023-04-01")));
        assertThat(count(MENTEE_SATISFACTION, LocalDate.of(2023, 12, 31))).isEqualTo("0 of 2");
        assertThat(count(MENTOR_SATISFACTION, LocalDate.of(2023, 12, 31))).isEqualTo("0 of 1");
    }

    @ParameterizedTest
    @CsvSource({"2023-05-31, 0", "2023-06-01, 1", "2023-11-30, 1", "2023-12-01, 0", "2023-12-31, 0"})
    void anAnswerCountsFromTheFirstDayOfItsRoundUntilALaterRoundIsAnswered(LocalDate on, long satisfied) {
        approve("2023-03-01");
        answer(UUID.randomUUID(), MENTEES, 2023, 12, false);
        answer(UUID.randomUUID(), MENTEES, 2023, 6, true);
        answer(UUID.randomUUID(), MENTEES, 2022, 12, true);
        answer(UUID.randomUUID(), MENTORS, 2023, 12, true);
        assertThat(count(MENTEE_SATISFACTION, on)).isEqualTo(satisfied + " of 1");
    }

    @Test
    void theLastAnswerToASurveyCounts() {
        approve("2023-03-01");
        UUID survey = UUID.randomUUID();
        answer(survey, MENTEES, 2023, 6, true);
        answer(survey, MENTEES, 2023, 6, false);
        assertThat(count(MENTEE_SATISFACTION, LocalDate.of(2023, 12, 31))).isEqualTo("0 of 1");
        answer(survey, MENTEES, 2023, 6, true);
        assertThat(count(MENTEE_SATISFACTION, LocalDate.of(2023, 12, 31))).isEqualTo("1 of 1");
    }

    @Test
    void whatWasNotYetToldIsNotYetKnown() {
        register(anna, LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 1));
        approve("2023-03-01");
        LocalDate on = LocalDate.of(2023, 12, 31);
        assertThat(countAsOf(0, on)).isEqualTo("0 of 1");
        assertThat(countAsOf(1, on)).isEqualTo("1 of 1");
        assertThat(countAsOf(-1, on)).isEqualTo("0 of 0");
    }

    @Test
    void ofTargetsTheLatestHoldsWhoeverSetIt() {
        UUID roadmap = UUID.randomUUID();
        UUID target = UUID.randomUUID();
        tell(target, new TargetEvent.Planned(target, school, MENTEE_SATISFACTION, 2023, 60));
        tell(roadmap, new KpiTargetsPlanned(roadmap, school, List.of(new KpiTarget(MENTEE_SATISFACTION, 2023, 70))));
        assertThat(targetAsOf(0)).isEqualTo(60);
        assertThat(targetAsOf(1)).isEqualTo(70);
        assertThat(targetAsOf(-1)).isNull();
    }

    @Test
    void nobodyCountsInAYearThatHasNotBegun() {
        register(anna, LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 1));
        Moment next = Moment.endOf(2024, LocalDate.of(2023, 12, 31));
        assertThat(Folded.figures(told, school, next).getFirst().denominator()).isZero();
    }

    private void register(UUID person, LocalDate hiredOn, @Nullable LocalDate teachingSince) {
        tell(
                person,
                new PersonEvent.Registered(
                        person,
                        school,
                        Personal.of("A"),
                        Personal.of("teacher"),
                        Optional.ofNullable(teachingSince),
                        hiredOn,
                        Optional.empty()));
    }

    private void approve(String order) {
        tell(pair, new PairEvent.Approved(pair, school, "ANY", boris, List.of(anna, anna), order(order)));
    }

    private void conclude(String lastDay) {
        tell(
                pair,
                new PairEvent.Concluded(
                        pair,
                        school,
                        LocalDate.parse(lastDay),
                        Personal.of("r"),
                        Personal.of("e"),
                        Personal.of("o"),
                        true));
    }

    private void answer(UUID survey, Audience audience, int year, int month, boolean satisfied) {
        tell(
                survey,
                new Answered(
                        survey, school, audience, new Round(year, month), anna, Map.of(), Map.of(), 7, 1, satisfied));
    }

    private static Order order(String date) {
        return new Order("1", LocalDate.parse(date), Personal.of("On a pair"));
    }

    /** Each a day after the one before. */
    private void tell(UUID aggregate, Object event) {
        long seq =
                told.stream().filter(one -> one.aggregate().equals(aggregate)).count();
        told.add(new Told(aggregate, seq, day(told.size()), event));
    }

    private String count(Kpi kpi, LocalDate on) {
        return count(kpi, new Moment(on.getYear(), on, null));
    }

    private String countAsOf(int day, LocalDate on) {
        return count(YOUNG_SPECIALISTS_MENTORED, new Moment(on.getYear(), on, day(day)));
    }

    private String count(Kpi kpi, Moment moment) {
        Figure figure = figure(kpi, moment);
        return figure.numerator() + " of " + figure.denominator();
    }

    private @Nullable Integer targetAsOf(int day) {
        LocalDate end = LocalDate.of(2023, 12, 31);
        return figure(MENTEE_SATISFACTION, new Moment(2023, end, day(day))).target();
    }

    private Figure figure(Kpi kpi, Moment moment) {
        return Folded.figures(told, school, moment).stream()
                .filter(one -> one.kpi() == kpi)
                .findFirst()
                .orElseThrow();
    }

    private static Instant day(int number) {
        return EARLY.plusSeconds(number * 86_400L);
    }
}
