package org.nastavnik.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.postgres.PostgresServer;
import org.nastavnik.standalone.sample.SamplePlayer;
import org.nastavnik.standalone.sample.SampleStep;
import org.nastavnik.standalone.sample.SampleUser;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * The sample's three years, lived over HTTP with a clock that is set to the day of each step. The people, by surname:
 *
 * <pre>
 *                teaches since  employed                 mentee of                      mentor of
 * Альтаирова     2021-09-01     2021-09-01 –             pair 1
 * Мицарев        2020-09-01     2022-02-01 –             pair 2
 * Ригелева       2022-08-15     2022-08-15 –             pair 2, pair 4
 * Денебов        2022-09-01     2022-09-01 – 2023-06-29  (none)
 * Вегина         2023-08-20     2023-08-20 –             pair 3
 * Спикина        2023-09-01     2024-02-01 –             pair 5
 * Сириусова      1998           2001 –                                                  pair 1, pair 4
 * Арктурова      2005           2005 –                                                  pair 2, pair 5
 * Капеллин       2010           2016 –                                                  pair 3
 *
 * pair 1  ordered 2022-10-20, concluded 2023-05-25     pair 4  ordered 2023-10-18, dissolved 2024-02-12
 * pair 2  ordered 2022-10-24, concluded 2023-05-26     pair 5  ordered 2024-10-21, concluded 2024-12-26
 * pair 3  ordered 2023-10-18, concluded 2024-05-23
 *
 * mean answers       Dec 2022   Jun 2023   Dec 2023   Jun 2024   Dec 2024      (satisfied from 7)
 * Альтаирова         8          9
 * Ригелева           6          7.5        6.5        7
 * Мицарев            –          5
 * Вегина                                   8          9
 * Спикина                                                        10
 * Сириусова          8          9          8          –
 * Арктурова          7          4                                9
 * Капеллин                                 7          8
 * </pre>
 *
 * In the end two tasks are proved by files, one about Ригелева and one about Спикина. Then Спикина asks to be erased, and so does Тихонов, who is named in the roadmap alone; after that a figure that is asked
 * for is the same as before.
 */
@TestConfiguration(proxyBeanMethods = false)
class ThreeYears implements ApplicationListener<ApplicationReadyEvent> {

    static final String PASSWORD = "of-this-test-only-7";

    private static final LocalDate END = LocalDate.of(2025, 1, 1);

    /** It stands still at the beginning, before anything has happened. */
    private final AdjustableClock clock =
            new AdjustableClock(ZoneId.of("Europe/Moscow"), Instant.parse("2022-05-15T09:00:00Z"));

    private final Map<Integer, List<Figure>> asLived = new HashMap<>();
    private @Nullable String address;
    private long checkpoint;

    @Bean
    AdjustableClock clock() {
        return clock;
    }

    /** The server that is shipped. */
    @Bean(destroyMethod = "close")
    PostgresServer postgres() throws IOException {
        var server = new PostgresServer(Files.createTempDirectory("three-years"), _ -> {});
        server.start();
        return server;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        address = "http://localhost:"
                + ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        var player = new SamplePlayer(address, ThreeYears::basic);
        SampleUser.all().forEach(user -> player.introduce(user, PASSWORD));
        player.play(step -> liveUntil(step.on()));
        liveUntil(END);
        awaitDeadlines(ready.getApplicationContext().getBean(JdbcClient.class));
        remind();
        proveByFile("6.1.1", "rigeleva");
        proveByFile("6.2.1", "spikina");
        ask(HttpMethod.POST, "coordinator", roadmap() + "/calendar-feeds")
                .retrieve()
                .toBodilessEntity();
        checkpoint = sign();
        erase("/api/persons/" + SampleStep.id("spikina") + "/personal-data");
        erase(roadmap() + "/executors/" + executor() + "/personal-data");
    }

    /** At the end of each year it is asked how the year ended. */
    private void liveUntil(LocalDate today) {
        int last = today.getYear() - 1;
        if (last >= 2022 && !asLived.containsKey(last)) {
            clock.setToNoonOf(LocalDate.of(last, 12, 31));
            asLived.put(last, figures("year=" + last));
        }
        clock.setToNoonOf(today);
    }

    /** What has fallen due by then is told, too. */
    private void awaitDeadlines(JdbcClient database) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.sql("SELECT count(*) FROM roadmap.scheduled_tasks WHERE execution_time <= ?")
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** What the coordinator was told on the last day of that year, when it was today. */
    List<Figure> asLivedIn(int year) {
        return Objects.requireNonNull(asLived.get(year));
    }

