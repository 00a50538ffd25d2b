package org.nastavnik.pairing.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nastavnik.pairing.load.LoadCommand.GiveBackPlaces;
import org.nastavnik.pairing.load.LoadCommand.TakeCapacity;
import org.nastavnik.pairing.load.LoadCommand.TakePlaces;
import org.nastavnik.pairing.load.LoadEvent.CapacitySet;
import org.nastavnik.pairing.load.LoadEvent.PlacesDenied;
import org.nastavnik.pairing.load.LoadEvent.PlacesGivenBack;
import org.nastavnik.pairing.load.LoadEvent.PlacesTaken;

class MentorLoadTest {

    private static final UUID SCHOOL = id(10);
    private static final UUID MENTOR = id(11);
    private static final UUID LOAD = LoadCommand.idOf(SCHOOL, MENTOR);
    private static final UUID FIRST = id(21);
    private static final UUID SECOND = id(22);
    private static final UUID ANNA = id(31);
    private static final UUID BORIS = id(32);
    private static final UUID VERA = id(33);
    private static final Instant AUTUMN = Instant.parse("2022-09-19T08:30:00Z");
    private static final Instant WINTER = Instant.parse("2022-12-01T08:30:00Z");

    private static final CapacitySet TWO = capacitySet(2, AUTUMN);

    private final AggregateTestFixture<MentorLoad> load = new AggregateTestFixture<>(MentorLoad.class);

    @Test
    void takesItsCapacityFromABase() {
        load.givenNoPriorActivity().when(takeCapacity(2, AUTUMN)).expectEvents(TWO);
    }

    @Test
    void takesTheLatestEntryOfAnyBase() {
        load.given(TWO).when(takeCapacity(3, WINTER)).expectEvents(capacitySet(3, WINTER));
    }

    @Test
    void takesTheLaterOneOfTheSameMoment() {
        load.given(TWO).when(takeCapacity(1, AUTUMN)).expectEvents(capacitySet(1, AUTUMN));
    }

