package org.nastavnik.roadmap.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What is kept as evidence, told by the content alone: names and headers say whatever the sender likes. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    /** Of an entry that says what the rest is; in bytes. */
    private static final int MOST_TOLD = 1 << 20;

    private final String mediaType;
    private final String suffixes;

    FileKind(String mediaType, String suffixes) {
        this.mediaType = mediaType;
        this.suffixes = suffixes;
    }

    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.isThatOf(content)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** The name, with the ending of this kind if it has another. */
    String called(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String[] known = suffixes.split(" ");
        return Arrays.stream(known).anyMatch(suffix -> small.endsWith("." + suffix)) ? name : name + "." + known[0];
    }

    private boolean isThatOf(byte[] content) {
        return switch (this) {
            case PDF -> begins(content, "255044462d");
            case JPEG -> begins(content, "ffd8ff");
            case PNG -> begins(content, "89504e470d0a1a0a");
            // Such an archive says of its main part what it is; one with macros is another kind.
            case DOCX, XLSX ->
                told(content, "[Content_Types].xml")
                        .filter(types -> types.contains(mediaType + ".main+xml") && !types.contains("vbaProject"))
                        .isPresent();
            case ODT, ODS -> told(content, "mimetype").filter(mediaType::equals).isPresent();
        };
    }

    private static boolean begins(byte[] content, String hex) {
        byte[] start = HexFormat.of().parseHex(hex);
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** One entry of an archive, found by its list of contents: nothing else of it is inflated. */
    private static Optional<String> told(byte[] content, String entry) {
        if (!begins(content, "504b0304")) {
            return Optional.empty();
        }
        try (ZipFile archive = ZipFile.builder().setByteArray(content).get()) {
            ZipArchiveEntry found = archive.getEntry(entry);
            if (found == null) {
                return Optional.empty();
            }
            try (InputStream text = archive.getInputStream(found)) {
                return Optional.of(new String(text.readNBytes(MOST_TOLD), ISO_8859_1));
            }
        } catch (IOException | IllegalArgumentException _) {
            // The latter where a name is no text.
            return Optional.empty();
        }
    }
}
