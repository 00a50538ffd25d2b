package org.nastavnik.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.method;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;

/** A service and the addresses that are its own: pages below its name, and resources of the API. */
enum Service {
    // Before that to which all else of a person belongs.
    MONITORING("/monitoring /api/surveys /api/growth-assessments /api/quality-reviews /api/dissemination"
            + " /api/kpi-targets /api/kpis /api/monitoring-rounds /api/audit /api/replays") {
        @Override
        RequestPredicate addressed() {
            return super.addressed().or(method(HttpMethod.GET).and(path("/api/persons/*/personal-data")));
        }
    },
    ROADMAP("/roadmap /api/roadmaps /api/reminder-recipients /api/reminders /calendars"),
    PARTICIPANTS("/participants /api/institutions /api/persons /api/mentee-bases /api/mentor-bases /api/appointments"
            + " /api/recognitions /api/erasures"),
    PAIRING("/pairing /api/matching-rounds /api/pairs /api/mentors");

    private final String addresses;

    Service(String addresses) {
        this.addresses = addresses;
    }

    /** Patterns of paths. */
    String[] addresses() {
        return Arrays.stream(addresses.split(" "))
                .map(address -> address + "/**")
                .toArray(String[]::new);
    }

    /** Requests that are this service's: dead letters of its groups, which begin with its name, among them. */
    RequestPredicate addressed() {
        return path(addresses()).or(path("/api/dead-letters/{group:" + title() + "\\..+}/**"));
    }

    /** As addresses and settings have it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
