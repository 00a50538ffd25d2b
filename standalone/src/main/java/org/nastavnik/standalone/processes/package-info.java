/**
 * All of Nastavnik as five processes on one machine: the gateway and four services, each from the same jar and with a login
 * of its own, and the one that starts them and looks after them.
 */
@NullMarked
package org.nastavnik.standalone.processes;

import org.jspecify.annotations.NullMarked;
