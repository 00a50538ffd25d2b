/**
 * The log that proves what was stored: every event is a leaf of a Merkle tree, whose signed heads, kept by whoever likes,
 * show later that nothing was changed, removed, slipped in or reordered. It reads the event store's rows and not its events,
 * so that it takes up also what nobody here can name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "proof")
package org.nastavnik.monitoring.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
