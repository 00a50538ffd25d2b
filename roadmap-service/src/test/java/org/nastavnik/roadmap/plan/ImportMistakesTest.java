package org.nastavnik.roadmap.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.roadmap.plan.Upload.CSV;
import static org.nastavnik.roadmap.plan.Upload.TEXT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Bad input to the import: a 4xx that names the row, the file or the parameter, and nothing is stored. */
@OverHttp
class ImportMistakesTest {

    private final School school;
    private final Upload upload;
    private final StoredTypes stored;

    ImportMistakesTest(RestTestClient anybody, JdbcClient database) {
        school = new School(anybody);
        upload = new Upload(school.coordinator, school.id);
        stored = new StoredTypes(database);
    }

    @Test
    void aBrokenRowIsNamedAndNothingIsStored() {
        long before = stored.count();
        upload.send(CSV.replace("1.2;", "1.1;"), "roadmap.csv", "&from=2022-01-01&to=2022-12-31")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("""
                    {"type": "urn:nastavnik:problem:document-faulty",
                     "errors": [{"row": 4, "column": 1, "message": "Номер 1.1 уже стоит в строке 3."}]}
                    """);
        assertThat(stored.count()).isEqualTo(before);
    }

    @Test
    void aTargetThatNobodyCanReckonWithIsTurnedAway() {
        upload.send(TEXT.replace("\t60\n", "\t60,5\n"), "roadmap.txt", "&dryRun=true")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("""
                    {"errors": [{"pointer": "/file", "message": "Показатель на 2022 год: 60.5 – не целое число процентов."}]}
                    """);
    }

    @Test
    void aFileThatIsNoRoadmapIsTurnedAway() throws IOException {
        turnedAway(letter(), "letter.docx");
        turnedAway(new byte[0], "nothing.txt");
        turnedAway(new byte[] {'P', 'K', 3, 4, 0, 1, 2, 3}, "torn.docx");
        turnedAway(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "picture.png");
        turnedAway(bomb(), "bomb.docx");
    }

    @Test
    void aFileThatIsTooLargeIsTurnedAway() {
        long before = stored.count();
        upload.send("x".repeat(12 << 20), "large.txt", "")
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(stored.count()).isEqualTo(before);
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        named("/from", upload.send(TEXT, "roadmap.txt", "&from=1066-10-14"));
        named("/to", upload.send(TEXT, "roadmap.txt", "&to=tomorrow"));
        named("/id", upload.send(TEXT, "roadmap.txt", "&id=7"));
        named("/dryRun", upload.send(TEXT, "roadmap.txt", "&dryRun=perhaps"));
        upload.send(TEXT, "roadmap.txt", "&from=2024-01-01&to=2022-01-01")
                .expectStatus()
                .isBadRequest();
        named(
                "/file",
                school.coordinator
                        .http()
                        .post()
                        .uri("/api/roadmaps/imports?institution={school}", school.id)
                        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=x"))
                        .body("--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x--\r\n")
                        .exchange());
        school.coordinator.post(415, "{}", "/api/roadmaps/imports?institution={school}", school.id);
    }

    private void turnedAway(byte[] content, String filename) {
        long before = stored.count();
        upload.send(content, filename, "&from=2022-01-01&to=2022-12-31")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/file")
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
        assertThat(stored.count()).isEqualTo(before);
    }

    private static void named(String pointer, ResponseSpec answer) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    /** A document without a table. */
    private static byte[] letter() throws IOException {
        try (XWPFDocument letter = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            letter.createParagraph().createRun().setText("Dear colleagues");
            letter.write(file);
            return file.toByteArray();
        }
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
}
