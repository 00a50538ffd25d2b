package org.nastavnik.monitoring.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The leaves below one node of a tree of some size; on its right edge the node need not be complete.
 *
 * @param from the first leaf
 * @param to the one after the last
 */
record Span(long from, long to) {

    /** How many leaves lie to the left below it: the largest power of two that is less than all of them. */
    long left() {
        return Long.highestOneBit(to - from - 1);
    }

    /** The complete nodes it consists of, from the left. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        long next = from;
        while (next < to) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - next);
            nodes.add(new Node(level, next >> level));
            next += 1L << level;
        }
        return nodes;
    }

    /** Its hash, with those of its {@link #nodes} known. */
    Hash hash(Map<Node, Hash> known) {
        return nodes().reversed().stream()
                .map(node -> known(known, node))
                .reduce((right, left) -> Hash.ofNode(left, right))
                .orElse(Hash.OF_NOTHING);
    }

    static Hash known(Map<Node, Hash> known, Node node) {
        Hash hash = known.get(node);
        if (hash == null) {
            throw new IllegalStateException("The hash of " + node + " is not there");
        }
        return hash;
    }
}
