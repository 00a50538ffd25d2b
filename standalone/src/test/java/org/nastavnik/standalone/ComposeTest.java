package org.nastavnik.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docker-compose.yml} promises, as far as it can be told without containers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> OURS = Set.of("gateway", "roadmap", "participants", "pairing", "monitoring");

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|KEY|TOKEN|SECRET).*");
    private static final Pattern DEMANDED = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://postgres:5432/(\\w+)");

    /** What containers are given that is no setting of Spring's. */
    private static final Set<String> OF_JAVA = Set.of("JAVA_TOOL_OPTIONS", "TZ");

    private Map<String, Map<String, Object>> services;

    @BeforeAll
    void read() {
        services = mapOf(compose().get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> mapOf(service.getValue())));
    }

    @Test
    void theServicesAreThereWithWhatTheyNeed() {
        assertThat(services.keySet()).containsAll(OURS).contains("postgres", "axonserver");
    }

    @Test
    void everySettingOfAServiceIsOneThatTheApplicationsKnow() throws IOException {
        Known known = Known.onClassPath();
        for (String service : OURS) {
            assertThat(environmentOf(service).keySet())
                    .as(service)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(known.has(name)).as(name).isTrue());
        }
    }

    @Test
    void aMisspeltSettingWouldBeNoticed() throws IOException {
        Known known = Known.onClassPath();
        assertThat(Stream.of(
                        "AXON_AXONSERVER_SERVER",
                        "SPRING_DATASOURCE_USER",
                        "MENTORING_MASTER_KEYS",
                        "NASTAVNIK_SERVICE_ROADMAP",
                        "NASTAVNIK_SERVICES"))
                .noneMatch(known::has);
    }

    @Test
    void everyServiceTellsWhetherItIsWell() throws IOException {
        String dockerfile = Files.readString(ROOT.resolve("Dockerfile"));
        assertThat(dockerfile).containsPattern("(?m)^HEALTHCHECK .*CMD ");
        services.forEach((name, service) -> assertThat(service)
                .as(name)
                .satisfiesAnyOf(
                        one -> assertThat(one).containsKey("healthcheck"),
                        one -> assertThat(one).containsKey("build")));
    }

    @Test
    void noneTakesAllTheMemoryNorIsRoot() throws IOException {
        services.forEach((name, service) -> {
            assertThat(service).as(name).containsKey("mem_limit").containsKey("user");
            assertThat(String.valueOf(service.get("user"))).as(name).doesNotMatch("(0|root)(:.*)?");
        });
        assertThat(Files.readString(ROOT.resolve("Dockerfile"))).containsPattern("(?m)^USER [1-9]\\d+$");
    }

    @Test
    void noSecretIsWrittenDown() {
        services.keySet()
                .forEach(name -> environmentOf(name).forEach((variable, value) -> {
                    if (SECRET.matcher(variable).matches()) {
                        assertThat(value.toString()).as(variable).matches(DEMANDED);
                    }
                }));
    }

    @Test
    void theExampleNamesAllThatHasToBeGivenAndNothingElse() throws IOException {
        Set<String> asked = VARIABLE.matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> given = Files.readAllLines(ROOT.resolve(".env.example")).stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(given).isEqualTo(asked);
        assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains("/.env");
    }

    @Test
    void onlyTheGatewayIsReachedFromOutside() {
        assertThat(services.entrySet().stream()
                        .filter(service -> service.getValue().containsKey("ports")
                                || String.valueOf(service.getValue().get("networks"))
                                        .contains("outside"))
                        .map(Map.Entry::getKey))
                .containsExactly("gateway");
    }

    @Test
    void whatIsKeptIsKeptInNamedVolumesAndWhatIsMountedIsThere() {
        Set<String> named = mapOf(compose().get("volumes")).keySet();
        services.forEach((name, service) -> volumesOf(service).forEach(volume -> {
            String[] parts = volume.split(":", -1);
            if (parts[0].startsWith("./")) {
                assertThat(ROOT.resolve(parts[0])).as(name).exists();
                assertThat(parts[2]).as(volume).isEqualTo("ro");
            } else {
                assertThat(named).as(name).contains(parts[0]);
            }
        }));
    }

    /** Each service has one of its own, and the vault is shared. */
    @Test
    void theDatabasesAreThoseThatAreMade() throws IOException {
        String script = Files.readString(ROOT.resolve("deploy/postgres/databases.sh"));
        Set<String> made = Pattern.compile("(?m)^make (\\w+) \"\\$(\\w+)\"$")
                .matcher(script)
                .results()
                .peek(one -> assertThat(environmentOf("postgres")).containsKey(one.group(2)))
                .map(one -> one.group(1))
                .collect(Collectors.toSet());
        Set<String> used = new HashSet<>();
        for (String service : OURS) {
            Map<String, Object> environment = environmentOf(service);
            assertThat(databaseIn(environment.get("SPRING_DATASOURCE_URL"))).isEqualTo(service);
            assertThat(environment).containsEntry("SPRING_DATASOURCE_USERNAME", service);
            used.add(service);
            used.add(databaseIn(environment.get("MENTORING_VAULT_URL")));
        }
        assertThat(used).isEqualTo(made);
    }

    @Test
    void composeAcceptsIt() throws Exception {
        List<String> tool = Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
                .filter(ComposeTest::isThere)
                .findFirst()
                .orElse(List.of());
        if (tool.isEmpty()) {
            String why = "NOT RUN: docker compose config; neither docker compose nor docker-compose is here";
            System.out.println(why);
            assumeTrue(false, why);
        }
        Process config = new ProcessBuilder(
                        Stream.concat(tool.stream(), Stream.of("--env-file", ".env.example", "config", "--quiet"))
                                .toList())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(config.getInputStream().readAllBytes(), UTF_8);
        assertThat(config.waitFor()).as(said).isZero();
    }

    private static boolean isThere(List<String> tool) {
        try {
            Process version = new ProcessBuilder(
                            Stream.concat(tool.stream(), Stream.of("version")).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return version.waitFor(30, TimeUnit.SECONDS) && version.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> compose() {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new FileSystemResource(ROOT.resolve("docker-compose.yml")));
        return Objects.requireNonNull(yaml.getObject());
    }

    private Map<String, Object> environmentOf(String service) {
        return mapOf(services.getOrDefault(service, Map.of()).getOrDefault("environment", Map.of()));
    }

    private static List<String> volumesOf(Map<String, Object> service) {
        return service.get("volumes") instanceof List<?> volumes
                ? volumes.stream().map(Object::toString).toList()
                : List.of();
    }

    private static String databaseIn(@Nullable Object url) {
        return DATABASE.matcher(String.valueOf(url))
                .results()
                .map(MatchResult::group)
                .map(all -> all.substring(all.lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapOf(@Nullable Object yaml) {
        return yaml == null ? Map.of() : (Map<String, Object>) yaml;
    }

    /**
     * The settings of all that is on the class path, as metadata describes them, by the names of variables: a full stop is an
     * underscore and a hyphen nothing.
     *
     * @param of those that have one value
     * @param below those that have several, under names that follow
     */
    private record Known(Set<String> of, Set<String> below) {

        static Known onClassPath() throws IOException {
            Set<String> of = new HashSet<>(OF_JAVA);
            Set<String> below = new HashSet<>();
            for (URL metadata : Collections.list(
                    ComposeTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream json = metadata.openStream()) {
                    for (JsonNode property : JsonMapper.shared().readTree(json).path("properties")) {
                        boolean several = property.path("type").asString("").startsWith("java.util.Map");
                        (several ? below : of)
                                .add(variable(property.path("name").asString()));
                    }
                }
            }
            return new Known(of, below);
        }

        boolean has(String variable) {
            return of.contains(variable) || below.stream().anyMatch(one -> variable.startsWith(one + "_"));
        }

        private static String variable(String property) {
            return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
        }
    }
}
