package org.nastavnik.standalone;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words looked for in bytes, however they may be written there: in UTF-8, in hexadecimal digits, in Base64 whatever stands
 * before, and with JSON's escapes.
 */
final class Traces {

    private static final int CHUNK = 1 << 22;
    private static final int BITS_A_BYTE = 8;
    private static final int BITS_A_DIGIT = 6;

    private final List<Form> forms = new ArrayList<>();
    private final List<List<Form>> byFirstTwo = new ArrayList<>(1 << 16);
    private final int longest;

    Traces(Collection<String> words) {
        words.forEach(this::add);
        longest = forms.stream().mapToInt(form -> form.bytes().length).max().orElseThrow();
        for (int i = 0; i < 1 << 16; i++) {
            byFirstTwo.add(List.of());
        }
        for (Form form : forms) {
            int first = pair(form.bytes()[0], form.bytes()[1]);
            List<Form> same = new ArrayList<>(byFirstTwo.get(first));
            same.add(form);
            byFirstTwo.set(first, same);
        }
    }

    private void add(String word) {
        byte[] utf8 = word.getBytes(UTF_8);
        form(word, "UTF-8", utf8);
        form(word, "hexadecimal", HexFormat.of().formatHex(utf8).getBytes(US_ASCII));
        form(word, "hexadecimal", HexFormat.of().withUpperCase().formatHex(utf8).getBytes(US_ASCII));
        form(word, "JSON", escaped(word, "\\u%04x"));
        form(word, "JSON", escaped(word, "\\u%04X"));
        for (int before = 0; before < 3; before++) {
            form(word, "Base64", inside(Base64.getEncoder(), utf8, before));
            form(word, "Base64 for URLs", inside(Base64.getUrlEncoder(), utf8, before));
        }
    }

    private static byte[] escaped(String word, String escape) {
        return word.chars()
                .mapToObj(escape::formatted)
                .collect(Collectors.joining())
                .getBytes(US_ASCII);
    }

    /** The digits that depend on the word alone, where so many bytes stand before it. */
    private static byte[] inside(Base64.Encoder encoder, byte[] word, int before) {
        byte[] padded = new byte[before + word.length];
        System.arraycopy(word, 0, padded, before, word.length);
        int from = Math.ceilDiv(before * BITS_A_BYTE, BITS_A_DIGIT);
        int to = padded.length * BITS_A_BYTE / BITS_A_DIGIT;
        return Arrays.copyOfRange(encoder.encode(padded), from, to);
    }

    private void form(String word, String name, byte[] bytes) {
        forms.add(new Form(word + " in " + name, bytes));
    }

    /** What is found there. */
    Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        look(bytes, bytes.length, found);
        return found;
    }

    /** What is found in the file. */
    Set<String> in(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        byte[] chunk = new byte[CHUNK + longest];
        int kept = 0;
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.readNBytes(chunk, kept, CHUNK);
                    read > 0;
                    read = content.readNBytes(chunk, kept, CHUNK)) {
                look(chunk, kept + read, found);
                int rest = Math.min(longest, kept + read);
                System.arraycopy(chunk, kept + read - rest, chunk, 0, rest);
                kept = rest;
            }
        }
        return found;
    }

    private void look(byte[] bytes, int length, Set<String> found) {
        for (int at = 0; at + 1 < length; at++) {
            for (Form form : byFirstTwo.get(pair(bytes[at], bytes[at + 1]))) {
                int end = at + form.bytes().length;
                if (end <= length && Arrays.equals(bytes, at, end, form.bytes(), 0, form.bytes().length)) {
                    found.add(form.name());
                }
            }
        }
    }

    private static int pair(byte first, byte second) {
        return Byte.toUnsignedInt(first) << BITS_A_BYTE | Byte.toUnsignedInt(second);
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
    private record Form(String name, byte[] bytes) {}
}
