package org.nastavnik.gateway.route;

import java.util.Arrays;

/** A service and the addresses that are its own: pages below its name, and resources of the API. */
enum Service {
    ROADMAP("/roadmap /api/roadmaps"),
    PARTICIPANTS("/participants /api/institutions /api/persons /api/mentee-bases /api/mentor-bases /api/appointments"
            + " /api/recognitions /api/erasures"),
    PAIRING("/pairing /api/matching-rounds /api/pairs /api/mentors"),
    MONITORING("/monitoring /api/surveys /api/growth-assessments /api/quality-reviews /api/dissemination"
            + " /api/kpi-targets /api/kpis /api/monitoring-rounds /api/audit /api/replays");

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
}
