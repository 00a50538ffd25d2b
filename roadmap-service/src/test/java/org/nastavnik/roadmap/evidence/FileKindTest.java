package org.nastavnik.roadmap.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "png", "docx", "xlsx", "odt", "ods"})
    void isToldByTheContent(String kind) {
        assertThat(FileKind.of(Files.of(kind))).contains(FileKind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    @Test
    void aPhotographIsOne() {
        assertThat(FileKind.of(Files.of("jpg"))).contains(FileKind.JPEG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html", "svg", "exe", "zip", "odp", "docm", "macros", "torn"})
    void nothingElseIsOne(String kind) {
        assertThat(FileKind.of(Files.of(kind))).isEmpty();
        assertThat(FileKind.of(new byte[] {'%'})).isEmpty();
    }

    /** What is called a program is not opened as one. */
    @Test
    void aNameEndsAsItsKindDoes() {
        assertThat(FileKind.PDF.called("Order.PDF")).isEqualTo("Order.PDF");
        assertThat(FileKind.JPEG.called("scan.jpeg")).isEqualTo("scan.jpeg");
        assertThat(FileKind.JPEG.called("scan")).isEqualTo("scan.jpg");
        assertThat(FileKind.PDF.called("order.exe")).isEqualTo("order.exe.pdf");
    }
}
