package org.nastavnik.roadmap.feed;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.nastavnik.platform.messaging.AllowedTo;

/** All that can be asked of a calendar feed. */
sealed interface FeedCommand {

    /** The feed it is asked of. */
    UUID feed();

    /** Gives out an address. Whoever reads the roadmap may, for the address tells less. */
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR})
    record Issue(@TargetAggregateIdentifier UUID feed, UUID roadmap, UUID institution, String sha256)
            implements FeedCommand {}

    /** Takes it back; asked again, it stays so. */
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR})
    record Revoke(@TargetAggregateIdentifier UUID feed, UUID roadmap) implements FeedCommand {}
}
