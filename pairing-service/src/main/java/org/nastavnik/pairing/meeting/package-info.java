/**
 * The meetings of a pair, by which its work is done: acquaintance, trial, planning, as many working ones as it takes, and
 * the final one. After a working meeting everybody has to tell how it went before there is another.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.pairing.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
