package org.nastavnik.standalone.processes;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nastavnik.standalone.DataDirectory;
import org.nastavnik.standalone.Settings;
import org.nastavnik.standalone.Standalone;

/** How each process is started: by the Java and from the class path of this one, with settings of its own. */
final class Commands {

    private static final String JAVA_OPTIONS = "MENTORING_JAVA_OPTIONS";
    private static final List<String> OF_THE_LAUNCHER = List.of(Processes.ARGUMENT, "--server.port=");

    private final Settings settings;
    private final DataDirectory data;
    private final String databaseUrl;
    private final List<String> asked;

    /** @param asked the arguments of the whole, which each gets */
    Commands(Settings settings, DataDirectory data, String databaseUrl, String... asked) {
        this.settings = settings;
        this.data = data;
        this.databaseUrl = databaseUrl;
        this.asked = Arrays.stream(asked)
                .filter(argument -> OF_THE_LAUNCHER.stream().noneMatch(argument::startsWith))
                .toList();
    }

    List<String> of(Part part) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions(part));
        command.addAll(program());
        command.add(part.argument());
        command.add(Lifeline.ARGUMENT);
        command.addAll(asked);
        settingsOf(part).forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    /** A heap is not to be shared out among five as it is given to one; what else was said holds for each. */
    private static List<String> javaOptions(Part part) {
        String own = System.getenv().getOrDefault(JAVA_OPTIONS, "").strip();
        return Stream.of(
                        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(option -> !option.startsWith("-Xm")),
                        Stream.of("-Xms32m", part.heap()),
                        own.isEmpty() ? Stream.<String>empty() : Arrays.stream(own.split("\\s+")))
                .flatMap(options -> options)
                .toList();
    }

    private static List<String> program() {
        String classPath = System.getProperty("java.class.path");
        return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)
                ? List.of("-jar", classPath)
                : List.of("-cp", classPath, Standalone.class.getName());
    }

    private Map<String, String> settingsOf(Part part) {
        Map<String, String> own = new HashMap<>(Map.of(
                "server.port",
                Integer.toString(part.port(settings.port())),
                "mentoring.data",
                data.path().toString(),
                "logging.file.name",
                logOf(part).toString(),
                "logging.threshold.console",
                "WARN",
                "spring.datasource.hikari.maximum-pool-size",
                "20",
                "spring.datasource.hikari.minimum-idle",
                "2"));
        if (part == Part.GATEWAY) {
            Part.services().forEach(service -> own.put("nastavnik.services." + service.title(), at(service)));
        } else {
            own.put("server.address", "127.0.0.1");
            own.put("nastavnik.gateway", at(Part.GATEWAY));
        }
        return own;
    }

    Path logOf(Part part) {
        return data.logOf(part.title());
    }

    private String at(Part part) {
        return "http://127.0.0.1:" + part.port(settings.port());
    }

    /** What is not to be seen on a command line. */
    Map<String, String> environment(Part part, String password) {
        return Map.of(
                "SPRING_DATASOURCE_URL", databaseUrl,
                "SPRING_DATASOURCE_USERNAME", part.login(),
                "SPRING_DATASOURCE_PASSWORD", password);
    }
}
