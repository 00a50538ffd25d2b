/** Events and commands by way of Axon Server: the same for the stand-in and, where there is one, for a real server. */
@NullMarked
package org.nastavnik.platform.axonserver;

import org.jspecify.annotations.NullMarked;
