package org.nastavnik.pairing.load;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.StoredAs;

/**
 * All that can happen to a mentor's load. What was kept before revision 2 does not say whose it is: there {@code institution} is
 * null.
 */
public sealed interface LoadEvent {

    /** The one it happened to. */
    UUID load();

    /**
     * The mentor can take so many mentees at the same time. Those who have a place keep it, should they be more.
     *
     * @param since when the base of mentors said so
     */
    @StoredAs(name = "pairing.mentor-capacity-set", revision = 1)
    record CapacitySet(UUID load, UUID institution, UUID mentor, int capacity, Instant since) implements LoadEvent {}

    /**
     * A pair's mentees have places.
     *
     * @param attempt of the pair to be approved
     * @param taken places in all, from now on
     */
    @StoredAs(name = "pairing.mentor-places-taken", revision = 2)
    record PlacesTaken(UUID load, @Nullable UUID institution, UUID pair, int attempt, List<UUID> mentees, int taken)
            implements LoadEvent {}

    /**
     * A pair's mentees have none.
     *
     * @param reason the code of the rule that forbids it
     */
    @StoredAs(name = "pairing.mentor-places-denied", revision = 2)
    record PlacesDenied(UUID load, @Nullable UUID institution, UUID pair, int attempt, String reason)
            implements LoadEvent {}

    /**
     * A pair's places are free again.
     *
     * @param taken places in all, from now on
     */
    @StoredAs(name = "pairing.mentor-places-given-back", revision = 2)
    record PlacesGivenBack(UUID load, @Nullable UUID institution, UUID pair, int taken) implements LoadEvent {}
}
