package org.nastavnik.roadmap.feed;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.feed.FeedCommand.Issue;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.nastavnik.roadmap.plan.PlanRefusal;
import org.springframework.stereotype.Component;

/** Gives out addresses of calendars. */
@Component
class Feeds {

    private final PlanQueries plans;
    private final CommandGateway commands;
    private final Ids ids;
    private final SecureRandom random;

    Feeds(PlanQueries plans, CommandGateway commands, Ids ids, SecureRandom random) {
        this.plans = plans;
        this.commands = commands;
        this.ids = ids;
        this.random = random;
    }

    /** The address is told to whoever asks, and never again. */
    Address issue(UUID roadmap, Actor actor) {
        Plan plan = plans.find(roadmap)
                .filter(found -> actor.belongsTo(found.institution()))
                .orElseThrow(PlanRefusal.UNKNOWN::refused);
        UUID feed = ids.next();
        Secret secret = Secret.made(random);
        commands.sendAndWait(
                new Issue(feed, roadmap, plan.institution(), HexFormat.of().formatHex(secret.sha256())));
        return new Address(feed, secret.address());
    }

    /** @param address path of the calendar, below wherever the platform is */
    record Address(UUID id, String address) {}
}
