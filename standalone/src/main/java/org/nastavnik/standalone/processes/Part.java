package org.nastavnik.standalone.processes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.gateway.Gateway;
import org.nastavnik.monitoring.MonitoringService;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.participants.ParticipantsService;
import org.nastavnik.platform.ServiceApplication;
import org.nastavnik.roadmap.RoadmapService;
import org.nastavnik.standalone.Standalone;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** What is a process of its own. The order is that of the ports, and of the start; the gateway comes last and goes first. */
public enum Part {
    ROADMAP(RoadmapService.class, 1, 224),
    PARTICIPANTS(ParticipantsService.class, 2, 192),
    PAIRING(PairingService.class, 3, 192),
    MONITORING(MonitoringService.class, 4, 320),
    GATEWAY(Gateway.class, 0, 192);

    private static final String ARGUMENT = "--service=";
    private static final String[] SCHEMAS_OF_THE_GATEWAY = {"gateway", "standalone"};

    private final Class<?> application;
    private final int place;
    private final int megabytes;

    /**
     * One of five.
     *
     * @param application what of all there is on the class path makes it up
     * @param place how far its port is from the first
     * @param megabytes of heap
     */
    Part(Class<?> application, int place, int megabytes) {
        this.application = application;
        this.place = place;
        this.megabytes = megabytes;
    }

    /** The one that these arguments ask for, if any: {@code --service=roadmap}. */
    public static Optional<Part> asked(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(ARGUMENT))
                .map(argument -> valueOf(argument.substring(ARGUMENT.length()).toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** As addresses, schemas, logs and settings have it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String argument() {
        return ARGUMENT + title();
    }

    int port(int first) {
        return first + place;
    }

    String heap() {
        return "-Xmx" + megabytes + "m";
    }

    /** The database schemas that are its own. */
    List<String> schemas() {
        return this == GATEWAY ? List.of(SCHEMAS_OF_THE_GATEWAY) : List.of(title());
    }

    /** Its login at the database. */
    String login() {
        return "nastavnik_" + title();
    }

    static List<Part> services() {
        return Arrays.stream(values()).filter(part -> part != GATEWAY).toList();
    }

    /** Starts it in this process, and serves until that is told to end. */
    public void serve(String... arguments) {
        if (Arrays.asList(arguments).contains(Lifeline.ARGUMENT)) {
            Lifeline.hold();
        }
        var started = new SpringApplication(this == GATEWAY ? Standalone.class : ServiceApplication.class);
        started.setBannerMode(Banner.Mode.OFF);
        started.run(Stream.concat(settings(), Arrays.stream(arguments)).toArray(String[]::new));
    }

    /** Of all that is on the class path the others are left out. */
    private Stream<String> settings() {
        return Stream.of(
                "--spring.application.name=" + (this == GATEWAY ? title() : title() + "-service"),
                "--spring.autoconfigure.exclude="
                        + Arrays.stream(values())
                                .filter(part -> part != this)
                                .map(part -> part.application.getName())
                                .collect(Collectors.joining(",")));
    }
}
