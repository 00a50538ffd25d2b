package org.nastavnik.monitoring.proof;

import java.util.Map;
import java.util.Set;

/** Where hashes of leaves and complete nodes are kept. */
@FunctionalInterface
public interface Nodes {

    /** The hashes of these, all of which are there, asked for at once. */
    Map<Node, Hash> find(Set<Node> wanted);
}
