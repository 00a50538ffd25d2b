package org.nastavnik.roadmap.feed;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.feed.FeedCommand.Revoke;
import org.nastavnik.roadmap.feed.FeedQueries.Given;
import org.nastavnik.roadmap.feed.Feeds.Address;
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
    private final FeedQueries queries;
    private final Feeds feeds;
    private final CommandGateway commands;

    FeedApi(PlanQueries plans, FeedQueries queries, Feeds feeds, CommandGateway commands) {
        this.plans = plans;
        this.queries = queries;
        this.feeds = feeds;
        this.commands = commands;
    }

    /** The address is told here, and never again. */
    @PostMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR})
    ResponseEntity<Address> issue(@PathVariable UUID id, Actor actor) {
        Address issued = feeds.issue(id, actor);
        return ResponseEntity.created(URI.create("/api/roadmaps/" + id + "/calendar-feeds/" + issued.id()))
                .cacheControl(CacheControl.noStore())
                .body(issued);
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    Issued list(@PathVariable UUID id, Actor actor) {
        PlanRefusal.UNKNOWN.unless(plans.isKnownTo(actor, id));
        return new Issued(queries.of(id));
    }

    /** From now on the address is as unknown as one that there never was. */
    @DeleteMapping("/{feed}")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @PathVariable UUID feed) {
        commands.sendAndWait(new Revoke(feed, id));
    }

    /** The latest first. */
    record Issued(List<Given> items) {}
}
