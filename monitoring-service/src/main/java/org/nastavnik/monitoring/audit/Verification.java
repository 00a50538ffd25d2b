package org.nastavnik.monitoring.audit;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.audit.Fault.Kind;
import org.nastavnik.monitoring.proof.Checkpoint;
import org.nastavnik.monitoring.proof.GrowingTree;
import org.nastavnik.monitoring.proof.Hash;

/** What is found on the way along the log. */
final class Verification implements LogWalk.Visitor {

    private static final int TELL_EVERY = 10_000;

    private final Faults faults = new Faults();
    private final GrowingTree recomputed = new GrowingTree();
    private final RecordedTree recorded = new RecordedTree(faults);
    private final Iterator<Checkpoint> heads;
    private final int headCount;
    private final LongConsumer progress;
    private @Nullable Checkpoint head;
    private long stored;

    /**
     * @param heads of the log that were signed
     * @param progress is told now and then how many leaves are done
     */
    Verification(List<Checkpoint> heads, LongConsumer progress) {
        this.heads = heads.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .iterator();
        this.headCount = heads.size();
        this.progress = progress;
        nextHead();
        compareHeads();
    }

    @Override
    public void leaf(LogRow row, @Nullable StoredEvent event) {
        while (recorded.size() < row.number()) {
            faults.add(Fault.missingLeaf(recorded.size()));
            recorded.miss();
            compareHeads();
        }
        Hash hash = event == null ? row.hash() : event.hash();
        boolean changed = !hash.equals(row.hash());
        if (event == null) {
            faults.add(Fault.of(Kind.REMOVED, row));
        } else {
            stored++;
            if (changed) {
                faults.add(Fault.of(Kind.CHANGED, row));
            } else if (event.place() != row.place()) {
                faults.add(Fault.of(Kind.REORDERED, row));
            }
        }
        recomputed.add(hash);
        recorded.add(row, changed);
        compareHeads();
        if (recomputed.size() % TELL_EVERY == 0) {
            progress.accept(recomputed.size());
        }
    }

    private void compareHeads() {
        while (head != null && head.size() == recorded.size()) {
            Hash root = recorded.root();
            if (root != null && !head.root().equals(root)) {
                faults.add(Fault.of(Kind.REORDERED, recorded.size()));
            }
            nextHead();
        }
    }

    private void nextHead() {
        head = heads.hasNext() ? heads.next() : null;
    }

    /** How many leaves have their event. */
    long stored() {
        return stored;
    }

    Faults faults() {
        return faults;
    }

    /** At the end of the log, once. */
    void end() {
        recorded.explain();
        while (head != null) {
            faults.add(Fault.of(Kind.REMOVED, head.size()));
            nextHead();
        }
    }

    /** After the end. */
    Verdict verdict() {
        return Verdict.of(recomputed.size(), recomputed.root(), headCount, faults);
    }
}
