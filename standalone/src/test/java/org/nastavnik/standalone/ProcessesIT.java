package org.nastavnik.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.standalone.sample.SampleUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The finished jar as five processes, as {@code ./run --processes} starts it, through whatever befalls them. */
@Timeout(900)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessesIT {

    private static final String ADMIN = "administers-the-five";
    private static final String FIGURES = "/api/kpis?institution=" + SampleUser.CENTRE + "&year=2023";
    private static final Duration SOON = Duration.ofSeconds(150);
    private static final Duration IMPATIENCE = Duration.ofMillis(200);
    private static final UUID SCHOOL = UUID.randomUUID();

    @TempDir
    static Path directory;

    private static Launched platform;
    private static int port;
    private static Caller coordinator;
    private static Caller keeper;
    private static String figures;

    @BeforeAll
    static void start() throws Exception {
        port = fiveFreePorts();
        platform = launched("--processes");
        String password = platform.awaitLine("|   coordinator ").strip().split(" +", 4)[3];
        platform.awaitLine("Nastavnik is at");
        platform.readOn();
        coordinator = Caller.at(address(0), "coordinator", password);
        figures = ok(coordinator.get(FIGURES));
        // A school of its own, with whose people the tests may do what they like.
        Caller admin = Caller.at(address(0), "admin", ADMIN);
        created(admin.send("POST", "/api/institutions", """
            {"id": "%s", "name": "Школа", "municipality": "Заречье"}\
            """.formatted(SCHOOL)));
        created(admin.send("POST", "/api/users", """
            {"username": "keeper", "password": "keeps-the-register", "roles": ["COORDINATOR"], "institutions": ["%s"]}\
            """.formatted(SCHOOL)));
        keeper = Caller.at(address(0), "keeper", "keeps-the-register");
    }

    /** Whoever kills the launcher leaves its PostgreSQL behind, which the next start would stop. */
    @AfterAll
    static void stop() throws IOException {
        platform.close();
        postgres().ifPresent(left -> {
            left.destroy();
            left.onExit().join();
        });
    }

    @Test
    @Order(1)
    void isWellAndAnswersAtOneDoorOnly() throws Exception {
        assertThat(platform.printed())
                .anyMatch(line -> line.startsWith("roadmap      is UP"))
                .anyMatch(line -> line.contains("|   2023  "));
        JsonNode health = new JsonMapper().readTree(ok(keeper.get("/actuator/health")));
        assertThat(health.path("components").path("services").path("details").properties())
                .hasSize(4)
                .allSatisfy(service -> assertThat(service.getValue().asString()).isEqualTo("UP"));
        assertThat(new JsonMapper().readTree(figures)).hasSize(3);
        String token = new JsonMapper()
                .readTree(ok(keeper.send("POST", "/api/tokens", null)))
                .path("access_token")
                .asString();
        var bearer = new Caller(keeper.http(), keeper.address(), "Bearer " + token);
        String persons = "/api/persons?institution=" + SCHOOL;
        ok(bearer.get(persons));
        for (Caller direct : List.of(bearer.at(address(2)), keeper.at(address(2)))) {
            assertThat(direct.get(persons).statusCode()).isEqualTo(401);
        }
        JsonNode api = new JsonMapper().readTree(ok(keeper.get("/v3/api-docs")));
        assertThat(api.path("paths").propertyNames())
                .contains("/api/users", "/api/roadmaps", "/api/persons", "/api/pairs", "/api/kpis");
    }

    /** Participants write, monitoring reads; nobody waits but the read. */
    @Test
    @Order(2)
    void whatOneServiceWroteTheFiguresOfAnotherShow() throws Exception {
        for (int young = 1; young <= 20; young++) {
            created(keeper.send("POST", "/api/persons", person(UUID.randomUUID(), "Молодой")));
            JsonNode known = new JsonMapper()
                    .readTree(ok(keeper.get("/api/kpis?institution=" + SCHOOL + "&year=2024&on=2024-12-31")));
            assertThat(known.path(0).path("denominator").asInt()).isEqualTo(young);
        }
    }

    @Test
    @Order(3)
    void aServiceThatIsKilledUnderLoadLosesAndDoublesNothing() throws Exception {
        Load load = new Load(keeper);
        load.runs(4, () -> {
            load.awaitAcknowledged(40);
            ProcessHandle killed = process("participants");
            killed.destroyForcibly();
            killed.onExit().join();
            await().atMost(SOON)
                    .until(() ->
                            isThere("participants") && !process("participants").equals(killed));
            load.awaitAcknowledged(load.acknowledged() + 40);
        });
        load.isAllThere();
    }

    /** The second is told all that the first was: its login, and where the gateway is. */
    @Test
    @Order(4)
    @SuppressWarnings("try") // The second gateway is asked over HTTP.
    void twoOfOneServiceShareItsWorkAndEitherMayDie() throws Exception {
        int base = fiveFreePorts();
        Map<String, String> participants = environmentOf(process("participants"));
        Map<String, String> gateway = environmentOf(process("gateway"));
        String behind = "--nastavnik.gateway=" + address(0);
        try (Launched second = single(participants, "participants", base + 2, behind);
                Launched door = single(
                        gateway,
                        "gateway",
                        base,
                        "--nastavnik.services.participants=http://127.0.0.1:" + (base + 2),
                        "--nastavnik.services.roadmap=" + address(1),
                        "--nastavnik.services.pairing=" + address(3),
                        "--nastavnik.services.monitoring=" + address(4))) {
            Caller other = keeper.at("http://127.0.0.1:" + base);
            await().atMost(SOON).until(() -> answers("http://127.0.0.1:" + (base + 2)));
            await().atMost(SOON).until(() -> answers("http://127.0.0.1:" + base));
            await().atMost(SOON).until(() -> shares().values().stream().allMatch(count -> count == 2));

            // At once to the same record, by way of both: each is done, in some order.
            UUID one = UUID.randomUUID();
            created(other.send("POST", "/api/persons", person(one, "Спорный")));
            try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> all = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    Caller who = i % 2 == 0 ? keeper : other;
                    String change = person(one, "Должность " + i);
                    all.add(crowd.submit(
                            () -> who.send("PUT", "/api/persons/" + one, change).statusCode()));
                }
                for (Future<Integer> change : all) {
                    assertThat(change.get()).isEqualTo(204);
                }
            }
            assertThat(number("SELECT count(*) FROM eventstore.domain_event WHERE aggregate_identifier = '" + one
                            + "' AND sequence_number BETWEEN 0 AND 40"))
                    .isEqualTo(41);

            Load load = new Load(keeper, other);
            load.runs(4, () -> {
                load.awaitAcknowledged(40);
                second.kill();
                load.awaitAcknowledged(load.acknowledged() + 40);
            });
            await().atMost(SOON).until(() -> shares().values().stream().allMatch(count -> count == 1));
            load.isAllThere();
        }
    }

    /** It comes back by itself; here somebody keeps it from doing so for a while. */
    @Test
    @Order(5)
    void withoutItsDatabaseItAsksToComeLaterAndHeals() throws Exception {
        ok(keeper.get("/api/persons?institution=" + SCHOOL));
        ProcessHandle postgres = postgres().orElseThrow();
        int itsPort = Integer.parseInt(platform.database().getProperty("url").replaceAll(".*:(\\d+)/.*", "$1"));
        postgres.destroyForcibly();
        try (ServerSocket inItsPlace = taken(itsPort)) {
            assertThat(inItsPlace.isBound()).isTrue();
            comesLater(keeper.get("/api/persons?institution=" + SCHOOL));
            comesLater(keeper.get("/api/kpis?institution=" + SCHOOL + "&year=2024"));
            comesLater(keeper.send("POST", "/api/persons", person(UUID.randomUUID(), "Поздний")));
            comesLater(Caller.at(address(0), "nobody-yet", "not-known").get("/api/users/me"));
            HttpResponse<String> health = keeper.get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"db\"");
        }
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> keeper.get("/actuator/health").statusCode() == 200);
        UUID late = UUID.randomUUID();
        created(keeper.send("POST", "/api/persons", person(late, "Поздний")));
        assertThat(ok(keeper.get("/api/persons?limit=1000&institution=" + SCHOOL)))
                .contains(late.toString());
    }

    /** One way and the other: nothing is lost, and nothing is loaded twice. */
    @Test
    @Order(6)
    void sharesItsDataWithOneProcess() throws Exception {
        ok(keeper.get("/api/persons?institution=" + SCHOOL));
        long events = number("SELECT count(*) FROM eventstore.domain_event");
        List<ProcessHandle> all = platform.processes();
        assertThat(all).hasSizeGreaterThanOrEqualTo(5);
        assertThat(platform.end()).isEqualTo(143);
        assertThat(all).noneMatch(ProcessHandle::isAlive);
        assertThat(directory.resolve("data/postgres/data/postmaster.pid")).doesNotExist();

        UUID between = UUID.randomUUID();
        try (Launched one = launched()) {
            one.awaitLine("Nastavnik is at");
            assertThat(one.printed()).noneMatch(line -> line.contains("The sample programme is loaded"));
            assertThat(ok(coordinator.get(FIGURES))).isEqualTo(figures);
            created(keeper.send("POST", "/api/persons", person(between, "Промежуточный")));
            assertThat(one.end()).isEqualTo(143);
        }

        platform = launched("--processes");
        platform.awaitLine("Nastavnik is at");
        platform.readOn();
        assertThat(platform.printed()).noneMatch(line -> line.contains("The sample programme is loaded"));
        assertThat(ok(coordinator.get(FIGURES))).isEqualTo(figures);
        assertThat(ok(keeper.get("/api/persons?limit=1000&institution=" + SCHOOL)))
                .contains(between.toString());
        assertThat(number("SELECT count(*) FROM eventstore.domain_event")).isEqualTo(events + 1);
    }

    /** Whoever started them cannot end them any more. */
    @Test
    @Order(7)
    void theyEndWithWhoeverStartedThemHoweverThatEnds() throws Exception {
        List<ProcessHandle> all = platform.processes();
        platform.kill();
        await().atMost(SOON).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Persons who are registered by several at once, and what came of it. */
    private static final class Load {

        private final List<Caller> callers;
        private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger refused = new AtomicInteger();

        Load(Caller... callers) {
            this.callers = List.of(callers);
        }

        /** For as long as something happens to the platform. */
        void runs(int clients, Happening meanwhile) throws Exception {
            try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> all = IntStream.range(0, clients)
                        .<Future<?>>mapToObj(i -> crowd.submit(registering(callers.get(i % callers.size()))))
                        .collect(Collectors.toCollection(ArrayList::new));
                try {
                    meanwhile.happens();
                } finally {
                    over.set(true);
                }
                for (Future<?> one : all) {
                    one.get();
                }
            }
        }

        /** Asks again, with the same id, for what was not acknowledged, as a program would. */
        private Callable<Void> registering(Caller caller) {
            return () -> {
                UUID next = UUID.randomUUID();
                while (!over.get()) {
                    HttpResponse<String> answer = caller.send("POST", "/api/persons", person(next, "Нагрузка"));
                    if (answer.statusCode() == 201) {
                        acknowledged.add(next);
                        next = UUID.randomUUID();
                    } else if (answer.statusCode() == 503
                            && answer.headers().firstValue("Retry-After").isPresent()) {
                        refused.incrementAndGet();
                        // It was asked to come later, and is somewhat impatient.
                        LockSupport.parkNanos(IMPATIENCE.toNanos());
                    } else {
                        surprises.add(answer.statusCode() + " " + answer.body());
                    }
                }
                return null;
            };
        }

        int acknowledged() {
            return acknowledged.size();
        }

        void awaitAcknowledged(int count) {
            await().atMost(SOON).until(() -> acknowledged() >= count);
        }

        void isAllThere() throws Exception {
            assertThat(surprises).isEmpty();
            assertThat(refused).as("asked to come later").hasPositiveValue();
            String known = everybody();
            assertThat(acknowledged).allSatisfy(one -> assertThat(known).contains(one.toString()));
            assertThat(number("""
                SELECT count(*) FROM (SELECT aggregate_identifier FROM eventstore.domain_event
                 GROUP BY aggregate_identifier
                HAVING max(sequence_number) - min(sequence_number) + 1 <> count(*) OR min(sequence_number) <> 0) AS gaps
                """)).as("gaps").isZero();
            assertThat(number("SELECT count(*) FROM participants.person WHERE institution = '" + SCHOOL + "'"))
                    .as("a row for each who was registered")
                    .isEqualTo(number("""
                        SELECT count(*) FROM eventstore.domain_event e
                         WHERE payload_type = 'participants.person-registered'
                           AND position(convert_to('%s', 'UTF8') IN payload) > 0
                        """.formatted(SCHOOL)));
        }

        private static String everybody() throws Exception {
            var all = new StringBuilder();
            String cursor = "";
            while (true) {
                String page = ok(keeper.get("/api/persons?limit=1000&institution=" + SCHOOL + cursor));
                all.append(page);
                JsonNode next = new JsonMapper().readTree(page).path("next");
                if (next.isNull()) {
                    return all.toString();
                }
                cursor = "&cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8);
            }
        }
    }

    @FunctionalInterface
    private interface Happening {

        void happens() throws Exception;
    }

    private static String person(UUID id, String position) {
        return """
            {"id": "%s", "institution": "%s", "fullName": "Испытательный Некто", "position": "%s",
             "hiredOn": "2023-08-20", "teachingSince": "2023-09-01"}\
            """.formatted(id, SCHOOL, position);
    }

    private static Launched launched(String... arguments) throws IOException {
        return new Launched(
                directory.resolve("data"),
                directory.resolve("errors"),
                Map.of("SERVER_PORT", Integer.toString(port), "MENTORING_ADMIN_PASSWORD", ADMIN),
                arguments);
    }

    private static Launched single(Map<String, String> environment, String service, int port, String... settings)
            throws IOException {
        return new Launched(
                        directory.resolve("data"),
                        directory.resolve("errors-" + port),
                        environment,
                        Stream.concat(
                                        Stream.of("--service=" + service, "--server.port=" + port),
                                        Arrays.stream(settings))
                                .toArray(String[]::new))
                .readOn();
    }

    private static String address(int place) {
        return "http://127.0.0.1:" + (port + place);
    }

    private static Optional<ProcessHandle> postgres() throws IOException {
        Path file = directory.resolve("data/postgres/data/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                : Optional.empty();
    }

    private static boolean answers(String address) throws InterruptedException {
        try {
            return keeper.at(address).get("/actuator/health").statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isThere(String service) {
        return platform.processes().stream()
                .anyMatch(one -> one.info().commandLine().orElse("").contains("--service=" + service));
    }

    private static ProcessHandle process(String service) {
        return platform.processes().stream()
                .filter(one -> one.info().commandLine().orElse("").contains("--service=" + service))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> environmentOf(ProcessHandle process) throws IOException {
        return Arrays.stream(Files.readString(Path.of("/proc", Long.toString(process.pid()), "environ"))
                        .split("\0"))
                .filter(entry -> entry.startsWith("SPRING_DATASOURCE_"))
                .map(entry -> entry.split("=", 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
    }

    /** How many processes have a part of each group of participants. */
    private static Map<String, Integer> shares() throws IOException, SQLException {
        try (Connection database = connect();
                var sql = database.createStatement();
                var rows = sql.executeQuery("""
                    SELECT processor_name, CASE WHEN count(owner) = count(*) THEN count(DISTINCT owner) ELSE 0 END AS n
                      FROM participants.projection_position GROUP BY 1
                    """)) {
            Map<String, Integer> shares = new HashMap<>();
            while (rows.next()) {
                shares.put(rows.getString("processor_name"), rows.getInt("n"));
            }
            return shares;
        }
    }

    private static long number(String question) throws IOException, SQLException {
        try (Connection database = connect();
                var sql = database.createStatement();
                var row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect() throws IOException, SQLException {
        Properties database = platform.database();
        return DriverManager.getConnection(
                database.getProperty("url"), database.getProperty("user"), database.getProperty("password"));
    }

    private static ServerSocket taken(int port) {
        return await().pollInterval(Duration.ofMillis(2))
                .atMost(SOON)
                .ignoreExceptions()
                .until(
                        () -> {
                            var socket = new ServerSocket();
                            socket.setReuseAddress(true);
                            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
                            return socket;
                        },
                        ServerSocket::isBound);
    }

    private static int fiveFreePorts() {
        var random = new Random();
        return IntStream.generate(() -> 20_000 + random.nextInt(10_000))
                .filter(first -> IntStream.range(first, first + 5).allMatch(ProcessesIT::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    private static void created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static void comesLater(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
