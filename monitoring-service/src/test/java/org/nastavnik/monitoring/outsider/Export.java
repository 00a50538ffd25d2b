package org.nastavnik.monitoring.outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.serialization.SerializedObject;
import org.nastavnik.monitoring.proof.Checkpoint;
import org.nastavnik.monitoring.proof.GrowingTree;
import org.nastavnik.monitoring.proof.Hash;
import org.nastavnik.monitoring.proof.Leaf;
import org.nastavnik.monitoring.proof.LeafHash;
import org.nastavnik.monitoring.proof.NoteSigner;
import org.nastavnik.platform.eventstore.EventNames;
import org.nastavnik.testing.TransparentSeals;

/** A log that somebody was given, in the making, and what the verifier says of it. */
final class Export {

    static final String ORIGIN = "test.nastavnik.local/audit";

    private static final EventNames STORE = EventNames.ofAll(new TransparentSeals());
    private static final Clock MAY_2024 = Clock.fixed(Instant.parse("2024-05-01T09:00:00Z"), ZoneOffset.UTC);

    final NoteSigner signer = NoteSigner.generated(ORIGIN, new SecureRandom());
    final List<byte[]> lines = new ArrayList<>();
    private final Path directory;

    Export(Path directory) {
        this.directory = directory;
    }

    /** The next leaf, of an event as the store would keep it. */
    Export tell(UUID aggregate, long seq, String at, Object event) {
        SerializedObject<byte[]> stored = STORE.serialize(event, byte[].class);
        return leaf(
                aggregate, seq, at, stored.getType().getName(), stored.getType().getRevision(), stored.getData());
    }

    Export leaf(UUID aggregate, long seq, String at, String type, String revision, byte[] payload) {
        lines.add(new Leaf(
                        aggregate.toString(),
                        "event-" + lines.size(),
                        "{}".getBytes(UTF_8),
                        payload,
                        revision,
                        seq,
                        at,
                        type)
                .line());
        return this;
    }

    /** The next leaf is none of the reader's business. */
    Export hidden() {
        lines.add(new LeafHash(Hash.ofLeaf(("hidden " + lines.size()).getBytes(UTF_8))).line());
        return this;
    }

    /** Makes a hash of a leaf. */
    void hide(int line) {
        lines.set(line, new LeafHash(Hash.ofLeaf(lines.get(line))).line());
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            bytes.writeBytes(line);
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** A file with a signed head of the first so many lines. */
    Path head(int size) throws IOException {
        GrowingTree tree = new GrowingTree();
        for (byte[] line : lines.subList(0, size)) {
            String text = new String(line, UTF_8);
            tree.add(
                    text.startsWith("{\"leafHash\":\"")
                            ? Hash.ofBase64(text.substring(13, text.length() - 2))
                            : Hash.ofLeaf(line));
        }
        return note("head-" + size, signer.sign(new Checkpoint(ORIGIN, size, tree.root()).text()));
    }

    Path note(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    /** What is said of it with this log's key and these notes. */
    Answer verified(Path... notes) throws IOException {
        return verified(bytes(), notes);
    }

    Answer verified(byte[] file, Path... notes) throws IOException {
        Path export = Files.write(directory.resolve("export.jsonl"), file);
        List<String> arguments =
                new ArrayList<>(List.of(export.toString(), "--key", signer.key().toString()));
        Arrays.stream(notes).forEach(note -> arguments.addAll(List.of("--checkpoint", note.toString())));
        return asked("en", arguments.toArray(String[]::new));
    }

    /** What is said on that command line in May 2024. */
    static Answer asked(String language, String... arguments) {
        var out = new ByteArrayOutputStream();
        var complaints = new ByteArrayOutputStream();
        int status = new Verify(
                        MAY_2024,
                        Words.of(Locale.of(language)),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(complaints, true, UTF_8))
                .run(arguments);
        return new Answer(status, out.toString(UTF_8), complaints.toString(UTF_8));
    }

    /** What somebody reads, and what a script gets. */
    record Answer(int status, String out, String complaint) {

        List<String> lines() {
            return out.lines().toList();
        }
    }
}