    /** What the coordinator is told now. */
    List<Figure> figures(String question) {
        return StreamSupport.stream(get("/api/kpis?" + question).spliterator(), false)
                .map(Figure::of)
                .toList();
    }

    /** As the coordinator asks it, of the sample's centre. */
    JsonNode get(String path) {
        String join = path.contains("?") ? "&" : "?";
        return get("coordinator", path + join + "institution=" + SampleUser.CENTRE);
    }

    /** As that user asks it. */
    JsonNode get(String user, String path) {
        return Objects.requireNonNull(ask(HttpMethod.GET, user, path).retrieve().body(JsonNode.class));
    }

    /** How many events the audit log had signed for before anybody was erased. */
    long checkpoint() {
        return checkpoint;
    }

    /** There is no mail server, so that nobody is. */
    private void remind() {
        ask(HttpMethod.POST, "coordinator", "/api/reminder-recipients")
                .body(Map.of(
                        "institution",
                        SampleUser.CENTRE,
                        "executor",
                        "Директор",
                        "address",
                        "director@example.org",
                        "language",
                        "ru"))
                .retrieve()
                .toBodilessEntity();
    }

    private long sign() {
        return Objects.requireNonNull(ask(HttpMethod.POST, "auditor", "/api/audit/checkpoints")
                        .retrieve()
                        .body(JsonNode.class))
                .get("size")
                .asLong();
    }

    /** Where the only roadmap is. */
    static String roadmap() {
        return "/api/roadmaps/" + SampleStep.id("roadmap");
    }

    /** A file about somebody, under the id of that name. */
    static String file(String about) {
        return roadmap() + "/evidence-files/" + SampleStep.id("file-" + about);
    }

    /** A task that was done is reopened, and proved by a file instead. */
    private void proveByFile(String task, String about) {
        String occurrence = roadmap() + "/tasks/" + task + "/occurrences/1";
        UUID file = SampleStep.id("file-" + about);
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)) {
            @Override
            public String getFilename() {
                return "Справка.pdf";
            }
        });
        ask(HttpMethod.POST, "executor", roadmap() + "/evidence-files?id=" + file + "&about=" + SampleStep.id(about))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toBodilessEntity();
        ask(HttpMethod.POST, "coordinator", occurrence + "/reopening")
                .body(Map.of("reason", "Нужна справка"))
                .retrieve()
                .toBodilessEntity();
        ask(HttpMethod.POST, "executor", occurrence + "/completion")
                .body(Map.of("completedOn", "2024-12-27", "evidence", Map.of("kind", "DOCUMENT", "file", file)))
                .retrieve()
                .toBodilessEntity();
    }

    private String executor() {
        return get("coordinator", roadmap())
                .get("executors")
                .valueStream()
                .filter(one -> one.get("name").asString().startsWith("Тихонов"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private void erase(String data) {
        ask(HttpMethod.DELETE, "coordinator", data)
                .body(Map.of("reason", "Заявление № 1 от 01.01.2025"))
                .retrieve()
                .toBodilessEntity();
    }

    private RestClient.RequestBodySpec ask(HttpMethod method, String user, String path) {
        return RestClient.create(address()).method(method).uri(path).header(HttpHeaders.AUTHORIZATION, basic(user));
    }

    /** Where a browser finds it. */
    String address() {
        return Objects.requireNonNull(address, "Not yet started");
    }

    static String basic(String user) {
        return "Basic " + HttpHeaders.encodeBasicAuth(user, PASSWORD, null);
    }

    /** What the API answers of one indicator. */
    record Figure(
            String kpi,
            int year,
            @Nullable Double target,
            int numerator,
            int denominator,
            @Nullable Double value,
            String state,
            @Nullable Double responseRate) {

        private static Figure of(JsonNode told) {
            return new Figure(
                    told.get("kpi").asString(),
                    told.get("year").asInt(),
                    number(told.get("target")),
                    told.get("numerator").asInt(),
                    told.get("denominator").asInt(),
                    number(told.get("value")),
                    told.get("state").asString(),
                    number(told.get("responseRate")));
        }

        private static @Nullable Double number(@Nullable JsonNode told) {
            return told == null || told.isNull() ? null : told.asDouble();
        }
    }
}
