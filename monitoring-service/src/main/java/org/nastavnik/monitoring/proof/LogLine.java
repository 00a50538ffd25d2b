package org.nastavnik.monitoring.proof;

/** One line of a log that somebody was given: a leaf, or of what is none of his business the leaf's hash. */
public sealed interface LogLine permits Leaf, LeafHash {

    /** That of the leaf, which is what the tree is made of. */
    Hash hash();
}
