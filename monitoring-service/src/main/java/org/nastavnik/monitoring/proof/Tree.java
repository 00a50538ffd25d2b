package org.nastavnik.monitoring.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A tree of which every hash is kept, and whatever follows from them. Each answer looks up a number of nodes that grows with
 * the logarithm of its size, all at once.
 *
 * @param size how many leaves it has; there may be nodes of a larger one
 */
public record Tree(long size, Nodes nodes) {

    /** A size cannot be negative. */
    public Tree {
        Objects.checkIndex(0, size + 1);
    }

    /** The hash of all of it. */
    public Hash root() {
        return hashes(List.of(new Span(0, size))).getFirst();
    }

    /**
     * The audit path of a leaf (RFC 6962, section 2.1.1): the hashes that lead from it to the root, from below.
     *
     * @param leaf from 0
     * @throws IndexOutOfBoundsException if the tree has no such leaf
     */
    public List<Hash> inclusion(long leaf) {
        Objects.checkIndex(leaf, size);
        List<Span> beside = new ArrayList<>();
        Span around = new Span(0, size);
        while (around.to() - around.from() > 1) {
            long middle = around.from() + around.left();
            Span left = new Span(around.from(), middle);
            Span right = new Span(middle, around.to());
            beside.add(leaf < middle ? right : left);
            around = leaf < middle ? left : right;
        }
        return hashes(beside.reversed());
    }

    /**
     * The proof that a tree of that size has grown into this one (RFC 6962, section 2.1.2). There is nothing to prove of one
     * without leaves, and of this one itself.
     *
     * @throws IndexOutOfBoundsException if this one is smaller
     */
    public List<Hash> consistency(long from) {
        Objects.checkIndex(from, size + 1);
        if (from == 0) {
            return List.of();
        }
        List<Span> beside = new ArrayList<>();
        Span around = new Span(0, size);
        while (from < around.to()) {
            long middle = around.from() + around.left();
            Span left = new Span(around.from(), middle);
            Span right = new Span(middle, around.to());
            beside.add(from <= middle ? right : left);
            around = from <= middle ? left : right;
        }
        if (around.from() > 0) {
            beside.add(around);
        }
        return hashes(beside.reversed());
    }

    private List<Hash> hashes(List<Span> spans) {
        Map<Node, Hash> known =
                nodes.find(spans.stream().flatMap(span -> span.nodes().stream()).collect(Collectors.toSet()));
        return spans.stream().map(span -> span.hash(known)).toList();
    }
}
