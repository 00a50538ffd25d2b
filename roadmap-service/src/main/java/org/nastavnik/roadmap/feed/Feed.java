package org.nastavnik.roadmap.feed;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nastavnik.roadmap.feed.FeedRefusal.UNKNOWN;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AccessRefusal;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.roadmap.feed.FeedCommand.Issue;
import org.nastavnik.roadmap.feed.FeedCommand.Revoke;
import org.nastavnik.roadmap.feed.FeedEvent.Issued;
import org.nastavnik.roadmap.feed.FeedEvent.Revoked;

/** Decides what may happen to a calendar feed. */
@Aggregate(type = "CalendarFeed")
class Feed {

    @AggregateIdentifier
    @Nullable
    UUID feed;

    @Nullable
    Issued issued;

    boolean revoked;

    /** Its id is new, and so is the secret. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Issue asked, Actor actor) {
        AccessRefusal.INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        UNKNOWN.unless(issued == null);
        apply(new Issued(asked.feed(), asked.roadmap(), asked.institution(), asked.sha256()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Revoke asked, Actor actor) {
        if (issued == null || !issued.roadmap().equals(asked.roadmap()) || !actor.belongsTo(issued.institution())) {
            throw UNKNOWN.refused();
        }
        if (!revoked) {
            apply(new Revoked(asked.feed(), asked.roadmap(), issued.institution()));
        }
    }

    @EventSourcingHandler
    void evolve(Issued happened) {
        feed = happened.feed();
        issued = happened;
    }

    @EventSourcingHandler
    void evolve(Revoked happened) {
        revoked = true;
    }
}
