package org.nastavnik.monitoring.outsider;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.nastavnik.monitoring.proof.Checkpoint;
import org.nastavnik.monitoring.proof.GrowingTree;
import org.nastavnik.monitoring.proof.NoteKey;

/** The heads that somebody has signed, each to be compared with the tree when that has grown to its size. */
final class SignedHeads {

    private final TreeMap<Long, List<Head>> waiting = new TreeMap<>();
    private final Findings findings;
    private int checked;
    private long largest;

    SignedHeads(NoteKey key, List<Note> notes, Findings findings) {
        this.findings = findings;
        for (Note note : notes) {
            open(note, key);
        }
    }

    private void open(Note note, NoteKey key) {
        try {
            Checkpoint head = Checkpoint.of(note.text(), key);
            if (!head.origin().equals(key.name())) {
                findings.add(Fault.HEAD_OF_ANOTHER_LOG, note.name(), head.origin());
                return;
            }
            waiting.computeIfAbsent(head.size(), _ -> new ArrayList<>()).add(new Head(note.name(), head));
        } catch (IllegalArgumentException _) {
            findings.add(Fault.HEAD_UNSIGNED, note.name());
        }
    }

    /** Compares those of just that size. */
    void check(GrowingTree tree) {
        if (waiting.isEmpty() || waiting.firstKey() != tree.size()) {
            return;
        }
        for (Head head : waiting.pollFirstEntry().getValue()) {
            if (head.said().root().equals(tree.root())) {
                checked++;
                largest = tree.size();
            } else {
                findings.add(Fault.HEAD_DIFFERS, head.note(), tree.size());
            }
        }
    }

    /** There are no more leaves than these. */
    void end(long size) {
        waiting.values()
                .forEach(heads -> heads.forEach(head ->
                        findings.add(Fault.HEAD_BEYOND, head.note(), head.said().size(), size)));
    }

    /** How many were found to be as signed. */
    int checked() {
        return checked;
    }

    /** How many leaves the largest of these has below it, counted from the first. */
    long largest() {
        return largest;
    }

    private record Head(String note, Checkpoint said) {}
}
