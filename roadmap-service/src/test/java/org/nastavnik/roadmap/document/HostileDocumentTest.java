package org.nastavnik.roadmap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.roadmap.document.Documents.faults;
import static org.nastavnik.roadmap.document.Documents.refusal;
import static org.nastavnik.roadmap.document.Documents.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that were made to do harm, or damaged on their way. */
class HostileDocumentTest {

    private static final String TEXT = "word/document.xml";
    private static final String END = "</w:body>";
    private static final String BEGINNING = "<w:document ";

    /** Half a gigabyte in half a megabyte. */
    @Test
    void aBombDoesNotGoOff() throws IOException {
        byte[] bomb = rezipped((name, content, out) -> {
            out.write(content);
            byte[] nothing = new byte[1 << 20];
            for (int megabytes = 0; name.equals(TEXT) && megabytes < 512; megabytes++) {
                out.write(nothing);
            }
        });
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(faults(refusal(bomb))).containsExactly("document-inflates -:-");
    }

    @Test
    void elementsWithoutEndAreNotTakenIntoMemory() throws IOException {
        assertThat(faults(refusal(sampleWith(END, "<w:p/>".repeat(Archive.MOST_NODES) + END))))
                .containsExactly("document-inflates -:-");
    }

    @Test
    void filesWithoutEndAreNotGoneThrough() throws IOException {
        var content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            for (int file = 0; file < 3_000; file++) {
                zip.putNextEntry(new ZipEntry("word/" + file));
            }
        }
        assertThat(faults(refusal(content.toByteArray()))).containsExactly("document-inflates -:-");
    }

    @Test
    void tablesInTablesAreNotFollowedForever() throws IOException {
        int depth = 40_000;
        String nested = "<w:tbl><w:tr><w:tc>".repeat(depth) + "<w:p/></w:tc></w:tr></w:tbl>".repeat(depth);
        assertThat(faults(refusal(sampleWith(END, nested + END)))).containsExactly("document-unreadable -:-");
    }

    @Test
    void filesOfTheServerAreNotReadIn(@TempDir Path server) throws IOException {
        Path secret = Files.writeString(server.resolve("secret.txt"), "Тайна");
        String declared = "<!DOCTYPE w:document [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        assertThat(faults(refusal(sampleWith(BEGINNING, declared + BEGINNING, ">Приказ<", ">&e;<"))))
                .containsExactly("document-unreadable -:-");
    }

    @Test
    void entitiesAreNotMultiplied() throws IOException {
        StringBuilder declared = new StringBuilder("<!DOCTYPE w:document [<!ENTITY e0 \"ха\">");
        for (int level = 1; level < 30; level++) {
            String tenTimes = ("&e" + (level - 1) + ";").repeat(10);
            declared.append("<!ENTITY e")
                    .append(level)
                    .append(" \"")
                    .append(tenTimes)
                    .append("\">");
        }
        assertThat(faults(refusal(sampleWith(BEGINNING, declared + "]>" + BEGINNING, ">Приказ<", ">&e29;<"))))
                .containsExactly("document-unreadable -:-");
    }

    @RepeatedTest(200)
    void damageIsToldAsSuch(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        readOrRefuse(damaged(sample("txt"), random));
        readOrRefuse(damaged(sample("docx"), random));
        readOrRefuse(damaged(
                Documents.csv("1;Условия;;;", "1.1;\"Приказ\";до 30.05.2023;Методист;Приказ")
                        .getBytes(StandardCharsets.UTF_8),
                random));
    }

    /** In whole archives: there the checksums do not give it away. */
    @RepeatedTest(100)
    void damageInsideAWordDocumentIsToldAsSuch(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        readOrRefuse(
                rezipped((_, content, out) -> out.write(random.nextInt(3) == 0 ? damaged(content, random) : content)));
    }

    @RepeatedTest(50)
    void damageInsideAWorkbookIsToldAsSuch(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] workbook = Documents.xlsx(List.of(Documents.HEAD, new String[] {"1", "Условия"}));
        readOrRefuse(rezipped(
                workbook, (_, content, out) -> out.write(random.nextInt(3) == 0 ? damaged(content, random) : content)));
    }

    private static void readOrRefuse(byte[] content) {
        try {
            assertThat(Documents.readFor2023(content)).isNotNull();
        } catch (UnreadableDocument refusal) {
            assertThat(refusal.faults()).isNotEmpty();
        }
    }

    /** Some bytes changed, a piece lost or doubled. */
    private static byte[] damaged(byte[] content, Random random) {
        byte[] damaged = content.clone();
        for (int bytes = random.nextInt(1, 6); bytes > 0; bytes--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        int start = random.nextInt(damaged.length);
        int end = Math.min(damaged.length, start + random.nextInt(60));
        var out = new ByteArrayOutputStream();
        out.write(damaged, 0, random.nextBoolean() ? start : end);
        out.writeBytes(Arrays.copyOfRange(damaged, random.nextBoolean() ? start : end, damaged.length));
        return out.toByteArray();
    }

    /** The sample with replacements in its text, given in pairs; each must be there. */
    private static byte[] sampleWith(String... replacements) throws IOException {
        return rezipped((name, content, out) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            for (int pair = 0; name.equals(TEXT) && pair < replacements.length; pair += 2) {
                assertThat(text).contains(replacements[pair]);
                text = text.replace(replacements[pair], replacements[pair + 1]);
            }
            out.write(name.equals(TEXT) ? text.getBytes(StandardCharsets.UTF_8) : content);
        });
    }

    private static byte[] rezipped(Rewriting rewriting) throws IOException {
        return rezipped(sample("docx"), rewriting);
    }

    private static byte[] rezipped(byte[] archive, Rewriting rewriting) throws IOException {
        var content = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(content)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                rewriting.rewrite(entry.getName(), in.readAllBytes(), out);
            }
        }
        return content.toByteArray();
    }

    private interface Rewriting {
        void rewrite(String name, byte[] content, OutputStream out) throws IOException;
    }
}
