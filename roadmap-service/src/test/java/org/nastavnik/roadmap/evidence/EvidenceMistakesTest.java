package org.nastavnik.roadmap.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.Asking.named;
import static org.nastavnik.roadmap.evidence.Sending.FILES;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What is not kept: each refusal names the file, and nothing of it is stored. */
@OverHttp
class EvidenceMistakesTest {

    private static final String FORM =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"order.pdf\"\r\n"
                    + "Content-Type: application/pdf\r\n\r\n" + new String(Files.PDF, ISO_8859_1) + "\r\n--x--\r\n";

    private final School school;
    private final JdbcClient database;
    private final Sending sending;

    @LocalServerPort
    int port;

    EvidenceMistakesTest(RestTestClient anybody, JdbcClient database) {
        school = new School(anybody);
        this.database = database;
        sending = new Sending(school.coordinator, school.imported());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html", "svg", "exe", "zip", "odp", "docm", "macros", "torn"})
    void whatIsOfAnotherKindIsTurnedAwayWhateverItIsCalled(String kind) {
        Sending.refused("evidence-file-of-other-kind", sending.send(422, Files.of(kind), "order.pdf", ""));
        assertThat(kept()).isZero();
    }

    @Test
    void nothingIsNoFile() {
        named("/file", sending.send(422, new byte[0], "order.pdf", ""));
        named(
                "/file",
                school.coordinator
                        .http()
                        .post()
                        .uri(FILES, sending.roadmap())
                        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=x"))
                        .body("--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x--\r\n")
                        .exchange()
                        .expectStatus()
                        .isBadRequest()
                        .expectBody());
        school.coordinator.post(415, "{}", FILES, sending.roadmap());
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", " ", "orders/7.pdf", "C:\\orders\\7.pdf", "order\u202efdp.exe"})
    void aBrokenNameIsTurnedAway(String name) {
        Sending.refused("evidence-file-name-broken", sending.send(422, Files.PDF, name, ""));
        named("/file", sending.send(422, Files.PDF, "x".repeat(201), ""));
        assertThat(kept()).isZero();
    }

    /** What steers a screen does not get through every client. */
    @Test
    void aNameOfWhatCannotBeReadIsTurnedAwayToo() {
        for (String name : new String[] {"order\u0007.pdf", "order\n.pdf", "order\ud800.pdf"}) {
            assertThatThrownBy(() -> Upload.of(school.id, school.id, school.id, null, name, Files.PDF))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.refusal()).isEqualTo(EvidenceRefusal.NAME_BROKEN));
        }
    }

    @Test
    void tenMegabytesAreKeptAndNotAByteMore() {
        Sending.refused("too-large", sending.send(413, Files.pdf((10 << 20) + 1), "order.pdf", ""));
        named("/file", sending.send(413, Files.pdf(20 << 20), "order.pdf", ""));
        assertThat(kept()).isZero();
        sending.send(201, Files.pdf(10 << 20), "order.pdf", "");
        assertThat(kept()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"id, /id", "about, /about"})
    void whatIsAskedWronglyIsNamed(String parameter, String pointer) {
        named(pointer, sending.send(400, Files.PDF, "order.pdf", "?" + parameter + "=7"));
        assertThat(kept()).isZero();
    }

    /** As if the sender had said that there is less of it than there is. */
    @Test
    void aFileThatIsCutOffIsNotKept() throws IOException {
        try (Socket socket = sent(FORM.length() - 30)) {
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
        assertThat(kept()).isZero();
    }

    /** As if the sender had said that there is more to come, and had gone. The next request is answered after that one. */
    @Test
    void aFileWhoseSenderIsGoneIsNotKept() throws IOException {
        try (Socket socket = sent(FORM.length() + 1_000)) {
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).doesNotContain("HTTP/1.1 2");
        }
        assertThat(kept()).isZero();
    }

    /** The form over a connection of its own, with a length that may be wrong. */
    private Socket sent(int length) throws IOException {
        Socket socket = new Socket("localhost", port);
        String head = "POST " + FILES.replace("{id}", sending.roadmap().toString()) + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: " + As.a(COORDINATOR).of(school.id).header() + "\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length + "\r\n\r\n";
        String form = FORM.substring(0, Math.min(length, FORM.length()));
        socket.getOutputStream().write((head + form).getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    private int kept() {
        return database.sql("SELECT count(*) FROM roadmap.evidence_file WHERE roadmap = ?")
                .param(sending.roadmap())
                .query(Integer.class)
                .single();
    }
}
