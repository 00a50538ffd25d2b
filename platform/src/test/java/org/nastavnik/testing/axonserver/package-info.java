/**
 * A stand-in for Axon Server, by which the wiring to it is tried where no server is to be had. It is no Axon Server: it keeps
 * events in memory and knows of what the platform asks and no more, in the way that the protocol and the server's
 * documentation describe it.
 */
@NullMarked
package org.nastavnik.testing.axonserver;

import org.jspecify.annotations.NullMarked;
