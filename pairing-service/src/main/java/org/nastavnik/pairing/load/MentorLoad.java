package org.nastavnik.pairing.load;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nastavnik.pairing.load.LoadRefusal.AT_CAPACITY;
import static org.nastavnik.pairing.load.LoadRefusal.NOT_IN_BASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.pairing.load.LoadCommand.GiveBackPlaces;
import org.nastavnik.pairing.load.LoadCommand.TakeCapacity;
import org.nastavnik.pairing.load.LoadCommand.TakePlaces;
import org.nastavnik.pairing.load.LoadEvent.CapacitySet;
import org.nastavnik.pairing.load.LoadEvent.PlacesDenied;
import org.nastavnik.pairing.load.LoadEvent.PlacesGivenBack;
import org.nastavnik.pairing.load.LoadEvent.PlacesTaken;

/** Owns the set of a mentor's mentees, so that there is one place where it is decided whether there may be more. */
@Aggregate
class MentorLoad {

    @AggregateIdentifier
    @Nullable
    UUID load;

    @Nullable
    CapacitySet capacity;

    /** Who has the places, by pair. */
    final Map<UUID, List<UUID>> mentees = new HashMap<>();

    /** The latest attempt of each pair that has been answered. */
    final Map<UUID, Integer> answered = new HashMap<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(TakeCapacity asked) {
        CapacitySet now =
                new CapacitySet(asked.id(), asked.institution(), asked.mentor(), asked.capacity(), asked.since());
        if (capacity == null || (!asked.since().isBefore(capacity.since()) && !now.equals(capacity))) {
            apply(now);
        }
    }

    @EventSourcingHandler
    void evolve(CapacitySet happened) {
        load = happened.load();
        capacity = happened;
    }

    /** Told again of an attempt that has been answered, even with a no, it keeps to its answer. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(TakePlaces asked) {
        if (answered.getOrDefault(asked.pair(), 0) >= asked.attempt()) {
            return;
        }
        int taken = distinct(Stream.concat(inOtherPairs(asked.pair()), asked.mentees().stream()));
        asked.objection()
                .or(() -> objectionTo(taken).map(LoadRefusal::code))
                .ifPresentOrElse(
                        no -> apply(
                                new PlacesDenied(asked.id(), asked.institution(), asked.pair(), asked.attempt(), no)),
                        () -> apply(new PlacesTaken(
                                asked.id(),
                                asked.institution(),
                                asked.pair(),
                                asked.attempt(),
                                asked.mentees(),
                                taken)));
    }

    @EventSourcingHandler
    void evolve(PlacesTaken happened) {
        mentees.put(happened.pair(), happened.mentees());
        answered.put(happened.pair(), happened.attempt());
    }

    @EventSourcingHandler
    void evolve(PlacesDenied happened) {
        load = happened.load();
        answered.put(happened.pair(), happened.attempt());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(GiveBackPlaces asked) {
        if (mentees.containsKey(asked.pair())) {
            int taken = distinct(inOtherPairs(asked.pair()));
            apply(new PlacesGivenBack(asked.id(), asked.institution(), asked.pair(), taken));
        }
    }

    @EventSourcingHandler
    void evolve(PlacesGivenBack happened) {
        mentees.remove(happened.pair());
    }

    private Optional<LoadRefusal> objectionTo(int taken) {
        if (capacity == null) {
            return Optional.of(NOT_IN_BASE);
        }
        return taken > capacity.capacity() ? Optional.of(AT_CAPACITY) : Optional.empty();
    }

    private Stream<UUID> inOtherPairs(UUID pair) {
        return mentees.entrySet().stream()
                .filter(places -> !places.getKey().equals(pair))
                .flatMap(places -> places.getValue().stream());
    }

    /** Somebody who is in two pairs of the same mentor takes one place. */
    private static int distinct(Stream<UUID> persons) {
        return (int) persons.distinct().count();
    }
}
