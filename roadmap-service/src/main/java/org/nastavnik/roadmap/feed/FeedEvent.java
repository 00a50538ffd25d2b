package org.nastavnik.roadmap.feed;

import java.util.UUID;
import org.nastavnik.contracts.StoredAs;

/** All that can happen to a calendar feed. */
sealed interface FeedEvent {

    /** The one it happened to. */
    UUID feed();

    /** What it tells of. */
    UUID roadmap();

    /** Whose that is. */
    UUID institution();

    /**
     * An address was given out.
     *
     * @param sha256 of the secret in it, in hexadecimal digits; nobody finds the secret by that
     */
    @StoredAs(name = "roadmap.calendar-feed-issued", revision = 1)
    record Issued(UUID feed, UUID roadmap, UUID institution, String sha256) implements FeedEvent {}

    /** The address answers nobody any more. This is final. */
    @StoredAs(name = "roadmap.calendar-feed-revoked", revision = 1)
    record Revoked(UUID feed, UUID roadmap, UUID institution) implements FeedEvent {}
}
