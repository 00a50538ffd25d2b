package org.nastavnik.roadmap.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * A look into an Office file before anything is made of it: it is an archive of XML files, and a small one may inflate
 * to what no memory holds.
 */
final class Archive {

    /** In bytes. A roadmap with pictures has a few million. */
    static final long MOST_INFLATED = 64L << 20;

    /** Tags and attributes: in memory each takes many times its place in the file. A roadmap has some ten thousand. */
    static final int MOST_NODES = 400_000;

    private static final int MOST_ENTRIES = 2_000;
    private static final double LEAST_RATIO = 0.005;

    static {
        // POI's own limits hold for the whole JVM; they are a second net below ours.
        ZipSecureFile.setMaxEntrySize(MOST_INFLATED);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    }

    private final Set<String> names = new HashSet<>();
    private long inflated;
    private long nodes;

    private Archive() {}

    static boolean isOne(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Goes through the archive; stops, with a refusal, as soon as it becomes too much. */
    static Archive inspect(byte[] content, Findings findings) {
        Archive archive = new Archive();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                archive.names.add(entry.getName());
                archive.inflate(zip, entry.getName().toLowerCase(Locale.ROOT), findings);
            }
        } catch (IOException | IllegalArgumentException _) {
            // The latter where a name is no text.
            throw findings.fatal("document-unreadable");
        }
        return archive;
    }

    boolean holds(String name) {
        return names.contains(name);
    }

    private void inflate(ZipInputStream zip, String name, Findings findings) throws IOException {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        byte[] buffer = new byte[8192];
        for (int length = 0; length >= 0; length = zip.read(buffer)) {
            inflated += length;
            for (int i = 0; xml && i < length; i++) {
                nodes += buffer[i] == '<' || buffer[i] == '=' ? 1 : 0;
            }
            if (inflated > MOST_INFLATED || nodes > MOST_NODES || names.size() > MOST_ENTRIES) {
                throw findings.fatal("document-inflates");
            }
        }
    }
}
