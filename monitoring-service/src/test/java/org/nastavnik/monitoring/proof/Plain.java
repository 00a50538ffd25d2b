package org.nastavnik.monitoring.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A tree as RFC 6962, section 2.1, defines it, over all its leaves each time; and one grown beside it. */
final class Plain implements Nodes {

    final GrowingTree grown = new GrowingTree();
    private final List<Hash> leaves = new ArrayList<>();
    private final Map<Node, Hash> kept = new HashMap<>();

    /** One with that many leaves, no two alike. */
    static Plain of(int size) {
        Plain plain = new Plain();
        for (int leaf = 0; leaf < size; leaf++) {
            plain.add(new byte[] {(byte) leaf, (byte) (leaf >> 8)});
        }
        return plain;
    }

    void add(byte[] leaf) {
        Hash hash = Hash.ofLeaf(leaf);
        int index = leaves.size();
        leaves.add(hash);
        kept.put(new Node(0, index), hash);
        List<Hash> completed = grown.add(hash);
        for (int level = 1; level <= completed.size(); level++) {
            kept.put(new Node(level, index >> level), completed.get(level - 1));
        }
    }

    Tree tree(long size) {
        return new Tree(size, this);
    }

    Hash leaf(int index) {
        return leaves.get(index);
    }

    Hash root(int size) {
        return root(leaves.subList(0, size));
    }

    List<Hash> inclusion(int leaf, int size) {
        return path(leaf, leaves.subList(0, size));
    }

    List<Hash> consistency(int from, int to) {
        return subproof(from, leaves.subList(0, to), true);
    }

    private static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> Hash.OF_NOTHING;
            case 1 -> leaves.getFirst();
            default -> Hash.ofNode(root(left(leaves)), root(right(leaves)));
        };
    }

    private static List<Hash> path(int leaf, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int middle = left(leaves).size();
        return leaf < middle
                ? and(path(leaf, left(leaves)), root(right(leaves)))
                : and(path(leaf - middle, right(leaves)), root(left(leaves)));
    }

    private static List<Hash> subproof(int from, List<Hash> leaves, boolean whole) {
        if (from == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int middle = left(leaves).size();
        return from <= middle
                ? and(subproof(from, left(leaves), whole), root(right(leaves)))
                : and(subproof(from - middle, right(leaves), false), root(left(leaves)));
    }

    private static List<Hash> left(List<Hash> leaves) {
        int half = 1;
        while (half * 2 < leaves.size()) {
            half *= 2;
        }
        return leaves.subList(0, half);
    }

    private static List<Hash> right(List<Hash> leaves) {
        return leaves.subList(left(leaves).size(), leaves.size());
    }

    private static List<Hash> and(List<Hash> hashes, Hash last) {
        List<Hash> more = new ArrayList<>(hashes);
        more.add(last);
        return more;
    }

    @Override
    public Map<Node, Hash> find(Set<Node> wanted) {
        Map<Node, Hash> found = new HashMap<>();
        wanted.forEach(node -> found.put(node, Objects.requireNonNull(kept.get(node), node.toString())));
        return found;
    }
}
