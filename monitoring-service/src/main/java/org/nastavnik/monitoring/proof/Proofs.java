package org.nastavnik.monitoring.proof;

import java.util.Iterator;
import java.util.List;

/** Whether proofs prove what they are said to; told by whoever has them, and nothing else of the tree. */
public final class Proofs {

    private Proofs() {}

    /**
     * Whether a tree has that leaf in that place (RFC 9162, section 2.1.3.2).
     *
     * @param leaf the place, from 0
     */
    public static boolean included(Hash leafHash, long leaf, long size, List<Hash> proof, Hash root) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long place = leaf;
        long last = size - 1;
        Hash hash = leafHash;
        for (Hash beside : proof) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = Hash.ofNode(beside, hash);
                int up = Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                hash = Hash.ofNode(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether a tree has grown into another, larger or equal (RFC 9162, section 2.1.4.2). */
    public static boolean consistent(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0 || from == to) {
            return proof.isEmpty() && (from == to ? fromRoot.equals(toRoot) : fromRoot.equals(Hash.OF_NOTHING));
        }
        Iterator<Hash> hashes = proof.iterator();
        boolean complete = Long.bitCount(from) == 1;
        if (!complete && !hashes.hasNext()) {
            return false;
        }
        Hash start = complete ? fromRoot : hashes.next();
        int up = Long.numberOfTrailingZeros(from);
        long place = (from - 1) >> up;
        long last = (to - 1) >> up;
        Hash old = start;
        Hash grown = start;
        while (hashes.hasNext()) {
            if (last == 0) {
                return false;
            }
            Hash beside = hashes.next();
            if ((place & 1) == 1 || place == last) {
                old = Hash.ofNode(beside, old);
                grown = Hash.ofNode(beside, grown);
                int more = Long.numberOfTrailingZeros(place);
                place >>= more;
                last >>= more;
            } else {
                grown = Hash.ofNode(grown, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(fromRoot) && grown.equals(toRoot);
    }
}
