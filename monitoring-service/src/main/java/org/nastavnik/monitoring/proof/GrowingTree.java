package org.nastavnik.monitoring.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tree that takes one leaf after the other. It remembers its right edge only, the largest complete nodes that together have
 * all leaves below them: one for each bit of its size, so that a leaf costs the same however many came before.
 */
public final class GrowingTree {

    private final Deque<Hash> edge = new ArrayDeque<>();
    private long size;

    /** With no leaves yet. */
    public GrowingTree() {}

    /** As that one is now. */
    public GrowingTree(GrowingTree grown) {
        size = grown.size;
        edge.addAll(grown.edge);
    }

    /** One that has grown to that size before, from its kept nodes. */
    public static GrowingTree of(long size, Nodes kept) {
        GrowingTree tree = new GrowingTree();
        List<Node> nodes = new Span(0, size).nodes();
        Map<Node, Hash> hashes = kept.find(Set.copyOf(nodes));
        nodes.forEach(node -> tree.edge.addLast(Span.known(hashes, node)));
        tree.size = size;
        return tree;
    }

    /**
     * Takes the next leaf.
     *
     * @return the hashes of the nodes that are complete with it, those of level 1 first
     */
    public List<Hash> add(Hash leaf) {
        List<Hash> completed = new ArrayList<>();
        Hash right = leaf;
        for (int level = Node.completedBy(size); level > 0; level--) {
            right = Hash.ofNode(edge.removeLast(), right);
            completed.add(right);
        }
        edge.addLast(right);
        size++;
        return completed;
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** The hash of all of it. */
    public Hash root() {
        Iterator<Hash> leftwards = edge.descendingIterator();
        if (!leftwards.hasNext()) {
            return Hash.OF_NOTHING;
        }
        Hash root = leftwards.next();
        while (leftwards.hasNext()) {
            root = Hash.ofNode(leftwards.next(), root);
        }
        return root;
    }
}
