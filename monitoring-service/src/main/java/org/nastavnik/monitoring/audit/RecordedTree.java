package org.nastavnik.monitoring.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.Hash;
import org.nastavnik.monitoring.proof.Node;

/**
 * The tree as the log's own rows tell it. Each node they keep is compared with the two below it, and what is above goes by the
 * one that is kept; so that what was tampered with shows where it is, and nowhere else.
 */
final class RecordedTree {

    private static final int AT_MOST = 1_000;

    /** By level; what lies there counts only where the size has that bit. */
    private final @Nullable Hash[] edge = new Hash[Long.SIZE];

    /** Nodes of which something is known to be wrong, and which therefore say nothing of those above. */
    private final Set<Node> doubtful = new HashSet<>();

    /** Pairs of leaves that are not those below their node, by the number of the second. */
    private final Map<Long, Pair> misfits = new HashMap<>();

    private final Faults faults;
    private long size;
    private @Nullable LogRow before;

    RecordedTree(Faults faults) {
        this.faults = faults;
    }

    /** How many leaves it has, missing ones among them. */
    long size() {
        return size;
    }

    /** There is no row with the next number. */
    void miss() {
        doubt(new Node(0, size));
        grow(null, List.of(), null);
    }

    /**
     * The row with the next number.
     *
     * @param doubted whether something else is known to be wrong with it
     */
    void add(LogRow row, boolean doubted) {
        boolean misplaced = row.completed().size() != Node.completedBy(size);
        if (misplaced) {
            faults.add(Fault.of(Fault.Kind.REORDERED, row));
        }
        if (doubted || misplaced) {
            doubt(new Node(0, size));
        }
        grow(row.hash(), misplaced ? List.of() : row.completed(), row);
    }

    private void grow(@Nullable Hash leaf, List<Hash> kept, @Nullable LogRow row) {
        int levels = Node.completedBy(size);
        Hash right = leaf;
        for (int level = 1; level <= levels; level++) {
            Hash left = edge[level - 1];
            Hash computed = left == null || right == null ? null : Hash.ofNode(left, right);
            Hash stored = level <= kept.size() ? kept.get(level - 1) : null;
            if (computed != null && stored != null && !computed.equals(stored)) {
                disagree(new Node(level, size >> level), row);
            } else if (stored == null) {
                doubt(new Node(level, size >> level));
            }
            right = stored == null ? computed : stored;
        }
        edge[levels] = right;
        before = row;
        size++;
    }

    private void disagree(Node node, @Nullable LogRow row) {
        Node left = new Node(node.level() - 1, node.index() * 2);
        Node right = new Node(node.level() - 1, node.index() * 2 + 1);
        boolean explained = doubtful.contains(left) || doubtful.contains(right);
        if (node.level() == 1 && !explained && row != null && before != null && misfits.size() < AT_MOST) {
            misfits.put(size, new Pair(before, row));
        } else if (explained) {
            // A row that was moved took along the node it keeps.
            movedWithNode(left);
            movedWithNode(right);
        } else if (row != null) {
            faults.add(Fault.of(Fault.Kind.REORDERED, row));
        }
        doubt(node);
    }

    private void movedWithNode(Node node) {
        Pair pair = node.level() == 1 ? misfits.remove(node.lastLeaf()) : null;
        if (pair != null) {
            faults.add(Fault.of(Fault.Kind.REORDERED, pair.right()));
        }
    }

    private void doubt(Node node) {
        if (doubtful.size() < AT_MOST * Long.SIZE) {
            doubtful.add(node);
        }
    }

    /** The hash of all of it; null where rows are missing that it takes. */
    @Nullable
    Hash root() {
        Hash root = null;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                Hash peak = edge[level];
                if (peak == null) {
                    return null;
                }
                root = root == null ? peak : Hash.ofNode(peak, root);
            }
        }
        return root == null ? Hash.OF_NOTHING : root;
    }

    /** Tells which leaves of the pairs that do not fit are those that stand elsewhere. */
    void explain() {
        Set<Hash> astray = new HashSet<>();
        misfits.values().forEach(pair -> {
            astray.add(pair.left().hash());
            astray.add(pair.right().hash());
        });
        LogRow last = before;
        misfits.values().forEach(pair -> {
            if (last != null
                    && (pair.fits(last.hash(), pair.right().hash())
                            || pair.fits(pair.left().hash(), last.hash()))) {
                // Nothing that the log keeps says what the last leaf has to be.
                astray.add(last.hash());
                faults.add(Fault.of(Fault.Kind.REORDERED, last));
            }
        });
        misfits.values().forEach(pair -> {
            boolean left = astray.stream()
                    .anyMatch(other -> pair.fits(other, pair.right().hash()));
            boolean right =
                    astray.stream().anyMatch(other -> pair.fits(pair.left().hash(), other));
            if (left || !right) {
                faults.add(Fault.of(Fault.Kind.REORDERED, pair.left()));
            }
            if (right || !left) {
                faults.add(Fault.of(Fault.Kind.REORDERED, pair.right()));
            }
        });
    }

    /** Two leaves, the second of which keeps a node that is not theirs. */
    private record Pair(LogRow left, LogRow right) {

        boolean fits(Hash one, Hash other) {
            return Hash.ofNode(one, other).equals(right.completed().getFirst());
        }
    }
}
