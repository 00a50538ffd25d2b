package org.nastavnik.monitoring.proof;

/**
 * A place in the tree above which and to the left of which nothing changes any more once it is taken: that of a leaf, or of a
 * node with as many leaves below it as fit there.
 *
 * @param level 0 for a leaf, else one more than those of the two below it
 * @param index which of its level, from the left, from 0
 */
public record Node(int level, long index) {

    /** The leaf with which it became complete, from 0. */
    public long lastLeaf() {
        return ((index + 1) << level) - 1;
    }

    /** How many nodes a leaf completes, besides itself; they are of the levels from 1 on. */
    public static int completedBy(long leaf) {
        return Long.numberOfTrailingZeros(leaf + 1);
    }
}
