package org.nastavnik.roadmap.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = ServiceOnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class ImportApiTest {

    private static final String PARSED = """
        {"title": "Дорожная карта наставничества на 2022 – 2024 годы",
         "period": {"from": "2022-01-01", "to": "2024-12-31"},
         "sections": [{"number": "1", "title": "Подготовка"}, {"number": "2", "title": "Работа пар"}],
         "tasks": [
           {"number": "1.1", "section": "1", "title": "Назначить координатора", "phrase": "до 30.05.2022",
            "schedule": {"kind": "BY_DATE", "date": "2022-05-30"}, "occurrences": [{"n": 1, "to": "2022-05-30"}],
            "responsible": ["Директор"], "deliverables": ["Приказ"], "warnings": []},
           {"number": "1.2", "schedule": {"kind": "MONTH"}, "responsible": ["Методист", "Юрист"],
            "occurrences": [{"n": 1, "from": "2022-08-01", "to": "2022-08-31"}]},
           {"number": "2.1", "schedule": {"kind": "YEARLY_DEADLINE"},
            "occurrences": [{"n": 1, "to": "2022-10-30"}, {"n": 2, "to": "2023-10-30"}, {"n": 3, "to": "2024-10-30"}]},
           {"number": "2.2", "schedule": {"kind": "SEPARATE_TIMETABLE"}, "occurrences": []}],
         "kpiTargets": [{"kpi": "MENTOR_SATISFACTION", "year": 2022, "target": 60},
                        {"kpi": "MENTOR_SATISFACTION", "year": 2023, "target": 70},
                        {"kpi": "MENTOR_SATISFACTION", "year": 2024, "target": 85}],
         "warnings": []}
        """;

    private final UUID school = UUID.randomUUID();

    @Autowired
    JdbcClient database;

    private RestTestClient http;

    @BeforeEach
    void signIn(@Autowired RestTestClient anybody) {
        http = As.a(COORDINATOR).of(school).using(anybody);
    }

    @Test
    void aDryRunTellsWhatWasUnderstoodAndStoresNothing() {
        long before = events();
        send(Upload.TEXT, "roadmap.txt", "&dryRun=true")
                .expectStatus()
                .isOk()
                .expectBody()
                .json(PARSED)
                .jsonPath("$.id")
                .doesNotExist();
        assertThat(events()).isEqualTo(before);
        http.get()
                .uri("/api/roadmaps?institution={school}", school)
                .exchange()
                .expectBody()
                .json("""
                    {"items": []}
                    """);
    }

    @Test
    void whatWasImportedIsReadAsItWasUnderstood() {
        UUID id = UUID.randomUUID();
        send(Upload.TEXT, "roadmap.txt", "&id=" + id)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/roadmaps/" + id)
                .expectBody()
                .json(PARSED)
                .jsonPath("$.id")
                .isEqualTo(id.toString());
        http.get()
                .uri("/api/roadmaps/{id}", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .json(PARSED)
                .json("""
                    {"id": "%s", "institution": "%s", "status": "DRAFT"}
                    """.formatted(id, school));
    }

    @Test
    void theTargetsAreMadeKnown() {
        UUID id = Upload.text(http, school);
        assertThat(stored(id)).containsExactly("roadmap.imported", "roadmap.kpi-targets-planned");
    }

    @Test
    void theSameDocumentUnderTheSameIdIsImportedOnce() {
        UUID id = Upload.text(http, school);
        send(Upload.TEXT, "roadmap.txt", "&id=" + id).expectStatus().isCreated();
        send(Upload.CSV, "roadmap.csv", "&from=2022-01-01&to=2022-12-31&id=" + id)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:roadmap-id-taken");
        assertThat(stored(id)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void csvIsReadInWhateverItWasSavedAndKeepsWhatIsNotUnderstood(String encoding) {
        Upload.of(
                        Upload.CSV.getBytes(Charset.forName(encoding)),
                        "карта.csv",
                        http,
                        "{school}&dryRun=true&from=2022-01-01&to=2022-12-31",
                        school)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"period": {"from": "2022-01-01", "to": "2022-12-31"},
                     "tasks": [{"number": "1.1", "title": "Назначить координатора"},
                               {"number": "1.2", "phrase": "когда-нибудь", "schedule": {"kind": "UNPARSED"},
                                "occurrences": [], "warnings": [{"code": "schedule-unparsed"}]}]}
                    """);
    }

    @Test
    void aBrokenRowIsNamedAndNothingIsStored() {
        long before = events();
        send(Upload.CSV.replace("1.2;", "1.1;"), "roadmap.csv", "&from=2022-01-01&to=2022-12-31")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("""
                    {"type": "urn:nastavnik:problem:document-faulty",
                     "errors": [{"row": 4, "column": 1, "message": "Номер 1.1 уже стоит в строке 3."}]}
                    """);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoRoadmapIsTurnedAway() throws IOException {
        byte[] wordless = new byte[0];
        try (XWPFDocument letter = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            letter.createParagraph().createRun().setText("Dear colleagues");
            letter.write(file);
            wordless = file.toByteArray();
        }
        turnedAway(400, wordless, "letter.docx");
        turnedAway(400, new byte[0], "nothing.txt");
        turnedAway(400, new byte[] {'P', 'K', 3, 4, 0, 1, 2, 3}, "torn.docx");
        turnedAway(400, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "picture.png");
        turnedAway(400, bomb(), "bomb.docx");
    }

    @Test
    void aFileThatIsTooLargeIsTurnedAway() {
        long before = events();
        send("x".repeat(7 << 20), "large.txt", "")
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aTargetThatNobodyCanReckonWithIsTurnedAway() {
        send(Upload.TEXT.replace("\t60\n", "\t60,5\n"), "roadmap.txt", "&dryRun=true")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("""
                    {"errors": [{"pointer": "/file", "message": "Показатель на 2022 год: 60.5 – не целое число процентов."}]}
                    """);
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        named("/from", send(Upload.TEXT, "roadmap.txt", "&from=1066-10-14"));
        named("/to", send(Upload.TEXT, "roadmap.txt", "&to=tomorrow"));
        named("/id", send(Upload.TEXT, "roadmap.txt", "&id=7"));
        named("/dryRun", send(Upload.TEXT, "roadmap.txt", "&dryRun=perhaps"));
        send(Upload.TEXT, "roadmap.txt", "&from=2024-01-01&to=2022-01-01")
                .expectStatus()
                .isBadRequest();
        named(
                "/file",
                http.post()
                        .uri("/api/roadmaps/imports?institution={school}", school)
                        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=x"))
                        .body("--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x--\r\n")
                        .exchange());
        http.post()
                .uri("/api/roadmaps/imports?institution={school}", school)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void onlyACoordinatorImportsAndOnlyIntoTheOwnInstitution(@Autowired RestTestClient anybody) {
        http = As.a(DIRECTOR).of(school).using(anybody);
        send(Upload.TEXT, "roadmap.txt", "").expectStatus().isForbidden();
        http = As.a(COORDINATOR).of(UUID.randomUUID()).using(anybody);
        send(Upload.TEXT, "roadmap.txt", "").expectStatus().isNotFound();
    }

    private void turnedAway(int status, byte[] content, String filename) {
        long before = events();
        Upload.of(content, filename, http, "{school}&from=2022-01-01&to=2022-12-31", school)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/file")
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
        assertThat(events()).isEqualTo(before);
    }

    private static void named(String pointer, RestTestClient.ResponseSpec answer) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    /** A hundred megabytes of nothing in a hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return file.toByteArray();
    }

    private RestTestClient.ResponseSpec send(String content, String filename, String parameters) {
        return Upload.of(content.getBytes(UTF_8), filename, http, "{school}" + parameters, school);
    }

    private long events() {
        return database.sql("SELECT count(*) FROM eventstore.domain_event")
                .query(Long.class)
                .single();
    }

    private Iterable<String> stored(UUID id) {
        return database.sql("""
            SELECT payload_type FROM eventstore.domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number
            """).param(id.toString()).query(String.class).list();
    }
}
