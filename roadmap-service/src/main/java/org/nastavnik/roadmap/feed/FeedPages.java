package org.nastavnik.roadmap.feed;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.feed.FeedCommand.Revoke;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Addresses of a roadmap's calendar for people: given out, listed, taken back. */
@Controller
@RequestMapping("/roadmap/{institution}/{id}/calendars")
class FeedPages {

    private final PlanQueries plans;
    private final FeedQueries queries;
    private final Feeds feeds;
    private final CommandGateway commands;

    FeedPages(PlanQueries plans, FeedQueries queries, Feeds feeds, CommandGateway commands) {
        this.plans = plans;
        this.queries = queries;
        this.feeds = feeds;
        this.commands = commands;
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    ModelAndView show(@PathVariable UUID institution, @PathVariable UUID id, Actor actor) {
        return page(institution, id, actor);
    }

    /** Shown at once and not after a redirect: the address must stand in no other. */
    @PostMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR})
    ModelAndView issue(@PathVariable UUID institution, @PathVariable UUID id, Actor actor) {
        plans.of(institution, id);
        String address = feeds.issue(id, actor).address();
        return page(institution, id, actor).addObject("address", address);
    }

    @PostMapping("/{feed}/revocation")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR})
    ModelAndView revoke(@PathVariable UUID institution, @PathVariable UUID id, @PathVariable UUID feed) {
        plans.of(institution, id);
        commands.sendAndWait(new Revoke(feed, id));
        return new ModelAndView("redirect:" + address(institution, id));
    }

    private ModelAndView page(UUID institution, UUID id, Actor actor) {
        Map<String, Object> model = new HashMap<>();
        model.put("here", address(institution, id));
        model.put("roadmap", "/roadmap/" + institution);
        model.put("plan", plans.of(institution, id));
        model.put("feeds", queries.of(id));
        model.put("mayIssue", actor.isAny(COORDINATOR, DIRECTOR, EXECUTOR));
        return new ModelAndView("roadmap/feed/page", model);
    }

    private static String address(UUID institution, UUID id) {
        return "/roadmap/%s/%s/calendars".formatted(institution, id);
    }
}
