package org.nastavnik.roadmap.feed;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.feed.FeedCommand.Issue;
import org.nastavnik.roadmap.feed.FeedCommand.Revoke;
import org.nastavnik.roadmap.feed.FeedQueries.Given;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.nastavnik.roadmap.plan.PlanRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of a roadmap's calendar, for programs: given out, listed, taken back. */
@RestController
@RequestMapping("/api/roadmaps/{id}/calendar-feeds")
class FeedApi {

    private final PlanQueries plans;
    private final FeedQueries feeds;
    private final CommandGateway commands;
    private final Ids ids;
    private final SecureRandom random;

    FeedApi(PlanQueries plans, FeedQueries feeds, CommandGateway commands, Ids ids, SecureRandom random) {
        this.plans = plans;
        this.feeds = feeds;
        this.commands = commands;
        this.ids = ids;
        this.random = random;
    }

    /** The address is told here, and never again. */
    @PostMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR})
    ResponseEntity<Address> issue(@PathVariable UUID id, Actor actor) {
        Plan plan = plans.find(id)
                .filter(found -> actor.belongsTo(found.institution()))
                .orElseThrow(PlanRefusal.UNKNOWN::refused);
        UUID feed = ids.next();
        Secret secret = Secret.made(random);
        commands.sendAndWait(
                new Issue(feed, id, plan.institution(), HexFormat.of().formatHex(secret.sha256())));
        return ResponseEntity.created(URI.create("/api/roadmaps/" + id + "/calendar-feeds/" + feed))
                .cacheControl(CacheControl.noStore())
                .body(new Address(feed, secret.address()));
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    Feeds list(@PathVariable UUID id, Actor actor) {
        PlanRefusal.UNKNOWN.unless(plans.isKnownTo(actor, id));
        return new Feeds(feeds.of(id));
    }

    /** From now on the address is as unknown as one that there never was. */
    @DeleteMapping("/{feed}")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @PathVariable UUID feed) {
        commands.sendAndWait(new Revoke(feed, id));
    }

    /** @param address path of the calendar, below wherever the platform is */
    record Address(UUID id, String address) {}

    /** The latest first. */
    record Feeds(List<Given> items) {}
}
