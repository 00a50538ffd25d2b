/**
 * A mentor and one or more mentees: proposed by a coordinator, consented to by each of them, and approved by order of the
 * director, as far as the mentor has places for them. From the day of the order they work, until they conclude or part,
 * which they do too when one of them takes the consent back or is erased.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"person", "load", "meeting", "conclusion"})
package org.nastavnik.pairing.pair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