    @Test
    void doesNotTakeAnEarlierEntryThatItHearsOfLate() {
        load.given(capacitySet(3, WINTER))
                .when(takeCapacity(2, AUTUMN))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void doesNotTakeTheSameEntryTwice() {
        load.given(TWO).when(takeCapacity(2, AUTUMN)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void hasPlacesUpToItsCapacity() {
        load.given(TWO).when(take(FIRST, 1, ANNA, BORIS)).expectEvents(taken(FIRST, 1, 2, ANNA, BORIS));
    }

    @Test
    void hasNoPlaceBeyondIt() {
        load.given(TWO, taken(FIRST, 1, 2, ANNA, BORIS))
                .when(take(SECOND, 1, VERA))
                .expectEvents(denied(SECOND, 1, "mentor-at-capacity"));
    }

    @Test
    void doesNotTakeAGroupByHalves() {
        load.given(TWO, taken(FIRST, 1, 1, ANNA))
                .when(take(SECOND, 1, BORIS, VERA))
                .expectEvents(denied(SECOND, 1, "mentor-at-capacity"));
    }

    @Test
    void hasNoPlacesForAnybodyIfNoBaseKnowsTheMentor() {
        load.givenNoPriorActivity().when(take(FIRST, 1, ANNA)).expectEvents(denied(FIRST, 1, "mentor-not-in-base"));
    }

    @Test
    void hasThemOnceTheMentorIsInABase() {
        load.given(denied(FIRST, 1, "mentor-not-in-base"), TWO)
                .when(take(FIRST, 2, ANNA))
                .expectEvents(taken(FIRST, 2, 1, ANNA));
    }

    @Test
    void hasNoneForAPairThatMayNotBeAndKeepsToThat() {
        String why = "mentee-without-consent";
        var forbidden = new TakePlaces(LOAD, SCHOOL, MENTOR, FIRST, 1, List.of(ANNA), Optional.of(why));
        load.given(TWO).when(forbidden).expectEvents(denied(FIRST, 1, why));
        load.given(TWO, denied(FIRST, 1, why)).when(take(FIRST, 1, ANNA)).expectNoEvents();
    }

    @Test
    void givesSomebodyInTwoPairsOnePlace() {
        load.given(capacitySet(1, AUTUMN), taken(FIRST, 1, 1, ANNA))
                .when(take(SECOND, 1, ANNA))
                .expectEvents(taken(SECOND, 1, 1, ANNA));
    }

    @Test
    void keepsToItsYesHoweverOftenItIsAsked() {
        load.given(TWO, taken(FIRST, 1, 1, ANNA))
                .when(take(FIRST, 1, ANNA))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void keepsToItsNoEvenIfThereArePlacesMeanwhile() {
        load.given(
                        TWO,
                        taken(FIRST, 1, 2, ANNA, BORIS),
                        denied(SECOND, 1, "mentor-at-capacity"),
                        new PlacesGivenBack(LOAD, SCHOOL, FIRST, 0))
                .when(take(SECOND, 1, VERA))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void doesNotTakeAPlaceForAPairThatHasGivenItBack() {
        load.given(TWO, taken(FIRST, 1, 1, ANNA), new PlacesGivenBack(LOAD, SCHOOL, FIRST, 0))
                .when(take(FIRST, 1, ANNA))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void takesPlacesBack() {
        load.given(TWO, taken(FIRST, 1, 1, ANNA), taken(SECOND, 1, 2, BORIS))
                .when(new GiveBackPlaces(LOAD, SCHOOL, FIRST))
                .expectEvents(new PlacesGivenBack(LOAD, SCHOOL, FIRST, 1));
    }

    @Test
    void takesThemBackButOnce() {
        load.given(TWO, taken(FIRST, 1, 1, ANNA), new PlacesGivenBack(LOAD, SCHOOL, FIRST, 0))
                .when(new GiveBackPlaces(LOAD, SCHOOL, FIRST))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void leavesEverybodyTheirPlaceWhenItShrinks() {
        load.given(TWO, taken(FIRST, 1, 2, ANNA, BORIS), capacitySet(1, WINTER))
                .when(take(SECOND, 1, VERA))
                .expectEvents(denied(SECOND, 1, "mentor-at-capacity"));
    }

    /** Whatever is asked in whatever order, repetitions among it; a repetition's number is its seed. */
    @RepeatedTest(100)
    void neverHasMoreMenteesThanItCanTake(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Object> happened = new ArrayList<>();
        Map<UUID, List<UUID>> places = new HashMap<>();
        int capacity = 0;
        for (int asked = 0; asked < 30; asked++) {
            List<Object> news = new ArrayList<>();
            new AggregateTestFixture<>(MentorLoad.class)
                    .given(List.copyOf(happened))
                    .when(anything(random, asked))
                    .expectEventsMatching(
                            payloadsMatching(predicate(events -> events.isEmpty() || news.addAll(events))));
            for (Object event : news) {
                switch ((LoadEvent) event) {
                    case CapacitySet now -> capacity = now.capacity();
                    case PlacesTaken now -> {
                        places.put(now.pair(), now.mentees());
                        assertThat(distinct(places)).isEqualTo(now.taken()).isLessThanOrEqualTo(capacity);
                    }
                    case PlacesDenied _ -> {}
                    case PlacesGivenBack now -> {
                        assertThat(places.remove(now.pair())).isNotNull();
                        assertThat(distinct(places)).isEqualTo(now.taken());
                    }
                }
            }
            happened.addAll(news);
        }
    }

    private static Object anything(Random random, int asked) {
        UUID pair = id(100 + random.nextInt(6));
        return switch (random.nextInt(8)) {
            case 0 -> takeCapacity(1 + random.nextInt(4), AUTUMN.plusSeconds(random.nextInt(30)));
            case 1, 2 -> new GiveBackPlaces(LOAD, SCHOOL, pair);
            default ->
                take(
                        pair,
                        1 + random.nextInt(1 + asked / 4),
                        IntStream.range(0, 1 + random.nextInt(3))
                                .mapToObj(_ -> id(200 + random.nextInt(8)))
                                .distinct()
                                .toArray(UUID[]::new));
        };
    }

    private static int distinct(Map<UUID, List<UUID>> places) {
        return (int) places.values().stream().flatMap(List::stream).distinct().count();
    }

    private static TakeCapacity takeCapacity(int capacity, Instant since) {
        return new TakeCapacity(LOAD, SCHOOL, MENTOR, capacity, since);
    }

    private static CapacitySet capacitySet(int capacity, Instant since) {
        return new CapacitySet(LOAD, SCHOOL, MENTOR, capacity, since);
    }

    private static TakePlaces take(UUID pair, int attempt, UUID... mentees) {
        return new TakePlaces(LOAD, SCHOOL, MENTOR, pair, attempt, List.of(mentees), Optional.empty());
    }

    private static PlacesTaken taken(UUID pair, int attempt, int taken, UUID... mentees) {
        return new PlacesTaken(LOAD, SCHOOL, pair, attempt, Stream.of(mentees).toList(), taken);
    }

    private static PlacesDenied denied(UUID pair, int attempt, String reason) {
        return new PlacesDenied(LOAD, SCHOOL, pair, attempt, reason);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
