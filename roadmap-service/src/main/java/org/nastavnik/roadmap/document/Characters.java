package org.nastavnik.roadmap.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Finds out in which encoding a text was saved: with a mark at its beginning, as UTF-8, or else as Windows did it. */
final class Characters {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    /** Characters that no text has, but every picture or program. */
    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F\\uFFFE\\uFFFF]");

    private Characters() {}

    /** The text with plain spaces, its lines ending in {@code \n}, without a byte order mark. */
    static String decode(byte[] content, Findings findings) {
        for (Charset charset : charsets(content)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                if (!BINARY.matcher(text).find()) {
                    return CellText.spaced(text.replace("\r\n", "\n").replace('\r', '\n'));
                }
            } catch (CharacterCodingException _) {
                // Then it is another one.
            }
        }
        throw findings.fatal("document-unreadable");
    }

    private static List<Charset> charsets(byte[] content) {
        boolean marked = content.length >= 2
                && ((content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)
                        || (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE));
        return marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, WINDOWS);
    }
}
