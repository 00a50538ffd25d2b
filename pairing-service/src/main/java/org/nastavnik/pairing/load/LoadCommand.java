package org.nastavnik.pairing.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that the platform asks of a mentor's load. No user does: places are taken and given back as pairs come and go. */
public sealed interface LoadCommand {

    /** The one it is asked of. */
    UUID id();

    /** The load of a mentor in an institution, known from the two without looking anything up. */
    static UUID idOf(UUID institution, UUID mentor) {
        return UUID.nameUUIDFromBytes(
                ("pairing.mentor-load/" + institution + "/" + mentor).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes over what a base of mentors says, unless a later entry has been taken over already.
     *
     * @param since when it was entered
     */
    record TakeCapacity(@TargetAggregateIdentifier UUID id, UUID institution, UUID mentor, int capacity, Instant since)
            implements LoadCommand {}

    /**
     * Asks for a pair's places. Each attempt is answered once, by an event, and for good.
     *
     * @param attempt of the pair to be approved, from 1
     * @param objection the code of the rule that forbids the pair, whatever places there are; it is asked all the same, so
     *     that there is one answer to each attempt, however often and with what knowledge it is asked
     */
    record TakePlaces(
            @TargetAggregateIdentifier UUID id,
            UUID institution,
            UUID mentor,
            UUID pair,
            int attempt,
            List<UUID> mentees,
            Optional<String> objection)
            implements LoadCommand {}

    /** Gives them back, once the pair has ended. */
    record GiveBackPlaces(@TargetAggregateIdentifier UUID id, UUID institution, UUID pair) implements LoadCommand {}
}
